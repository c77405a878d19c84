package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private static final String LINES = "select p.id, p.number, p.relation, p.recognised,"
      + " p.recorded_at, coalesce(u.name, '') as unit,"
      + " btrim(h.given_name || ' ' || h.family_name) as head, "
      + PLACE.formatted("coalesce(p.head_of_household, p.id)", "DUTY_STATION") + " as works, "
      + PLACE.formatted("p.id", "RESIDENCE") + " as lives, "
      + Arrays.stream(Gap.values())
          .map(gap -> "(" + gap.condition().strip() + ") as " + gap.name())
          .collect(Collectors.joining(", "))
      + """
       from people.person p
      left join people.unit u on u.id = p.unit
      left join people.person h on h.id = p.head_of_household
      where p.id = any(:ids)
      """;

  private final JdbcClient jdbc;

  JdbcRolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    for (var gap : Gap.values()) if (row.getBoolean(gap.name())) gaps.add(gap);
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
