package org.safeconduct.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/// Numbers on their way into a file, one after the other, and their checksum at the end.
final class TapeWriter {
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

  TapeWriter(FileChannel channel) {
    this.channel = channel;
  }

  void put(int value) throws IOException {
    if (buffer.remaining() < Integer.BYTES) flush();
    buffer.putInt(value);
  }

  void put(long value) throws IOException {
    if (buffer.remaining() < Long.BYTES) flush();
    buffer.putLong(value);
  }

  void put(int[] values) throws IOException {
    int next = 0;
    while (next < values.length) {
      if (buffer.remaining() < Integer.BYTES) flush();
      int count = Math.min(values.length - next, buffer.remaining() / Integer.BYTES);
      buffer.asIntBuffer().put(values, next, count);
      buffer.position(buffer.position() + count * Integer.BYTES);
      next += count;
    }
  }

  /// Puts the checksum of everything so far at the end.
  void finish() throws IOException {
    flush();
    buffer.putLong(checksum.getValue());
    flush();
  }

  private void flush() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    while (buffer.hasRemaining()) channel.write(buffer);
    buffer.clear();
  }
}
