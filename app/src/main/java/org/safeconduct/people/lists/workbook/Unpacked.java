package org.safeconduct.people.lists.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.safeconduct.people.lists.UnreadableList;

/// What a packed part unpacks to, as long as that is not more than a spreadsheet program would
/// have packed into so few bytes.
final class Unpacked extends FilterInputStream {
  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_TIMES = 100;
  private static final long NEVER_TOO_MUCH = 1 << 20;

  private final long most;
  private long read;

  /// @param packed how many bytes it is unpacked from
  Unpacked(InputStream in, long packed) {
    super(in);
    this.most = Math.min(MOST_BYTES, NEVER_TOO_MUCH + packed * MOST_TIMES);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) count(1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    if (some > 0) count(some);
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) throw new UnreadableList("workbook-too-large");
  }
}
