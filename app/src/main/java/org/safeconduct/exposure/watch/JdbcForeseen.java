package org.safeconduct.exposure.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which itineraries meet which alerts, in the order in which it was noticed.
@Repository
class JdbcForeseen {
  private static final String ADD = """
      insert into exposure.foreseen
          (alert, person, plan, before, after, starts, ends, at_first, noticed_at)
      select n.alert, n.person, n.plan, newest.after, n.after, n.starts, n.ends, n.at_first, n.at
      from unnest(:alerts::uuid[], :people::uuid[], :plans::uuid[], :afters::text[],
              cast(:starts as text[])::timestamptz[], cast(:ends as text[])::timestamptz[],
              :firsts::boolean[], cast(:ats as text[])::timestamptz[])
              as n (alert, person, plan, after, starts, ends, at_first, at)
          left join lateral (
              select f.after, f.starts, f.ends from exposure.foreseen f
              where f.person = n.person and f.alert = n.alert and f.plan = n.plan
              order by f.position desc limit 1) newest on true
      where (newest.after, newest.starts, newest.ends) is distinct from (n.after, n.starts, n.ends)
        and (newest.after is not null or n.after is not null)
      """;

  private static final String TAKE_TURNS = """
      select true from (
          select pg_advisory_xact_lock(hashtext('exposure.foreseen'))) waited
      """;

  private static final String NEWEST = """
      select * from (
          select distinct on (person, alert, plan)
              alert, person, plan, before, after, starts, ends, at_first, noticed_at
          from exposure.foreseen where person = any(:people)
          order by person, alert, plan, position desc) newest
      where after is not null
      """;

  private static final String AT = """
      select distinct person from exposure.foreseen where alert = any(:alerts)
      """;

  private static final String COMPARED =
      "select alert from exposure.first_comparison where alert = any(:alerts)";

  private static final String WAS_COMPARED = """
      insert into exposure.first_comparison (alert, at)
      select unnest(:alerts::uuid[]), :at
      on conflict (alert) do nothing
      """;

  /// An alert that comes into force again is compared for the first time again.
  private static final String PURGE_COMPARISONS = """
      delete from exposure.first_comparison look
      where look.at < :before and look.alert <> all(:in_force)
        and not exists (select from exposure.foreseen f where f.alert = look.alert)
      """;

  private final JdbcClient jdbc;

  JdbcForeseen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds what differs from what was noticed last; so nothing stands here twice when several
  /// servers look.
  @Transactional
  public void add(List<Foreseen> noticed) {
    if (noticed.isEmpty()) return;
    jdbc.sql(TAKE_TURNS).query(Boolean.class).single();
    jdbc.sql(ADD)
        .param("alerts", column(noticed, Foreseen::alert, UUID[]::new))
        .param("people", column(noticed, Foreseen::person, UUID[]::new))
        .param("plans", column(noticed, Foreseen::plan, UUID[]::new))
        .param("afters", column(noticed, it -> name(it.after()), String[]::new))
        .param("starts", column(noticed, it -> it.when().from().toString(), String[]::new))
        .param("ends", column(noticed, it -> it.when().until().toString(), String[]::new))
        .param("firsts", column(noticed, Foreseen::atFirst, Boolean[]::new))
        .param("ats", column(noticed, it -> it.at().toString(), String[]::new))
        .update();
  }

  /// Which plans of these people met an alert when they were last compared.
  List<Foreseen> newest(Collection<UUID> people) {
    return jdbc.sql(NEWEST)
        .param("people", people.toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  /// Whose plans ever met one of these alerts.
  List<UUID> peopleAt(Set<UUID> alerts) {
    return jdbc.sql(AT)
        .param("alerts", alerts.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// Those of these alerts with which itineraries were compared before.
  Set<UUID> compared(Set<UUID> alerts) {
    return jdbc.sql(COMPARED)
        .param("alerts", alerts.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /// Remembers that itineraries were compared with these alerts, whether or not any met them.
  void wereCompared(Set<UUID> alerts, Instant at) {
    jdbc.sql(WAS_COMPARED)
        .param("alerts", alerts.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Forgets that itineraries were compared before a moment, but with alerts in force and those of
  /// which something is kept.
  void purgeComparisons(Instant before, UUID[] inForce) {
    jdbc.sql(PURGE_COMPARISONS)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("in_force", inForce)
        .update();
  }

  private static Foreseen read(ResultSet row) throws SQLException {
    return new Foreseen(
        row.getObject("alert", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("plan", UUID.class),
        confidence(row.getString("before")),
        confidence(row.getString("after")),
        new Interval(moment(row, "starts"), moment(row, "ends")),
        row.getBoolean("at_first"),
        moment(row, "noticed_at"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Confidence confidence(@Nullable String name) {
    return Optional.ofNullable(name).map(Confidence::valueOf).orElse(null);
  }

  private static @Nullable String name(@Nullable Confidence confidence) {
    return confidence == null ? null : confidence.name();
  }

  private static <T> T[] column(
      List<Foreseen> rows, Function<Foreseen, @Nullable T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
