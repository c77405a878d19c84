package org.safeconduct.platform.syslog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a log server that breaks: after so many bytes of what is sent both ends are hung up.
public final class CutLine implements AutoCloseable {
  private final ServerSocket door;
  private final int behind;
  private final AtomicLong left;

  /// @param behind the port of the log server
  /// @param bytes how many get through, of all connections together
  public CutLine(int behind, long bytes) throws IOException {
    this.door = new ServerSocket(0);
    this.behind = behind;
    this.left = new AtomicLong(bytes);
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  /// Lets everything through from now on.
  public void mend() {
    left.set(Long.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed())
      try {
        var from = door.accept();
        var to = new Socket("127.0.0.1", behind);
        Thread.ofVirtual().start(() -> carry(from, to));
        Thread.ofVirtual().start(() -> answer(to, from));
      } catch (IOException closed) {
        return;
      }
  }

  private void carry(Socket from, Socket to) {
    var buffer = new byte[256];
    try {
      for (int read = read(from, buffer); read >= 0; read = read(from, buffer)) {
        if (left.addAndGet(-read) < 0) throw new IOException("the line is cut");
        to.getOutputStream().write(buffer, 0, read);
      }
      to.shutdownOutput();
    } catch (IOException broken) {
      close(from);
      close(to);
    }
  }

  private static void answer(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      close(to);
    }
  }

  private static int read(Socket from, byte[] buffer) throws IOException {
    return from.getInputStream().read(buffer);
  }

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
