package org.safeconduct.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// A real SMTP server on the loopback interface that keeps what it takes and misbehaves on
/// demand.
public final class SmtpSink implements AutoCloseable {
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final List<SmtpMail> mails = new CopyOnWriteArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger deferrals = new AtomicInteger();
  private final AtomicInteger drops = new AtomicInteger();
  private final AtomicInteger silences = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Duration slowness = Duration.ZERO;
  private volatile int senderRefusal;
  private volatile boolean keeping = true;
  private ExecutorService sessions = Executors.newVirtualThreadPerTaskExecutor();
  private SMTPServer server;

  private SmtpSink(int port) {
    server = server(port);
    server.start();
  }

  /// Starts one on a free port.
  public static SmtpSink open() {
    return new SmtpSink(0);
  }

  /// The port it listens on.
  public int port() {
    return server.getPortAllocated();
  }

  /// What was answered with 250, oldest first.
  public List<SmtpMail> mails() {
    return List.copyOf(mails);
  }

  /// What this recipient got, oldest first.
  public List<SmtpMail> mailsTo(String recipient) {
    return mails.stream().filter(it -> it.recipient().equals(recipient)).toList();
  }

  /// How many were answered with 250.
  public int taken() {
    return taken.get();
  }

  /// Waits until so many were taken.
  ///
  /// @throws IllegalStateException if that takes more than a minute
  public void awaitTaken(int mails) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (taken.get() < mails) {
      if (System.nanoTime() > deadline)
        throw new IllegalStateException("Only " + taken + " mails came, not " + mails);
      pause(Duration.ofMillis(20));
    }
  }

  /// How often somebody connected.
  public int connections() {
    return connections.get();
  }

  /// Counts mails without keeping them, for measuring.
  public void onlyCount() {
    keeping = false;
  }

  /// Answers this code to this recipient until told otherwise.
  public void refuse(String recipient, int code) {
    refusals.put(recipient, code);
  }

  /// Answers this code to every sender; 0 takes them again.
  public void refuseSender(int code) {
    senderRefusal = code;
  }

  /// Answers 451 to the next recipients.
  public void deferNext(int times) {
    deferrals.set(times);
  }

  /// Answers 421 and hangs up at the next recipients.
  public void hangUpNext(int times) {
    drops.set(times);
  }

  /// Reads the next mails whole, keeps none of them, and hangs up without a word.
  public void fallSilentNext(int times) {
    silences.set(times);
  }

  /// Takes this long over each mail.
  public void slowDown(Duration by) {
    slowness = by;
  }

  /// Goes down, once it is through with the mails that it is reading; whoever connects is
  /// refused.
  public void shut() {
    server.stop();
    sessions.close();
  }

  /// Comes back on the same port.
  public void reopen() {
    int port = port();
    sessions = Executors.newVirtualThreadPerTaskExecutor();
    server = server(port);
    server.start();
  }

  /// Forgets all mails and behaves again.
  public void reset() {
    mails.clear();
    taken.set(0);
    refusals.clear();
    deferNext(0);
    hangUpNext(0);
    fallSilentNext(0);
    refuseSender(0);
    slowDown(Duration.ZERO);
  }

  @Override
  public void close() {
    shut();
  }

  private SMTPServer server(int port) {
    return SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .executorService(sessions)
        .insertReceivedHeaders(false)
        .messageHandlerFactory(Taking::new)
        .sessionHandler(new CountingConnections())
        .build();
  }

  private final class CountingConnections implements SessionHandler {
    @Override
    public SessionAcceptance accept(Session session) {
      connections.incrementAndGet();
      return SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {
      // not counted
    }
  }

  private final class Taking implements MessageHandler {
    private final MessageContext context;
    private String sender = "";
    private String recipient = "";

    private Taking(MessageContext context) {
      this.context = context;
    }

    @Override
    public void from(String from) throws RejectException {
      if (senderRefusal != 0) throw new RejectException(senderRefusal, "5.7.1 Not you");
      sender = from;
    }

    @Override
    public void recipient(String to) throws RejectException {
      if (use(drops)) throw new DropConnectionException(421, "4.3.2 Going down");
      if (use(deferrals)) throw new RejectException(451, "4.7.1 Please try again later");
      var refusal = refusals.get(to);
      if (refusal != null) throw new RejectException(refusal, "5.1.1 No such user here");
      recipient = to;
    }

    @Override
    public String data(InputStream data) throws IOException {
      var bytes = data.readAllBytes();
      pause(slowness);
      if (use(silences)) {
        ((Session) context).getSocket().close();
        throw new IOException("Fell silent");
      }
      if (keeping) mails.add(new SmtpMail(sender, recipient, bytes));
      taken.incrementAndGet();
      return "2.0.0 Taken";
    }

    @Override
    public void done() {
      // nothing to let go of
    }

    private static boolean use(AtomicInteger stock) {
      return stock.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
