package org.safeconduct.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs of files and what was decided about them. A pair is there for whoever may see both files.
@Repository
class JdbcDuplicates {
  private static final String FROM = """
      from people.duplicate d
      join people.person a on a.id = d.person
      join people.person b on b.id = d.other
      """;

  /// Besides the wall; that of countries stands in the wall alone.
  private static final String REACHED = """
      (%1$s.organisation = any(:organisations) or %1$s.zone = any(:zones)
          or %1$s.id = any(:persons) or %1$s.head_of_household = any(:persons)%2$s)
      """;

  private static final String HERE =
      "(a.left_at is null and b.left_at is null or d.state = 'SAME')";

  private static final String NAME =
      "a.family_name collate people.names %1$s," + " a.given_name collate people.names %1$s, d.id";

  private static final Map<String, String> ORDERS = Map.of(
      "found",
      "d.found_at %1$s, d.id",
      "name",
      NAME,
      "reasons",
      "cardinality(d.reasons) %1$s, " + NAME,
      "decided",
      "d.decided_at %1$s nulls last, d.id");

  private static final String DECIDE = """
      update people.duplicate
      set state = :state, leads = :leads, decided_by = :by, decided_at = :at, note = :note,
          version = version + 1
      where id = :id and version = :version
      """;

  /// Whom a file leads, and whom they lead.
  private static final String LEAD = """
      with recursive below as (
          select cast(:file as uuid) as id
          union
          select case when d.leads = d.person then d.other else d.person end
          from people.duplicate d join below on d.leads = below.id
          where d.state = 'SAME')
      update people.person p set same_as = nullif(cast(:root as uuid), p.id)
      from below where p.id = below.id
      returning p.id
      """;

  private final JdbcClient jdbc;

  JdbcDuplicates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A pair with the ids of the persons instead of the cards.
  record Row(
      UUID id,
      PersonId one,
      PersonId other,
      Set<Rule> reasons,
      Instant foundAt,
      String foundBy,
      Verdict verdict,
      int version) {}

  /// Lets nobody else join or undo until the transaction ends: two at once might lead files in a
  /// circle, and nobody in it would count.
  void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('people.same_as'))").query(row -> {});
  }

  List<Row> page(DuplicateFilter filter, Scope scope, PageRequest request) {
    var conditions = matching(filter, scope);
    var order = ORDERS.getOrDefault(request.order(), "d.found_at %1$s, d.id");
    return jdbc.sql("select d.* " + FROM + conditions.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(conditions.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcDuplicates::row)
        .list();
  }

  /// The next pairs in the order of their ids.
  List<Row> next(DuplicateFilter filter, Scope scope, @Nullable UUID after, int limit) {
    var conditions = matching(filter, scope);
    if (after != null) conditions.and("d.id > :after", "after", after);
    return jdbc.sql(
            "select d.* " + FROM + conditions.after("where") + " order by d.id limit :limit")
        .params(conditions.parameters())
        .param("limit", limit)
        .query(JdbcDuplicates::row)
        .list();
  }

  long count(DuplicateFilter filter, Scope scope) {
    var conditions = matching(filter, scope);
    return jdbc.sql("select count(*) " + FROM + conditions.after("where"))
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Instant> oldest(DuplicateFilter filter, Scope scope) {
    var conditions = matching(filter, scope);
    return jdbc.sql("select min(d.found_at) " + FROM + conditions.after("where"))
        .params(conditions.parameters())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("select * from people.duplicate where id = :id")
        .param("id", id)
        .query(JdbcDuplicates::row)
        .optional();
  }

  /// Notes a pair that an officer names, or finds it.
  UUID pair(PersonId one, PersonId other, String by, Instant at) {
    var pair = List.of(one.value(), other.value()).stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
    jdbc.sql("""
            insert into people.duplicate (id, person, other, reasons, found_at, found_by)
            values (:id, :person, :other, '{OFFICER}', :at, :by)
            on conflict (person, other) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("person", pair.getFirst())
        .param("other", pair.getLast())
        .param("at", utc(at))
        .param("by", by)
        .update();
    return jdbc.sql("select id from people.duplicate where person = :person and other = :other")
        .param("person", pair.getFirst())
        .param("other", pair.getLast())
        .query(UUID.class)
        .single();
  }

  /// @return whether the pair still had this version
  boolean decide(UUID id, int version, Verdict verdict) {
    var ruling = verdict.decided();
    return jdbc.sql(DECIDE)
            .param("id", id)
            .param("version", version)
            .param("state", verdict.word().name())
            .param("leads", verdict instanceof Verdict.Same it ? it.leads().value() : null)
            .param("by", ruling == null ? null : ruling.by())
            .param("at", ruling == null ? null : utc(ruling.at()))
            .param("note", ruling == null ? "" : ruling.note())
            .update()
        == 1;
  }

  /// The file that stands for the person whose file this is: often itself.
  PersonId root(PersonId file) {
    return new PersonId(jdbc.sql("select coalesce(same_as, id) from people.person where id = :id")
        .param("id", file.value())
        .query(UUID.class)
        .single());
  }

  /// Lets a file, and whatever follows it, be counted in another one.
  ///
  /// @return whose files those are
  Collection<UUID> lead(PersonId file, PersonId root) {
    return jdbc.sql(LEAD)
        .param("file", file.value())
        .param("root", root.value())
        .query(UUID.class)
        .list();
  }

  private static Conditions matching(DuplicateFilter filter, Scope scope) {
    var conditions = new Conditions().and(HERE);
    if (!scope.everybody())
      conditions
          .and(REACHED.formatted("a", scope.orWithin("a.id")), scope.parameters())
          .and(REACHED.formatted("b", scope.orWithin("b.id")));
    if (filter.verdict() != null)
      conditions.and("d.state = :state", "state", filter.verdict().name());
    if (filter.rule() != null)
      conditions.and(":rule = any(d.reasons)", "rule", filter.rule().name());
    if (filter.organisation() != null)
      conditions.and(
          ":organisation in (a.organisation, b.organisation)",
          "organisation",
          filter.organisation().value());
    if (filter.person() != null)
      conditions.and(":person in (d.person, d.other)", "person", filter.person().value());
    if (!filter.text().isBlank())
      conditions.andWords("a.folded || ' ' || b.folded", "people.folded", filter.text());
    if (filter.across()) conditions.and("a.organisation <> b.organisation");
    return conditions;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var reasons = EnumSet.noneOf(Rule.class);
    Arrays.stream((String[]) row.getArray("reasons").getArray())
        .map(Rule::valueOf)
        .forEach(reasons::add);
    return new Row(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new PersonId(row.getObject("other", UUID.class)),
        reasons,
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        row.getString("found_by"),
        verdict(row),
        row.getInt("version"));
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    return switch (Verdict.Word.valueOf(row.getString("state"))) {
      case OPEN -> new Verdict.Open();
      case SAME -> new Verdict.Same(new PersonId(row.getObject("leads", UUID.class)), ruling(row));
      case DIFFERENT -> new Verdict.Different(ruling(row));
    };
  }

  private static Verdict.Ruling ruling(ResultSet row) throws SQLException {
    return new Verdict.Ruling(
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
