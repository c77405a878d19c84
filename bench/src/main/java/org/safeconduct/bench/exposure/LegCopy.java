package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.safeconduct.bench.world.World;

/// Writes legs into PostGIS the fastest way there is, COPY in binary format (PostgreSQL 15
/// documentation, COPY, "Binary Format"); points as EWKB, intervals as ranges without their end.
final class LegCopy {
  private static final int LEG_BYTES = 2 + 4 + 4 + 4 + 4 + 4 + 25 + 4 + 25;
  private static final int LEGS_AT_ONCE = 10_000;
  private static final int POINT_WITH_SRID = 0x20000001;
  private static final int WGS84 = 4326;
  private static final byte HOLDS_ITS_START = 2;
  private static final long MICROSECONDS = 1_000_000;

  private final ByteBuffer buffer = ByteBuffer.allocate(LEGS_AT_ONCE * LEG_BYTES + 64);

  private LegCopy() {}

  /// Fills `legs (id int, person int, geom geometry(Point, 4326), during tstzrange)`.
  static void into(Connection connection, IntBuffer rows) throws SQLException, IOException {
    var copy = connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy legs (id, person, geom, during) from stdin (format binary)");
    new LegCopy().write(rows, copy);
    copy.endCopy();
  }

  private void write(IntBuffer rows, CopyIn copy) throws SQLException {
    buffer
        .put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(0)
        .putInt(0);
    for (int id = 0; id < rows.limit() / World.LEG_NUMBERS; id++) {
      leg(rows, id);
      if (buffer.remaining() < LEG_BYTES + 2) flush(copy);
    }
    buffer.putShort((short) -1);
    flush(copy);
  }

  private void leg(IntBuffer rows, int id) {
    int at = id * World.LEG_NUMBERS;
    buffer.putShort((short) 4);
    buffer.putInt(4).putInt(id);
    buffer.putInt(4).putInt(rows.get(at + 4));
    buffer.putInt(25).put((byte) 0).putInt(POINT_WITH_SRID).putInt(WGS84);
    buffer.putDouble(rows.get(at) / 1e7).putDouble(rows.get(at + 1) / 1e7);
    buffer.putInt(25).put(HOLDS_ITS_START);
    buffer.putInt(8).putLong(rows.get(at + 2) * MICROSECONDS);
    buffer.putInt(8).putLong(rows.get(at + 3) * MICROSECONDS);
  }

  private void flush(CopyIn copy) throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
