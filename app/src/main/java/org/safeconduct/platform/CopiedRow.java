package org.safeconduct.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// One row that [CopiedRows] reads: its fields one after the other. What was read lately and
/// comes again, such as names of places and moments, is the same object again.
public final class CopiedRow {
  private static final long EPOCH_2000 = 946_684_800L;
  private static final long MICROS = 1_000_000L;
  private static final int RECENT = 1 << 13;

  private final String[] words = new String[RECENT];
  private final byte[][] spelt = new byte[RECENT][];
  private final Instant[] moments = new Instant[RECENT];
  private final long[] micros = new long[RECENT];
  private ByteBuffer fields = ByteBuffer.allocate(0);

  CopiedRow() {}

  /// Whether a row is there; the end of all rows is none.
  boolean starts(byte[] bytes, int from) {
    fields = ByteBuffer.wrap(bytes, from, bytes.length - from);
    return fields.hasRemaining() && fields.getShort() >= 0;
  }

  public UUID uuid() {
    return Objects.requireNonNull(uuidOrNull());
  }

  public @Nullable UUID uuidOrNull() {
    return fields.getInt() < 0 ? null : new UUID(fields.getLong(), fields.getLong());
  }

  /// A text that will hardly come again.
  public String text() {
    var bytes = Objects.requireNonNull(bytes());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public @Nullable String textOrNull() {
    var bytes = bytes();
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /// A text that comes often.
  public String word() {
    return Objects.requireNonNull(wordOrNull());
  }

  public @Nullable String wordOrNull() {
    var bytes = bytes();
    if (bytes == null) return null;
    int slot = Arrays.hashCode(bytes) & (RECENT - 1);
    if (!Arrays.equals(spelt[slot], bytes)) {
      words[slot] = new String(bytes, StandardCharsets.UTF_8);
      spelt[slot] = bytes;
    }
    return words[slot];
  }

  /// An `int`.
  public int number() {
    fields.getInt();
    return fields.getInt();
  }

  /// A `timestamptz`, to the microsecond.
  public Instant moment() {
    fields.getInt();
    long value = fields.getLong();
    int slot = Long.hashCode(value * 0x9E3779B97F4A7C15L) >>> 8 & (RECENT - 1);
    var known = moments[slot];
    if (known != null && micros[slot] == value) return known;
    var moment = Instant.ofEpochSecond(
        EPOCH_2000 + Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1_000);
    micros[slot] = value;
    moments[slot] = moment;
    return moment;
  }

  /// The six columns of a place, in the order of [StayColumns#NAMES].
  public Stay stay() {
    var label = word();
    var country = word();
    var region = wordOrNull();
    return new Stay(label, country, region, position(), Precision.valueOf(word()));
  }

  /// The same six columns, all of them null where nobody said where.
  public @Nullable Stay stayOrNull() {
    var label = wordOrNull();
    var country = wordOrNull();
    var region = wordOrNull();
    var position = position();
    var precision = wordOrNull();
    return label == null || country == null || precision == null
        ? null
        : new Stay(label, country, region, position, Precision.valueOf(precision));
  }

  private @Nullable Position position() {
    boolean known = fields.getInt() >= 0;
    double longitude = known ? fields.getDouble() : 0;
    fields.getInt();
    return known ? new Position(longitude, fields.getDouble()) : null;
  }

  private byte @Nullable [] bytes() {
    int length = fields.getInt();
    if (length < 0) return null;
    var bytes = new byte[length];
    fields.get(bytes);
    return bytes;
  }
}
