package org.safeconduct.console.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What came back for bytes that were sent as a request, which no library would send.
///
/// @param status 100 to 599
/// @param location where a redirect leads; empty without
/// @param isLast whether the server ends the connection with it
record Answer(int status, String location, boolean isLast) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)[^\\n]*\\n");
  private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)");
  private static final Pattern CLOSE = Pattern.compile("(?im)^connection:.*\\bclose\\b");
  private static final int MOST_BYTES = 512 * 1024;

  /// Sends a request and reads until the server hangs up, says nothing more for three seconds, or
  /// said more than half a megabyte.
  ///
  /// @return nothing if it hung up without an answer
  /// @throws SocketTimeoutException if it said nothing at all
  static Optional<Answer> to(Socket socket, String request) throws IOException {
    var said = new ByteArrayOutputStream();
    boolean isLast;
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      isLast = readAll(socket.getInputStream(), said);
    } catch (SocketTimeoutException silent) {
      if (said.size() == 0) throw silent;
      isLast = false;
    } catch (IOException hungUp) {
      isLast = true;
    }
    return of(said.toString(StandardCharsets.ISO_8859_1), isLast);
  }

  private static Optional<Answer> of(String said, boolean isLast) {
    var status = STATUS.matcher(said);
    if (!status.lookingAt()) return Optional.empty();
    var head = said.split("\\r?\\n\\r?\\n", 2)[0];
    var location = LOCATION.matcher(head);
    return Optional.of(new Answer(
        Integer.parseInt(status.group(1)),
        location.find() ? location.group(1) : "",
        isLast || CLOSE.matcher(head).find()));
  }

  private static boolean readAll(InputStream in, ByteArrayOutputStream said) throws IOException {
    var buffer = new byte[8192];
    for (int read; (read = in.read(buffer)) >= 0; ) {
      said.write(buffer, 0, read);
      if (said.size() > MOST_BYTES) return false;
    }
    return true;
  }
}
