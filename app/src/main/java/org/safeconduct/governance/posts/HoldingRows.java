package org.safeconduct.governance.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// Between rows and holdings.
final class HoldingRows {
  static final String COLUMNS = """
      a.id, a.version, a.person, a.seat, a.starts, a.ends, a.letter, a.letter_date, a.appointed_by,
      a.letter_file, a.administrative_to, a.technical_to, a.ended_at, a.end_reason, a.abolished,
      a.withdrawn, a.recorded_at, a.recorded_by, a.source
      """;

  private HoldingRows() {}

  /// @param now decides whether the appointment holds
  static Holding holding(ResultSet row, Instant now) throws SQLException {
    return new Holding(
        new AppointmentId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        new PersonId(row.getObject("person", UUID.class)),
        Seat.valueOf(row.getString("seat")),
        term(row, now),
        new Letter(
            row.getString("letter"),
            row.getObject("letter_date", LocalDate.class),
            row.getString("appointed_by"),
            row.getObject("letter_file", UUID.class)),
        new Lines(seat(row, "administrative_to"), seat(row, "technical_to")),
        new Holding.Recorded(
            moment(row, "recorded_at"), row.getString("recorded_by"), row.getString("source")));
  }

  private static Term term(ResultSet row, Instant now) throws SQLException {
    var when = new Interval(moment(row, "starts"), moment(row, "ends"));
    var reason = row.getString("end_reason");
    if (row.getBoolean("withdrawn")) return new Term.Withdrawn(when, reason);
    if (row.getObject("ended_at") != null && !now.isBefore(when.until()))
      return new Term.Ended(when, reason, row.getBoolean("abolished"));
    if (now.isBefore(when.from())) return new Term.Planned(when);
    return when.contains(now) ? new Term.InForce(when) : new Term.Lapsed(when);
  }

  private static @Nullable Seat seat(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : Seat.valueOf(text);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
