package org.safeconduct.people.confirmations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares a list with what was confirmed last, and keeps what is confirmed.
@Repository
class JdbcDifferences {
  private static final String LISTED = """
      (select * from people.on_list(:now, :organisation)
       where country = :country and station = :station) l
      """;

  private static final String DIFFERENCES = """
      select coalesce(l.person, c.person) as person, l.details as after, c.details as before
      from\s""" + LISTED + """
      full join (
          select * from people.confirmed_person
          where organisation = :organisation and country = :country and station = :station) c
          on c.person = l.person
      where l.details is distinct from c.details
      order by people.folded(coalesce(l.details, c.details) ->> 'name') collate people.names, person
      """;

  private static final String UNCHANGED = """
      select l.person, l.details as after, c.details as before
      from\s""" + LISTED + """
      join people.confirmed_person c on c.person = l.person and c.details = l.details
          and c.organisation = :organisation and c.country = :country and c.station = :station
      order by people.folded(l.details ->> 'name') collate people.names, l.person
      """;

  private static final String COUNT = "select count(*) from " + LISTED;

  private static final String MARK = """
      select coalesce(md5(string_agg(l.person::text || l.details::text, ',' order by l.person)), '')
      from\s""" + LISTED;

  private static final String FORGET = """
      delete from people.confirmed_person
      where organisation = :organisation and country = :country and station = :station
      """;

  private static final String KEEP = """
      insert into people.confirmed_person
          (organisation, country, station, person, details, confirmed_at)
      select organisation, country, station, person, details, :now
      from\s""" + LISTED;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcDifferences(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ListedDifferences of(Confirmation list, Instant now) {
    var rows = jdbc.sql(DIFFERENCES)
        .params(parameters(list, now))
        .query(this::difference)
        .list();
    int people =
        jdbc.sql(COUNT).params(parameters(list, now)).query(Integer.class).single();
    return new ListedDifferences(
        new Confirmation.Counts(
            people,
            count(rows, Difference.Kind.CAME),
            count(rows, Difference.Kind.WENT),
            count(rows, Difference.Kind.CHANGED),
            now),
        rows,
        mark(list, now),
        now);
  }

  /// Who is on the list as it was confirmed last, by name.
  List<Difference> unchanged(Confirmation list, Instant now) {
    return jdbc.sql(UNCHANGED)
        .params(parameters(list, now))
        .query(this::difference)
        .list();
  }

  String mark(Confirmation list, Instant now) {
    return jdbc.sql(MARK).params(parameters(list, now)).query(String.class).single();
  }

  void keep(Confirmation list, Instant now) {
    jdbc.sql(FORGET).params(parameters(list, now)).update();
    jdbc.sql(KEEP).params(parameters(list, now)).update();
  }

  private static int count(List<Difference> rows, Difference.Kind kind) {
    return (int) rows.stream().filter(it -> it.kind() == kind).count();
  }

  private static Map<String, Object> parameters(Confirmation list, Instant now) {
    return Map.of(
        "now", now.atOffset(ZoneOffset.UTC),
        "organisation", list.organisation().id().value(),
        "country", list.country(),
        "station", list.station());
  }

  private Difference difference(ResultSet row, int number) throws SQLException {
    var before = read(row.getString("before"));
    var after = read(row.getString("after"));
    var known = after == null ? before : after;
    return new Difference(
        new PersonId(row.getObject("person", UUID.class)),
        known == null ? "" : known.path("name").asString(""),
        kind(before, after),
        before == null || after == null ? List.of() : changed(before, after));
  }

  private static Difference.Kind kind(@Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null) return Difference.Kind.CAME;
    if (after == null) return Difference.Kind.WENT;
    return before.equals(after) ? Difference.Kind.SAME : Difference.Kind.CHANGED;
  }

  private static List<Difference.Changed> changed(JsonNode before, JsonNode after) {
    var fields = new TreeSet<String>();
    before.properties().forEach(it -> fields.add(it.getKey()));
    after.properties().forEach(it -> fields.add(it.getKey()));
    var changed = new ArrayList<Difference.Changed>();
    for (var field : fields) {
      var was = before.path(field).asString("");
      var is = after.path(field).asString("");
      if (!was.equals(is)) changed.add(new Difference.Changed(field, was, is));
    }
    return changed;
  }

  private @Nullable JsonNode read(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }
}
