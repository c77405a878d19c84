package org.safeconduct.exposure.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was noticed, in the order in which it was.
@Repository
class JdbcCrossings {
  private static final String ADD = """
      insert into exposure.crossing (alert, person, before, after, at_first, noticed_at)
      select n.alert, n.person, newest.after, n.after, n.at_first, n.at
      from unnest(:alerts::uuid[], :people::uuid[], :afters::text[], :firsts::boolean[],
              cast(:ats as text[])::timestamptz[]) as n (alert, person, after, at_first, at)
          left join lateral (
              select c.after from exposure.crossing c
              where c.alert = n.alert and c.person = n.person
              order by c.position desc limit 1) newest on true
      where newest.after is distinct from n.after
      """;

  private static final String TAKE_TURNS = """
      select true from (
          select pg_advisory_xact_lock(hashtext('exposure.crossing'))) waited
      """;

  private static final String INSIDE = """
      select person, after from (
          select distinct on (person) person, after from exposure.crossing
          where alert = :alert order by person, position desc) newest
      where after is not null
      """;

  private static final String WAS_LOOKED_AT =
      "select exists (select from exposure.first_look where alert = :alert)";

  private static final String LOOKED_AT = """
      insert into exposure.first_look (alert, at) values (:alert, :at)
      on conflict (alert) do nothing
      """;

  private static final String COUNTS = """
      select person, count(*) filter (where before is null) as came,
          count(*) filter (where after is null) as went,
          count(*) filter (where before is not null and after is not null) as changed
      from exposure.crossing where alert = :alert and not at_first
      group by person
      """;

  private static final String OF_ALERT = """
      select alert, person, before, after, at_first, noticed_at from exposure.crossing
      where alert = :alert and not at_first order by position desc
      """;

  private static final String PAGE = """
      select c.alert, c.person, c.before, c.after, c.at_first, c.noticed_at
      from unnest(:people::uuid[]) with ordinality as wanted (person, place)
          join exposure.crossing c on c.alert = :alert and c.person = wanted.person
      where not c.at_first
        and (:direction = '' or :direction = case
            when c.before is null then 'CAME' when c.after is null then 'WENT' else 'CHANGED' end)
      order by %s
      limit :limit offset :offset
      """;

  /// An alert that comes into force again is looked at for the first time again.
  private static final String PURGE_LOOKS = """
      delete from exposure.first_look look
      where look.at < :before and look.alert <> all(:in_force)
        and not exists (select from exposure.crossing c where c.alert = look.alert)
      """;

  private final JdbcClient jdbc;

  JdbcCrossings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds what differs from what was noticed last; so nothing stands here twice when several
  /// servers look.
  @Transactional
  public void add(List<Noticed> noticed) {
    if (noticed.isEmpty()) return;
    jdbc.sql(TAKE_TURNS).query(Boolean.class).single();
    jdbc.sql(ADD)
        .param("alerts", column(noticed, Noticed::alert, UUID[]::new))
        .param("people", column(noticed, Noticed::person, UUID[]::new))
        .param("afters", column(noticed, it -> name(it.after()), String[]::new))
        .param("firsts", column(noticed, Noticed::atFirst, Boolean[]::new))
        .param("ats", column(noticed, it -> it.at().toString(), String[]::new))
        .update();
  }

  /// Who was at the alert when it was last looked at.
  Map<UUID, Confidence> inside(UUID alert) {
    var inside = new HashMap<UUID, Confidence>();
    jdbc.sql(INSIDE).param("alert", alert).query(row -> {
      inside.put(row.getObject("person", UUID.class), Confidence.valueOf(row.getString("after")));
    });
    return inside;
  }

  /// Whether the alert was ever looked at.
  boolean wasLookedAt(UUID alert) {
    return jdbc.sql(WAS_LOOKED_AT).param("alert", alert).query(Boolean.class).single();
  }

  /// Remembers that the alert was looked at, whether or not anybody was there.
  void lookedAt(UUID alert, Instant at) {
    jdbc.sql(LOOKED_AT)
        .param("alert", alert)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// How often each person came and went since the alert was first looked at.
  List<PersonCounts> counts(UUID alert) {
    return jdbc.sql(COUNTS)
        .param("alert", alert)
        .query((row, _) -> new PersonCounts(
            row.getObject("person", UUID.class),
            row.getLong("came"),
            row.getLong("went"),
            row.getLong("changed")))
        .list();
  }

  /// What was noticed since the alert was first looked at, the latest first.
  List<Noticed> since(UUID alert) {
    return jdbc.sql(OF_ALERT)
        .param("alert", alert)
        .query((row, _) -> noticed(row))
        .list();
  }

  /// Some of what was noticed of some people since the alert was first looked at.
  List<Noticed> page(UUID alert, Wanted wanted, long offset, int limit) {
    return jdbc.sql(PAGE.formatted(wanted.order().sql()))
        .param("alert", alert)
        .param("people", wanted.people().toArray(UUID[]::new))
        .param("direction", wanted.direction())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> noticed(row))
        .list();
  }

  /// Forgets that alerts were looked at before a moment, but for those in force and those of which
  /// something is kept.
  void purgeLooks(Instant before, UUID[] inForce) {
    jdbc.sql(PURGE_LOOKS)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("in_force", inForce)
        .update();
  }

  private static Noticed noticed(ResultSet row) throws SQLException {
    return new Noticed(
        row.getObject("alert", UUID.class),
        row.getObject("person", UUID.class),
        confidence(row.getString("before")),
        confidence(row.getString("after")),
        row.getBoolean("at_first"),
        row.getObject("noticed_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Confidence confidence(@Nullable String name) {
    return name == null ? null : Confidence.valueOf(name);
  }

  private static @Nullable String name(@Nullable Confidence confidence) {
    return confidence == null ? null : confidence.name();
  }

  private static <T> T[] column(
      List<Noticed> rows, Function<Noticed, @Nullable T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
