package org.safeconduct.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/// Numbers that a [TapeWriter] wrote, one after the other.
final class TapeReader {
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
  private long left;

  TapeReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.left = channel.size() - Long.BYTES;
    buffer.flip();
  }

  /// Thrown when there are fewer numbers than said, or impossible ones.
  static final class Nonsense extends IOException {
    private static final long serialVersionUID = 1;
  }

  int getInt() throws IOException {
    need(Integer.BYTES);
    return buffer.getInt();
  }

  long getLong() throws IOException {
    need(Long.BYTES);
    return buffer.getLong();
  }

  /// A number of things that follow, each of at least so many bytes.
  int getCount(int bytesEach) throws IOException {
    int count = getInt();
    if (count < 0 || (long) count * bytesEach > left + buffer.remaining()) throw new Nonsense();
    return count;
  }

  void fill(int[] values) throws IOException {
    int next = 0;
    while (next < values.length) {
      need(Integer.BYTES);
      int count = Math.min(values.length - next, buffer.remaining() / Integer.BYTES);
      buffer.asIntBuffer().get(values, next, count);
      buffer.position(buffer.position() + count * Integer.BYTES);
      next += count;
    }
  }

  /// Whether everything was read and the checksum fits.
  boolean isWhole() throws IOException {
    if (left > 0 || buffer.hasRemaining()) return false;
    long sum = checksum.getValue();
    left = Long.BYTES;
    return getLong() == sum;
  }

  private void need(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) return;
    buffer.compact();
    buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + Math.max(0, left)));
    int before = buffer.position();
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) continue;
    left -= buffer.position() - before;
    checksum.update(buffer.duplicate().flip().position(before));
    buffer.flip();
    if (buffer.remaining() < bytes) throw new Nonsense();
  }
}
