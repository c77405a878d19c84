package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons and their organisations, as cards.
@Repository
class JdbcPeople {
  private static final String CARDS = """
      select %s p.id, p.given_name, p.family_name, p.organisation, o.name as organisation_name,
          p.category, p.language, p.zone, p.head_of_household,
          (select value from people.channel where person = p.id and kind = 'EMAIL'
              order by preference, value limit 1) as email,
          (select value from people.channel where person = p.id and kind in ('PHONE', 'SATPHONE')
              order by preference, value limit 1) as phone
      from people.person p
      join people.organisation o on o.id = p.organisation
      """;

  private static final String HIT = "hit.total, hit.rank >= 3 as alike, ";

  /// Those on the page, of thousands who may be found. How many there are is told beside each, for
  /// a search takes as long again when it is asked anew.
  private static final String HITS_OF_PAGE = """
      join (
          select p.id as person, hit.rank, count(*) over () as total
          from people.person p
          join people.organisation o on o.id = p.organisation
          %s) hit on hit.person = p.id
      """;

  private static final String PART = "\nlimit :limit offset :offset\n";

  private static final String COUNT = "select count(*) from people.person p\n";

  private static final String COUNTS = """
      select o.id, o.code, o.name,
          count(distinct coalesce(p.same_as, p.id)) filter (where p.head_of_household is null)
              as people,
          count(distinct coalesce(p.same_as, p.id)) filter (where p.head_of_household is not null)
              as dependants
      from people.person p
      join people.organisation o on o.id = p.organisation
      %s
      group by o.id
      order by o.name collate people.names
      """;

  /// Best first, where something was looked for.
  private static final String BEST = "hit.rank %1$s, ";

  private static final String NAME =
      "p.family_name collate people.names %1$s, p.given_name collate people.names %1$s, p.id %1$s";

  private static final Map<String, String> ORDERS = Map.of(
      "name",
      NAME,
      "organisation",
      "o.name collate people.names %1$s, " + NAME,
      "category",
      "p.category %1$s, " + NAME,
      "changed",
      "p.recorded_at %1$s, p.id %1$s");

  /// Who keeps a picture of people keeps their zones too.
  private static final String ASSIGN_ZONES = """
      with changed as (
          update people.person p set zone = given.zone
          from unnest(:persons, :zones) as given (person, zone)
          where p.id = given.person and p.zone is distinct from given.zone
          returning p.id)
      insert into people.change (person) select id from changed
      """;

  private static final String EACH_CARD = """
      select p.id, p.given_name, p.family_name, p.organisation, o.name, p.category, p.language,
          p.zone, p.head_of_household, e.value, t.value
      from people.person p
      join people.organisation o on o.id = p.organisation
      left join (
          select distinct on (person) person, value from people.channel
          where kind = 'EMAIL' order by person, preference, value) e on e.person = p.id
      left join (
          select distinct on (person) person, value from people.channel
          where kind in ('PHONE', 'SATPHONE') order by person, preference, value) t
          on t.person = p.id
      """;

  private static final String LED = """
      select p.id, p.same_as from people.person p where p.same_as is not null
      """;

  /// Every file of the person whose file this is, the leading one first.
  private static final String FILES = """
      p.id <> :file and coalesce(p.same_as, p.id) = (
          select coalesce(asked.same_as, asked.id) from people.person asked where asked.id = :file)
      """;

  private static final String ORGANISATIONS_IN_SCOPE = """
      select o.id, o.code, o.name from people.organisation o
      where o.id = any(:organisations) or o.id in (
          select p.organisation from people.person p
          where p.zone = any(:zones) or p.id = any(:persons)
            or p.head_of_household = any(:persons))
      order by o.name collate people.names
      """;

  private static final String PRESENT = EACH_CARD + "where p.left_at is null\n";

  /// An entry is overwritten when it changes, so its own time is that of the last change: whoever
  /// had a station or was noted as changed by then was known by then too.
  private static final String KNOWN_AT = EACH_CARD + """
      where (p.left_at is null or p.left_at > '%1$s')
        and p.id in (
            select id from people.person where recorded_at <= '%1$s'
            union
            select person from people.station where recorded_at <= '%1$s'
            union
            select person from people.change where at <= '%1$s')
      """;

  /// Reads no further than the first row that answers; whoever asks about a time before all of
  /// them reads the tables. An index of these times would slow each import for a question that
  /// is asked seldom.
  private static final String KNOWN_BY = """
      select exists (select from people.person where recorded_at <= :moment)
          or exists (select from people.station where recorded_at <= :moment)
          or exists (select from people.change where at <= :moment)
      """;

  private static final String FIRST_KNOWN = """
      select least(
          (select min(recorded_at) from people.person),
          (select min(recorded_at) from people.station),
          (select min(at) from people.change))
      """;

  /// Each batch reads the table once.
  private static final int BATCH = 200_000;

  private final JdbcClient jdbc;

  JdbcPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  FoundCards page(PeopleQuery query, PageRequest request) {
    var order = ORDERS.get(request.order());
    if (order == null) order = query.searches() ? BEST + NAME : NAME;
    return jdbc.sql(page(query, order.formatted(request.descending() ? "desc" : "asc")))
        .params(query.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(found(query.searches()));
  }

  /// The next people in the order of their ids.
  FoundCards next(PeopleQuery query, int limit) {
    return jdbc.sql(page(query, "p.id"))
        .params(query.parameters())
        .param("limit", limit)
        .param("offset", 0)
        .query(found(query.searches()));
  }

  List<PersonCard> all(PeopleQuery query) {
    return jdbc.sql(cards(query) + "order by " + NAME.formatted("asc"))
        .params(query.parameters())
        .query(JdbcPeople::card)
        .list();
  }

  private static String page(PeopleQuery query, String order) {
    var ordered = "order by " + order;
    if (!query.searches()) return cards(query) + ordered + PART;
    var hits = query.found() + query.where() + "\n" + ordered + PART;
    return query.before() + CARDS.formatted(HIT) + HITS_OF_PAGE.formatted(hits) + ordered;
  }

  private static String cards(PeopleQuery query) {
    return query.before() + CARDS.formatted("") + query.found() + query.where() + "\n";
  }

  private static ResultSetExtractor<FoundCards> found(boolean searched) {
    return rows -> {
      var cards = new ArrayList<PersonCard>();
      var alike = new HashSet<PersonId>();
      Long total = null;
      while (rows.next()) {
        var card = card(rows, rows.getRow());
        cards.add(card);
        if (!searched) continue;
        total = rows.getLong("total");
        if (rows.getBoolean("alike")) alike.add(card.id());
      }
      return new FoundCards(cards, alike, total);
    };
  }

  Map<PersonId, String> numbers(PeopleQuery query) {
    var numbers = new HashMap<PersonId, String>();
    jdbc.sql("select p.id, p.number from people.person p\n" + query.where())
        .params(query.parameters())
        .query(row -> {
          numbers.put(new PersonId(row.getObject("id", UUID.class)), row.getString("number"));
        });
    return numbers;
  }

  /// Which file leads each of those that follow one.
  Map<PersonId, PersonId> led() {
    return led(LED, Map.of());
  }

  Map<PersonId, PersonId> led(List<UUID> files) {
    return led(LED + "and p.id = any(:files)", Map.of("files", files.toArray(UUID[]::new)));
  }

  private Map<PersonId, PersonId> led(String sql, Map<String, ?> parameters) {
    var led = new HashMap<PersonId, PersonId>();
    jdbc.sql(sql).params(parameters).query(row -> {
      led.put(
          new PersonId(row.getObject("id", UUID.class)),
          new PersonId(row.getObject("same_as", UUID.class)));
    });
    return led;
  }

  /// The other files of the person whose file this is, of those that the query admits.
  List<PersonCard> otherFiles(PersonId file, PeopleQuery query) {
    return all(query.and(FILES, "file", file.value()));
  }

  long count(PeopleQuery query) {
    return jdbc.sql(query.before() + COUNT + query.found() + query.where())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  List<OrganisationCount> counts(PeopleQuery query) {
    return jdbc.sql(COUNTS.formatted(query.where()))
        .params(query.parameters())
        .query((row, _) -> new OrganisationCount(
            organisation(row), row.getLong("people"), row.getLong("dependants")))
        .list();
  }

  Optional<PersonCard> find(PersonId id) {
    return jdbc.sql(CARDS.formatted("") + "where p.id = :id")
        .param("id", id.value())
        .query(JdbcPeople::card)
        .optional();
  }

  List<Organisation> organisations() {
    return jdbc.sql(
            "select id, code, name from people.organisation order by name collate people.names")
        .query((row, _) -> organisation(row))
        .list();
  }

  /// Those of whose people some are in scope, as far as ties say.
  List<Organisation> organisations(Scope scope) {
    return jdbc.sql(ORGANISATIONS_IN_SCOPE)
        .params(scope.parameters())
        .query((row, _) -> organisation(row))
        .list();
  }

  void eachCard(Consumer<PersonCard> taker) {
    CopiedRows.each(jdbc, PRESENT, row -> taker.accept(copied(row)));
  }

  /// When the first row was recorded that [#eachCard(Instant, Consumer)] goes by, unless one was
  /// by the moment given.
  Optional<Instant> firstKnownAfter(Instant moment) {
    boolean known = jdbc.sql(KNOWN_BY)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
    if (known) return Optional.empty();
    return jdbc.sql(FIRST_KNOWN)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /// Of everybody who was known at a moment and had not left by then.
  void eachCard(Instant knownAt, Consumer<PersonCard> taker) {
    CopiedRows.each(jdbc, KNOWN_AT.formatted(knownAt), row -> taker.accept(copied(row)));
  }

  /// The number of people whose zone changed.
  int assignZones(Map<PersonId, @Nullable UUID> zones) {
    int changed = 0;
    var persons = List.copyOf(zones.keySet());
    for (int from = 0; from < persons.size(); from += BATCH) {
      var batch = persons.subList(from, Math.min(persons.size(), from + BATCH));
      changed += jdbc.sql(ASSIGN_ZONES)
          .param("persons", batch.stream().map(PersonId::value).toArray(UUID[]::new))
          .param("zones", batch.stream().map(zones::get).toArray(UUID[]::new))
          .update();
    }
    return changed;
  }

  private static PersonCard copied(CopiedRow row) {
    return new PersonCard(
        new PersonId(row.uuid()),
        (row.text() + " " + row.text()).strip(),
        new OrganisationId(row.uuid()),
        row.word(),
        Category.valueOf(row.word()),
        row.word(),
        row.uuidOrNull(),
        personId(row.uuidOrNull()),
        row.textOrNull(),
        row.textOrNull());
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"));
  }

  private static PersonCard card(ResultSet row, int number) throws SQLException {
    var given = row.getString("given_name");
    return new PersonCard(
        new PersonId(row.getObject("id", UUID.class)),
        (given + " " + row.getString("family_name")).strip(),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("organisation_name"),
        Category.valueOf(row.getString("category")),
        row.getString("language"),
        row.getObject("zone", UUID.class),
        personId(row.getObject("head_of_household", UUID.class)),
        row.getString("email"),
        row.getString("phone"));
  }

  private static @Nullable PersonId personId(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }
}
