package org.safeconduct.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.safeconduct.demo.synthetic.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which organisation the demo holds, and how far it was filled.
@Repository
class JdbcSeedings {
  private static final String BEGIN = """
      insert into demo.seeding (size, seed, begun_at) values (:size, :seed, :at)
      on conflict do nothing
      """;
  private static final String READ = "select size, seed, begun_at from demo.seeding";
  private static final String IS_FILLED =
      "select exists (select from demo.filled where room = :room)";
  private static final String FILLED = "insert into demo.filled (room, at) values (:room, :at)";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcSeedings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes what is to be made, unless something was begun before; answers what holds.
  Seeding begin(Size size, long seed) {
    jdbc.sql(BEGIN)
        .param("size", size.name())
        .param("seed", seed)
        .param("at", now())
        .update();
    return jdbc.sql(READ)
        .query((row, _) -> new Seeding(
            Size.valueOf(row.getString("size")),
            row.getLong("seed"),
            row.getObject("begun_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  boolean isFilled(String room) {
    return jdbc.sql(IS_FILLED).param("room", room).query(Boolean.class).single();
  }

  /// Notes that the room is full, in the caller's transaction.
  void filled(String room) {
    jdbc.sql(FILLED).param("room", room).param("at", now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
