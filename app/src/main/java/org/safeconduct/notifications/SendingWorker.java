package org.safeconduct.notifications;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Takes a few messages at a time out of the queue and hands them over, on one line that it
/// keeps open. Ends when it is stopped; whatever goes wrong before, it carries on.
class SendingWorker {
  private static final Logger LOG = LoggerFactory.getLogger(SendingWorker.class);
  private static final int BATCH = 20;

  /// How long a claim holds without being renewed; [Sender] renews it more often than that.
  static final Duration CLAIM = Duration.ofSeconds(20);

  private static final Duration LINE_IDLE = Duration.ofSeconds(20);
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final UUID id = UUID.randomUUID();
  private final JdbcQueue queue;
  private final Channel channel;
  private final ServerWatch watch;
  private final RetryPlan plan;
  private final Bell bell;
  private final ProgressNews news;
  private final Clock clock;
  private volatile boolean stopping;
  private Channel.@Nullable Line line;
  private Instant lastUsed = Instant.MIN;
  private boolean mayHoldClaims;

  SendingWorker(
      JdbcQueue queue,
      Channel channel,
      ServerWatch watch,
      RetryPlan plan,
      Bell bell,
      ProgressNews news,
      Clock clock) {
    this.queue = queue;
    this.channel = channel;
    this.watch = watch;
    this.plan = plan;
    this.bell = bell;
    this.news = news;
    this.clock = clock;
  }

  /// Lets it end after the message in hand.
  void stop() {
    stopping = true;
  }

  /// Its name on the messages that it has in hand.
  UUID id() {
    return id;
  }

  /// Works until it is stopped.
  ///
  /// @param rest how long to wait for the bell when there is nothing to do
  void run(Duration rest) {
    while (!stopping) {
      try {
        if (!work()) bell.await(rest);
      } catch (Exception unforeseen) { // must survive whatever happens
        LOG.warn("Sending stumbled and goes on in a moment", unforeseen);
        closeLine();
        bell.await(BREATH);
      }
    }
    leaveTidy();
  }

  /// Sends what is due, at most one batch; false if there was nothing to do or no way to do it.
  boolean work() {
    try {
      if (mayHoldClaims) letGo();
      if (!queue.isWorkDue(clock.instant()) && watch.outage().isEmpty()) {
        if (lastUsed.plus(LINE_IDLE).isBefore(clock.instant())) closeLine();
        return false;
      }
      if (!haveLine()) return false;
      var now = clock.instant();
      mayHoldClaims = true;
      var batch = queue.claim(id, now, now.plus(CLAIM), BATCH);
      if (batch.size() == BATCH) bell.ring();
      send(batch);
      mayHoldClaims = false;
      return !batch.isEmpty();
    } catch (ChannelDown trouble) {
      standDown(trouble);
      return false;
    }
  }

  /// Gives back what a batch that broke off left in hand: its claims are renewed for as long as
  /// this worker lives, so nobody would ever send it.
  private void letGo() {
    queue.release(id);
    mayHoldClaims = false;
  }

  private void send(List<QueuedMessage> batch) throws ChannelDown {
    for (var message : batch) {
      var open = line;
      if (stopping || open == null) {
        queue.release(id);
        return;
      }
      if (queue.isMine(id, message.id())) settle(message, hand(message, open));
    }
  }

  private Handover hand(QueuedMessage message, Channel.Line open) throws ChannelDown {
    var timer = Timer.start();
    try {
      var handover = open.hand(message.letter());
      timer.stop(MessageMeters.handover());
      if (watch.served()) bell.ring();
      lastUsed = clock.instant();
      return handover;
    } catch (RuntimeException unwritable) {
      LOG.warn("Message {} could not be written", message.id(), unwritable);
      closeLine();
      return new Handover.Deferred(unwritable.toString());
    }
  }

  private void settle(QueuedMessage message, Handover handover) {
    var now = clock.instant();
    switch (handover) {
      case Handover.Taken _ -> markHandedOver(message.id(), now);
      case Handover.Refused(var words) -> fail(message, "refused", words, now);
      case Handover.Deferred(var words) -> {
        if (plan.givesUp(message.queuedAt(), now)) fail(message, "given-up", words, now);
        else defer(message, now.plus(plan.delayAfter(message.attempts() + 1)), words);
      }
    }
    news.moved(message.question());
    if (line != null && handover instanceof Handover.Deferred && !line.isOpen()) closeLine();
  }

  private void fail(QueuedMessage message, String reason, String words, Instant now) {
    if (queue.fail(id, message.id(), reason, words, now)) MessageMeters.failed(reason, 1);
  }

  private void defer(QueuedMessage message, Instant due, String words) {
    if (queue.defer(id, message.id(), due, words)) MessageMeters.deferred();
  }

  /// The server has the message, so a database that is away for a moment must not let us forget
  /// it: that would send a copy.
  private void markHandedOver(MessageId message, Instant at) {
    while (true) {
      try {
        queue.markHandedOver(message, at);
        MessageMeters.handedOver();
        return;
      } catch (DataAccessException away) {
        if (stopping) throw away;
        LOG.warn("Message {} is sent but could not be noted yet", message, away);
        bell.await(BREATH);
      }
    }
  }

  private boolean haveLine() throws ChannelDown {
    if (line != null && line.isOpen()) return true;
    closeLine();
    if (!watch.mayTry()) return false;
    line = channel.open();
    lastUsed = clock.instant();
    if (watch.opened()) bell.ring();
    return true;
  }

  private void standDown(ChannelDown trouble) {
    LOG.warn("The mail server does not serve us ({}): {}", trouble.reason(), trouble.getMessage());
    closeLine();
    watch.failed(trouble);
    letGo();
    var now = clock.instant();
    int lost =
        queue.giveUp(now.minus(plan.giveUpAfter()), now, String.valueOf(trouble.getMessage()));
    if (lost > 0) MessageMeters.failed("given-up", lost);
  }

  private void leaveTidy() {
    closeLine();
    try {
      queue.release(id);
    } catch (DataAccessException away) {
      LOG.info("Messages in hand will be taken up again in {}", CLAIM);
    }
  }

  private void closeLine() {
    if (line != null) line.close();
    line = null;
  }
}
