package org.safeconduct.platform.syslog;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A connection to a log server: TLS 1.2 or later, with a certificate that is checked, name
/// included. It ends by itself after six times the patience, because writing to somebody who does
/// not read would wait for ever.
final class SyslogLine implements AutoCloseable {
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
  private static final int LONGEST = 6;
  private static final int BUFFER = 64 * 1024;

  private final Watched raw;
  private final SSLSocket socket;
  private final OutputStream out;
  private final CompletableFuture<Void> end;

  private SyslogLine(Watched raw, SSLSocket socket, Duration patience) throws IOException {
    this.raw = raw;
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    this.end = CompletableFuture.runAsync(
        raw::cut,
        CompletableFuture.delayedExecutor(
            patience.multipliedBy(LONGEST).toMillis(), TimeUnit.MILLISECONDS));
  }

  /// Connects, and finds out who answers.
  static SyslogLine open(SSLContext context, String host, int port, Duration patience)
      throws IOException {
    var raw = new Watched();
    try {
      raw.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      raw.setSoTimeout((int) patience.toMillis());
      var socket = (SSLSocket) context.getSocketFactory().createSocket(raw, host, port, true);
      var parameters = socket.getSSLParameters();
      parameters.setProtocols(VERSIONS);
      parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the rule for names, RFC 2818
      socket.setSSLParameters(parameters);
      var line = new SyslogLine(raw, socket, patience);
      socket.startHandshake();
      return line;
    } catch (IOException | RuntimeException failure) {
      raw.close();
      throw failure;
    }
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /// Says that this was all, and waits until the other side says the same, which it does once it
  /// has read everything.
  ///
  /// @throws IOException if it goes away without a word
  void finish() throws IOException {
    out.flush();
    socket.shutdownOutput();
    var answers = socket.getInputStream();
    while (answers.read() >= 0) Thread.onSpinWait();
    if (raw.ended) throw new IOException("it hung up before it said that it had read everything");
  }

  @Override
  public void close() {
    end.cancel(false);
    raw.cut();
  }

  /// A socket that remembers whether the other side ended the connection below TLS.
  private static final class Watched extends Socket {
    private volatile boolean ended;

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          return seen(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          return seen(super.read(bytes, from, length));
        }
      };
    }

    private int seen(int read) {
      if (read < 0) ended = true;
      return read;
    }

    private void cut() {
      try {
        close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
