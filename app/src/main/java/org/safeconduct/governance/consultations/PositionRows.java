package org.safeconduct.governance.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the positions that were written from replies, and which of them was adopted; they are
/// added and never overwritten.
final class PositionRows {
  private static final String ADOPT = """
      insert into governance.consultation_adoption (consultation, position, year, sequence, person,
          seat, delegation, at)
      values (:consultation, :position, :year, (select coalesce(max(sequence), 0) + 1
          from governance.consultation_adoption where year = :year), :person, :seat, :delegation, :at)
      """;

  private final JdbcClient jdbc;

  PositionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of a consultation, the newest first.
  List<ConsultationFile.Position> of(UUID consultation) {
    return jdbc.sql("""
            select * from governance.consultation_position where consultation = :id
            order by number desc
            """)
        .param("id", consultation)
        .query((row, _) -> new ConsultationFile.Position(
            row.getInt("number"), row.getString("words"), row.getString("by"), moment(row, "at")))
        .list();
  }

  void add(UUID consultation, ConsultationFile.Position it) {
    jdbc.sql("""
            insert into governance.consultation_position (consultation, number, words, by, at)
            values (:consultation, :number, :words, :by, :at)
            """)
        .param("consultation", consultation)
        .param("number", it.number())
        .param("words", it.words())
        .param("by", it.by())
        .param("at", utc(it.at()))
        .update();
  }

  Optional<ConsultationFile.Adoption> adoption(UUID consultation) {
    return jdbc.sql("select * from governance.consultation_adoption where consultation = :id")
        .param("id", consultation)
        .query((row, _) -> adoption(row))
        .optional();
  }

  void adopt(UUID consultation, int position, Ruling.Granted ruling, Instant at) {
    var delegation = ruling.delegation();
    jdbc.sql("select pg_advisory_xact_lock(hashtext('adopted positions'))").query(row -> {});
    jdbc.sql(ADOPT)
        .param("consultation", consultation)
        .param("position", position)
        .param("year", at.atZone(ZoneOffset.UTC).getYear())
        .param("person", ruling.person().value())
        .param("seat", ruling.seat().toString())
        .param("delegation", delegation == null ? null : delegation.value())
        .param("at", utc(at))
        .update();
  }

  private static ConsultationFile.Adoption adoption(ResultSet row) throws SQLException {
    var delegation = row.getObject("delegation", UUID.class);
    return new ConsultationFile.Adoption(
        "POS/" + row.getInt("year") + "/" + row.getInt("sequence"),
        row.getInt("position"),
        new PersonId(row.getObject("person", UUID.class)),
        Seat.valueOf(row.getString("seat")),
        delegation == null ? null : new DelegationId(delegation),
        moment(row, "at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
