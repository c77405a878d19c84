package org.safeconduct.platform.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.safeconduct.platform.syslog.SyslogMessage.Kind;
import org.safeconduct.platform.syslog.SyslogMessage.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings what the server logs to the log server too, each second. Lines wait in memory while the
/// log server does not answer; once [#MOST] of them wait, later ones are counted, and the number is
/// told when it answers again. Nothing that logs waits.
@Component
@ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
class ForwardLog extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements InitializingBean, DisposableBean {
  /// How many lines wait at most.
  static final int MOST = 10_000;

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  /// How many octets of UTF-8 a line has at most, the sign of what was cut off included.
  static final int LONGEST = 6_000;

  private static final String CUT = " …";

  /// Of UTF-8 for one `char`.
  private static final int MOST_OCTETS = 3;

  private final SyslogReceiver receiver;
  private final Clock clock;
  private final BlockingQueue<SyslogMessage> waiting = new ArrayBlockingQueue<>(MOST);
  private final AtomicLong leftOut = new AtomicLong();
  private final List<SyslogMessage> batch = new ArrayList<>();
  private Instant nextAt = Instant.MIN;

  ForwardLog(SyslogReceiver receiver, Clock clock) {
    this.receiver = receiver;
    this.clock = clock;
    setName("log server");
  }

  @Override
  public void afterPropertiesSet() {
    if (!receiver.isConfigured()) return;
    start();
    root().addAppender(this);
  }

  @Override
  public void destroy() {
    root().detachAppender(this);
    nextAt = Instant.MIN;
    forward();
    stop();
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!waiting.offer(message(event))) leftOut.incrementAndGet();
  }

  @Scheduled(fixedDelayString = "1s")
  synchronized void forward() {
    while (!clock.instant().isBefore(nextAt) && fill() && sent()) Thread.onSpinWait();
  }

  private boolean fill() {
    waiting.drainTo(batch, BATCH - batch.size());
    long missing = batch.size() < BATCH ? leftOut.getAndSet(0) : 0;
    if (missing > 0) batch.add(told(missing));
    return !batch.isEmpty();
  }

  private boolean sent() {
    try {
      receiver.take(batch);
      batch.clear();
      return true;
    } catch (IOException trouble) {
      nextAt = clock.instant().plus(PAUSE);
      return false;
    }
  }

  private SyslogMessage told(long missing) {
    var text = missing + " lines of the log are left out: the log server did not answer";
    return new SyslogMessage(Kind.LOG, Level.WARNING, clock.instant(), new LinkedHashMap<>(), text);
  }

  private static SyslogMessage message(ILoggingEvent event) {
    var data = new LinkedHashMap<String, String>();
    data.put("logger", event.getLoggerName());
    data.put("thread", event.getThreadName());
    var trace = event.getThrowableProxy();
    var text = event.getFormattedMessage()
        + (trace == null ? "" : " " + ThrowableProxyUtil.asString(trace));
    return new SyslogMessage(Kind.LOG, level(event), event.getInstant(), data, cut(text));
  }

  /// A text that is too long without its end, whole letters only.
  private static String cut(String text) {
    if (text.length() <= LONGEST / MOST_OCTETS) return text;
    int room = LONGEST - octets(CUT);
    int octets = 0;
    int fitting = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      if (octets <= room) fitting = at;
      octets += octets(Character.toString(text.codePointAt(at)));
      if (octets > LONGEST) return text.substring(0, fitting) + CUT;
    }
    return text;
  }

  private static int octets(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static Level level(ILoggingEvent event) {
    return switch (event.getLevel().levelInt) {
      case ch.qos.logback.classic.Level.ERROR_INT -> Level.ERROR;
      case ch.qos.logback.classic.Level.WARN_INT -> Level.WARNING;
      default -> Level.INFORMATION;
    };
  }

  private static ch.qos.logback.classic.Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
