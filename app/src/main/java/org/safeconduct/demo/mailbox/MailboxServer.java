package org.safeconduct.demo.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/// An SMTP server that listens on the loopback interface only and takes mail for anybody.
class MailboxServer implements AutoCloseable {
  private static final int LARGEST = 1 << 20;

  /// RFC 5321 4.2.3: not taken, insufficient system storage.
  private static final int NO_STORAGE = 452;

  private final Mailbox mailbox;
  private final SMTPServer server;

  /// Starts it.
  ///
  /// @param port 0 for a free one
  MailboxServer(Mailbox mailbox, int port) {
    this.mailbox = mailbox;
    this.server = SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .softwareName("Safeconduct demo mailbox")
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .maxConnections(100)
        .maxRecipients(100)
        .maxMessageSize(LARGEST)
        .messageHandlerFactory(_ -> new Taking())
        .build();
    server.start();
  }

  /// Where it listens.
  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Taking implements MessageHandler {
    @Override
    public void from(String sender) {
      // anybody may send
    }

    @Override
    public void recipient(String recipient) {
      // to anybody
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      var mail = data.readNBytes(LARGEST + 1);
      if (mail.length > LARGEST) throw new TooMuchDataException("More than 1 MB");
      try {
        return "2.0.0 Kept as " + mailbox.keep(mail).id();
      } catch (IOException e) {
        throw new RejectException(NO_STORAGE, "4.3.1 Cannot be kept: " + e.getMessage());
      }
    }

    @Override
    public void done() {
      // nothing to let go of
    }
  }
}
