package org.safeconduct.governance.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcHandovers {
  private static final String SELECT = """
      select h.id, h.appointment, h.seat, h.title, h.parts, h.notes, h.written_at, h.written_by,
          a.at as acknowledged_at, a.by as acknowledged_by
      from governance.handover h
      left join governance.handover_acknowledgement a on a.handover = h.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcHandovers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Handover it) {
    jdbc.sql("""
            insert into governance.handover
                (id, appointment, seat, title, parts, notes, written_at, written_by)
            values (:id, :appointment, :seat, :title, cast(:parts as jsonb), :notes, :at, :by)
            """)
        .param("id", it.id())
        .param("appointment", it.appointment().value())
        .param("seat", it.seat().toString())
        .param("title", it.title())
        .param("parts", json.writeValueAsString(it.parts()))
        .param("notes", it.notes())
        .param("at", it.writtenAt().atOffset(ZoneOffset.UTC))
        .param("by", it.writtenBy())
        .update();
  }

  /// Those about an appointment, the newest first.
  List<Handover> of(AppointmentId appointment) {
    return jdbc.sql(SELECT + "where h.appointment = :id order by h.written_at desc, h.id")
        .param("id", appointment.value())
        .query(this::handover)
        .list();
  }

  Optional<Handover> find(UUID id) {
    return jdbc.sql(SELECT + "where h.id = :id")
        .param("id", id)
        .query(this::handover)
        .optional();
  }

  /// The newest of each of these seats, written after that moment and not acknowledged.
  List<Handover> waiting(Collection<Seat> seats, Instant since) {
    return jdbc.sql("select * from (select distinct on (seat) * from (" + SELECT + """
            where h.seat = any(:seats) and h.written_at > :since) x
            order by seat, written_at desc, id) y where acknowledged_at is null
            """)
        .param("seats", seats.stream().map(Seat::toString).toArray(String[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(this::handover)
        .list();
  }

  /// @return whether nobody had acknowledged it before
  boolean acknowledge(UUID id, PersonId person, String by, Instant at) {
    return jdbc.sql("""
                insert into governance.handover_acknowledgement (handover, person, by, at)
                values (:id, :person, :by, :at) on conflict do nothing
                """)
            .param("id", id)
            .param("person", person.value())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private Handover handover(ResultSet row, int number) throws SQLException {
    return new Handover(
        row.getObject("id", UUID.class),
        new AppointmentId(row.getObject("appointment", UUID.class)),
        Seat.valueOf(row.getString("seat")),
        row.getString("title"),
        json.readValue(row.getString("parts"), new TypeReference<List<HandoverSource.Part>>() {}),
        row.getString("notes"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getString("written_by"),
        acknowledged(row));
  }

  private static Handover.@Nullable Acknowledged acknowledged(ResultSet row) throws SQLException {
    var at = row.getObject("acknowledged_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Handover.Acknowledged(at.toInstant(), row.getString("acknowledged_by"));
  }
}
