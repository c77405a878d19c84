package org.safeconduct.platform.scanner;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Speaks the protocol of clamd, clamd(8): one command a connection, command and reply each ended
/// by a zero byte.
@Component
class ClamdLine {
  /// How many bytes are sent at once.
  private static final int CHUNK = 64 * 1024;

  private static final int LONGEST_REPLY = 1024;

  private final ScannerAddress address;
  private final Duration patience;

  /// @param patience how long all of one command may take
  ClamdLine(
      ScannerAddress address,
      @Value("${safeconduct.scanner-answers-within:30s}") Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /// What clamd says of these bytes, such as `stream: OK`.
  ///
  /// @throws IOException if no reply comes in time
  String scan(byte[] content) throws IOException {
    return within(line -> {
      var out = begin(line, "INSTREAM");
      try {
        send(content, out);
      } catch (IOException cut) {
        return lastWords(line, cut);
      }
      return reply(line);
    });
  }

  /// What clamd says to a command without content, such as `VERSION`.
  ///
  /// @throws IOException if no reply comes in time
  String ask(String command) throws IOException {
    return within(line -> {
      begin(line, command).flush();
      return reply(line);
    });
  }

  private interface Talk {
    String with(SocketChannel line) throws IOException;
  }

  /// A line that is closed ends whatever waits for it, also a scanner that takes no more bytes.
  private String within(Talk talk) throws IOException {
    try (var line = address.line()) {
      var answer = new FutureTask<>(() -> talk.with(line));
      Thread.ofVirtual().start(answer);
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new IOException("no answer within " + patience.toMillis() + " ms", late);
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while the scanner was asked");
    }
  }

  private DataOutputStream begin(SocketChannel line, String command) throws IOException {
    line.connect(address.place());
    var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(line), CHUNK));
    out.write(('z' + command + '\0').getBytes(StandardCharsets.US_ASCII));
    return out;
  }

  /// Chunks, each behind its length as four bytes, the highest first; one of length 0 ends it.
  private static void send(byte[] content, DataOutputStream out) throws IOException {
    for (int from = 0; from < content.length; from += CHUNK) {
      int length = Math.min(CHUNK, content.length - from);
      out.writeInt(length);
      out.write(content, from, length);
    }
    out.writeInt(0);
    out.flush();
  }

  /// A scanner that has had enough says so and hangs up, while bytes are still under way.
  private static String lastWords(SocketChannel line, IOException cut) throws IOException {
    try {
      return reply(line);
    } catch (IOException nothing) {
      cut.addSuppressed(nothing);
      throw cut;
    }
  }

  private static String reply(SocketChannel line) throws IOException {
    var in = Channels.newInputStream(line);
    var reply = new ByteArrayOutputStream();
    for (int next = in.read(); next > 0 && reply.size() < LONGEST_REPLY; next = in.read())
      reply.write(next);
    if (reply.size() == 0) throw new IOException("the connection was closed without an answer");
    return reply.toString(StandardCharsets.UTF_8).strip();
  }
}
