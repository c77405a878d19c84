package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What rolls say beside the card.
@Repository
class JdbcRolls {
  private static final String PLACE = """
      coalesce((
          select s.place_label || case when s.country = '' then '' else ' (' || s.country || ')' end
          from people.station s
          where s.person = %s and s.kind = '%s' and not s.withdrawn
            and s.starts <= :now and s.ends > :now
            and not exists (
                select from people.station newer where newer.id = s.id and newer.version > s.version)
          order by s.starts desc, s.id limit 1), '')
      """;

  /// Not `coalesce`, behind which the database looks only after it has looked through the wall at
  /// every station.
  private static final String WORKS_AS =
      "case when p.head_of_household is null then p.id else p.head_of_household end";

  private static final String LINES = "select p.id, p.number, p.relation, p.recognised,"
      + " p.recorded_at, coalesce(u.name, '') as unit,"
      + " btrim(h.given_name || ' ' || h.family_name) as head, "
      + PLACE.formatted(WORKS_AS, "DUTY_STATION") + " as works, "
      + PLACE.formatted("p.id", "RESIDENCE") + " as lives, "
      + """
      g.*
      from people.person p
      join people.gaps(cast(:now as timestamptz), :ids) g on g.person = p.id
      left join people.unit u on u.id = p.unit
      left join people.person h on h.id = p.head_of_household
      where p.id = any(:ids)
      """;

  /// Somebody with several files counts once.
  private static final String COUNTS = """
      select count(distinct coalesce(p.same_as, p.id)) as people,
          count(distinct coalesce(p.same_as, p.id)) filter (where %s) as stale,
          count(distinct coalesce(p.same_as, p.id)) filter (where %s) as incomplete
      from people.person p
      join people.gaps(cast(:now as timestamptz), null) g on g.person = p.id
      """.formatted(any(true), any(false));

  private final JdbcClient jdbc;

  JdbcRolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many the query admits, and how good their files are.
  RollCounts counts(PeopleQuery query, Instant now) {
    return jdbc.sql(query.before() + COUNTS + query.found() + query.where())
        .params(query.parameters())
        .params(Gap.parameters(now))
        .query((row, _) ->
            new RollCounts(row.getLong("people"), row.getLong("stale"), row.getLong("incomplete")))
        .single();
  }

  private static String any(boolean stale) {
    return Stream.of(Gap.values())
        .filter(gap -> gap.isStale() == stale)
        .map(gap -> "g." + gap.column())
        .collect(Collectors.joining(" or "));
  }

  /// The lines of these people, in the order in which they are given.
  List<RollLine> lines(List<PersonCard> cards, Instant now) {
    var byId = cards.stream().collect(Collectors.toMap(card -> card.id().value(), it -> it));
    var lines = jdbc
        .sql(LINES)
        .params(Gap.parameters(now))
        .param("ids", byId.keySet().toArray(UUID[]::new))
        .query((row, _) -> line(row, byId.get(row.getObject("id", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(line -> line.card().id(), it -> it));
    return cards.stream()
        .map(card -> lines.get(card.id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static RollLine line(ResultSet row, @Nullable PersonCard card) throws SQLException {
    var gaps = EnumSet.noneOf(Gap.class);
    for (var gap : Gap.values()) if (row.getBoolean(gap.column())) gaps.add(gap);
    return new RollLine(
        Objects.requireNonNull(card, "only those are read who were asked for"),
        row.getString("number"),
        row.getString("unit"),
        row.getString("works"),
        row.getString("lives"),
        household(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        gaps);
  }

  private static RollLine.@Nullable Household household(ResultSet row) throws SQLException {
    var head = row.getString("head");
    var relation = row.getString("relation");
    return head == null
        ? null
        : new RollLine.Household(
            head, relation == null ? "" : relation, row.getBoolean("recognised"));
  }
}
