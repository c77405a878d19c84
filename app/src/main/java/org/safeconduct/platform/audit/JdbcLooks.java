package org.safeconduct.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The looks that were noted.
@Repository
class JdbcLooks {
  private static final String MARK = "select sealed from platform.look_mark for update skip locked";

  private static final String LAST = """
      select max(number) from (
          select number from platform.audit_seal where number > :after order by number limit :batch
      ) next
      """;

  /// One line for each person, actor, deed and hour; who is not in the register is left out.
  private static final String NOTE = """
      with sealed as materialized (
          select e.*, platform.told(e.details) as told
          from platform.audit_seal s join platform.audit_entry e on e.id = s.entry
          where s.number > :after and s.number <= :last and e.deed = any(:deeds)),
      seen as materialized (
          select at, date_trunc('hour', at, 'UTC') as hour, actor, kind,
              coalesce(actor_id, '00000000-0000-0000-0000-000000000000') as actor_id, deed, subject,
              coalesce((select string_agg(role, ' ') from jsonb_array_elements_text(
                  case jsonb_typeof(told -> 'as') when 'array' then told -> 'as'
                      else '[]'::jsonb end) role), '') as capacity,
              coalesce(told ->> 'reason', '') as reason,
              array(select platform.ids_named(subject, details)) as persons
          from sealed)
      insert into platform.look (person, hour, actor, kind, actor_id, capacity, deed, subject, reason,
          organisation, first_at, last_at, times)
      select p.person, hour, actor, kind, actor_id, max(capacity), deed,
          case subject when p.person::text then '' else subject end, reason,
          (array_agg(p.organisation))[1], min(at), max(at), count(*)
      from seen cross join unnest(persons) named join people.subject p on p.person = named
      group by 1, 2, 3, 4, 5, 7, 8, 9
      on conflict (person, hour, actor_id, deed, subject, reason, actor) do update
      set last_at = greatest(look.last_at, excluded.last_at), times = look.times + excluded.times
      """;

  private static final String READ = "update platform.look_mark set sealed = :last";

  private static final String DEPENDANTS = """
      select person, concat_ws(' ', given_name, family_name) as name from people.subject
      where head_of_household = :head and left_at is null order by 2, 1
      """;

  private static final String PAGE = """
      select actor, kind, capacity, deed, reason, first_at, last_at, times from platform.look l
      %s
      order by %s
      limit :limit offset :offset
      """;

  private static final String NOT_WITHHELD = "not platform.is_withheld(l.person, l.actor_id)";

  private final JdbcClient jdbc;

  JdbcLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes the looks among the entries that were sealed since the last time, at most that many
  /// entries; nothing while another server is at it.
  ///
  /// @return whether there may be more
  boolean note(String[] deeds, int batch) {
    var after = jdbc.sql(MARK).query(Long.class).optional();
    if (after.isEmpty()) return false;
    var last = jdbc.sql(LAST)
        .param("after", after.get())
        .param("batch", batch)
        .query((row, _) -> row.getLong(1))
        .single();
    if (last == 0) return false;
    jdbc.sql(NOTE)
        .param("after", after.get())
        .param("last", last)
        .param("deeds", deeds)
        .update();
    jdbc.sql(READ).param("last", last).update();
    return last - after.get() >= batch;
  }

  /// Those who depend on a person, by id, with their names.
  Map<UUID, String> dependants(UUID head) {
    var names = new LinkedHashMap<UUID, String>();
    jdbc.sql(DEPENDANTS).param("head", head).query(row -> {
      names.put(row.getObject("person", UUID.class), row.getString("name"));
    });
    return names;
  }

  long count(Conditions conditions) {
    return jdbc.sql("select count(*) from platform.look l\n" + conditions.after("where"))
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  List<Look> page(Conditions conditions, PageRequest request, int limit, long offset) {
    return jdbc.sql(PAGE.formatted(conditions.after("where"), order(request)))
        .params(conditions.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> look(row))
        .list();
  }

  /// @param except an actor whose looks are left out
  static Conditions about(UUID person, LookFilter filter, String[] deeds, @Nullable UUID except) {
    var conditions = new Conditions()
        .and("l.person = :person", "person", person)
        .and("l.deed = any(:deeds)", "deeds", deeds);
    if (except != null)
      conditions.and("l.actor_id <> :except", "except", except).and(NOT_WITHHELD);
    var actor = filter.actor() == null ? "" : filter.actor().strip().toLowerCase(Locale.ROOT);
    if (!actor.isEmpty()) conditions.and("strpos(lower(l.actor), :actor) > 0", "actor", actor);
    from(conditions, filter.from());
    if (filter.to() != null)
      conditions.and("l.first_at < :to", "to", utc(filter.to().plusDays(1)));
    return conditions;
  }

  private static void from(Conditions conditions, @Nullable LocalDate day) {
    if (day != null) conditions.and("l.last_at >= :from", "from", utc(day));
  }

  private static OffsetDateTime utc(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static String order(PageRequest request) {
    var way = request.descending() ? " desc" : "";
    return switch (request.order()) {
      case "who" -> "lower(l.actor)" + way + ", l.last_at desc, l.deed, l.subject";
      case "what" -> "l.deed" + way + ", l.last_at desc, l.actor, l.subject";
      case "at" -> "l.last_at" + way + ", l.actor, l.deed, l.subject";
      default -> "l.last_at desc, l.actor, l.deed, l.subject";
    };
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(
        row.getString("actor"),
        row.getString("kind"),
        row.getString("capacity"),
        row.getString("deed"),
        row.getString("reason"),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getInt("times"));
  }
}
