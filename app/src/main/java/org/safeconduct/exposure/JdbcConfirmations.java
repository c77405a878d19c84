package org.safeconduct.exposure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.Changes;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Confirmations in their newest versions, those left out that turned out to be wrong, and those
/// that were over longer ago than they are kept.
@Repository
class JdbcConfirmations {
  private static final String NEWEST = """
      select * from (
          select distinct on (id) * from exposure.position %s order by id, version desc) p
      where not p.withdrawn and p.ends > :since
      """;

  private static final String EACH = """
      select p.id, p.person, %1$s, p.starts, p.ends, p.source, p.recorded_at, p.recorded_by,
          p.accuracy
      from exposure.position p
      where not p.withdrawn and p.recorded_at <= '%2$s' and p.ends > '%3$s'
        and not exists (
            select from exposure.position newer
            where newer.id = p.id and newer.version > p.version and newer.version > 1
              and newer.recorded_at <= '%2$s')
      """;

  private static final String ADD = """
      insert into exposure.position (id, version, person, place_label, country, region, longitude,
          latitude, precision, starts, ends, recorded_at, recorded_by, source, accuracy)
      values (:id, 1, :person, :place_label, :country, :region, :longitude,
          :latitude, :precision, :starts, :ends, :recorded_at, :recorded_by, :source, :accuracy)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ProfilePeriods periods;
  private final ChangeTable changes;

  JdbcConfirmations(JdbcClient jdbc, Clock clock, ProfilePeriods periods) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.periods = periods;
    this.changes = new ChangeTable(jdbc, clock, "exposure.change");
  }

  /// Adds the first version of a confirmation.
  @Transactional
  public void add(Confirmation confirmation) {
    jdbc.sql(ADD)
        .params(StayColumns.parametersOf(confirmation.stay()))
        .param("id", confirmation.id())
        .param("person", confirmation.person().value())
        .param("starts", confirmation.when().from().atOffset(ZoneOffset.UTC))
        .param("ends", confirmation.when().until().atOffset(ZoneOffset.UTC))
        .param("recorded_at", confirmation.recordedAt().atOffset(ZoneOffset.UTC))
        .param("recorded_by", confirmation.recordedBy())
        .param("source", confirmation.source().name())
        .param("accuracy", confirmation.accuracy())
        .update();
    changes.record(List.of(confirmation.person().value()));
  }

  List<Confirmation> of(Collection<PersonId> persons) {
    return jdbc.sql(NEWEST.formatted("where person = any(:of)"))
        .param("of", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("since", keptSince().atOffset(ZoneOffset.UTC))
        .query(JdbcConfirmations::confirmation)
        .list();
  }

  @Transactional(readOnly = true)
  public void each(Consumer<Confirmation> taker) {
    each(Interval.FOREVER, keptSince(), taker);
  }

  /// Every confirmation as it was known at a moment: in the newest versions recorded by then.
  @Transactional(readOnly = true)
  public void each(Instant knownAt, Consumer<Confirmation> taker) {
    each(knownAt, knownAt.minus(periods.kept()), taker);
  }

  private void each(Instant knownAt, Instant since, Consumer<Confirmation> taker) {
    CopiedRows.each(
        jdbc, EACH.formatted(StayColumns.NAMES, knownAt, since), row -> taker.accept(copied(row)));
  }

  /// What was over by then is not read any more.
  Instant keptSince() {
    return clock.instant().minus(periods.kept());
  }

  Changes changesAfter(long position, int limit) {
    return changes.changesAfter(position, limit);
  }

  long latestChange() {
    return changes.latest();
  }

  private static Confirmation copied(CopiedRow row) {
    return new Confirmation(
        row.uuid(),
        new PersonId(row.uuid()),
        row.stay(),
        new Interval(row.moment(), row.moment()),
        Source.valueOf(row.word()),
        row.moment(),
        row.word(),
        row.number());
  }

  private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
    return new Confirmation(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        StayColumns.read(row),
        new Interval(instant(row, "starts"), instant(row, "ends")),
        Source.valueOf(row.getString("source")),
        instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getInt("accuracy"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
