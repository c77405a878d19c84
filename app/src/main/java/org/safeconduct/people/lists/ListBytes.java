package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Takes in the bytes of a list, up to a limit.
public final class ListBytes {
  /// What a browser or a program may send: 20 MB.
  public static final int UPLOAD_LIMIT = 20 * 1024 * 1024;

  /// What the command line takes: 500 MB.
  public static final int FILE_LIMIT = 500 * 1024 * 1024;

  private ListBytes() {}

  /// All bytes of the stream.
  ///
  /// @param limit bytes at most
  /// @throws UnreadableList if there are more
  public static byte[] read(InputStream in, int limit) {
    try {
      var content = in.readNBytes(limit + 1);
      if (content.length > limit) throw new UnreadableList("too-large", limit / (1024 * 1024));
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be read", e);
    }
  }
}
