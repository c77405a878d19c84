package org.safeconduct.people.invitations;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Invitations as rows.
@Repository
class JdbcInvitations {
  private static final String STATE =
      "case when i.state = 'SENT' and i.expires_at <= :now then 'EXPIRED' else i.state end";

  private static final String SELECT = "select i.*, " + STATE + """
       as standing, o.code, o.name as organisation_name, u.name as unit_name
      from people.invitation i join people.organisation o on o.id = i.organisation
      left join people.unit u on u.id = i.unit
      """;

  private static final String LISTED = """
      where (:everybody or i.organisation = any(:organisations))
        and (:state = '' or %s = :state)
        and (:text = '' or people.folded(i.name || ' ' || coalesce(i.email, '') || ' ' || i.purpose
            || ' ' || i.invited_by || ' ' || o.name) like '%%' || people.folded(:text) || '%%')
      """.formatted(STATE);

  private static final Map<String, String> ORDERS = Map.of(
      "invited", "i.invited_at",
      "expires", "i.expires_at",
      "name", "i.name collate people.names",
      "organisation", "o.name collate people.names");

  private static final String ADD = """
      insert into people.invitation (id, organisation, unit, category, purpose, until, name, email,
          language, invited_by, invited_at, expires_at, hash)
      values (:id, :organisation, :unit, :category, :purpose, :until, :name, :email, :language, :by,
          :now, :expires, :hash)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcInvitations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, InvitationRules.Wanted wanted, String by, Instant now, byte[] hash) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("organisation", wanted.organisation().value())
        .param("unit", wanted.unit())
        .param("category", wanted.category().name())
        .param("purpose", wanted.purpose())
        .param("until", wanted.until())
        .param("name", wanted.name())
        .param("email", wanted.email())
        .param("language", wanted.language())
        .param("by", by)
        .param("now", utc(now))
        .param("expires", utc(now.plus(wanted.valid())))
        .param("hash", hash)
        .update();
  }

  List<Invitation> list(Scope scope, InvitationFilter filter, PageRequest request, Instant now) {
    var order = ORDERS.getOrDefault(request.order(), "i.invited_at");
    return jdbc.sql(SELECT + LISTED + " order by " + order + (request.descending() ? " desc" : "")
            + ", i.id limit :limit offset :offset")
        .params(parameters(scope, filter, now))
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> invitation(row))
        .list();
  }

  /// Those that follow one in the order of their ids.
  List<Invitation> next(
      Scope scope, InvitationFilter filter, @Nullable UUID after, int limit, Instant now) {
    var parameters = parameters(scope, filter, now);
    if (after != null) parameters.put("after", after);
    var later = after == null ? "" : " and i.id > :after";
    return jdbc.sql(SELECT + LISTED + later + " order by i.id limit :limit")
        .params(parameters)
        .param("limit", limit)
        .query((row, _) -> invitation(row))
        .list();
  }

  long count(Scope scope, InvitationFilter filter, Instant now) {
    return jdbc.sql("select count(*) from people.invitation i"
            + " join people.organisation o on o.id = i.organisation " + LISTED)
        .params(parameters(scope, filter, now))
        .query(Long.class)
        .single();
  }

  Optional<Instant> oldestAnswer(Scope scope) {
    return jdbc.sql("select min(answered_at) from people.invitation i where state = 'ANSWERED'"
            + " and (:everybody or i.organisation = any(:organisations))")
        .params(scope.parameters())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Invitation> find(Scope scope, UUID id, Instant now) {
    return jdbc.sql(SELECT + " where i.id = :id"
            + " and (:everybody or i.organisation = any(:organisations))")
        .params(scope.parameters())
        .param("id", id)
        .param("now", utc(now))
        .query((row, _) -> invitation(row))
        .optional();
  }

  /// The invitation of a link. The index leads to those whose hash begins alike; which one it is
  /// takes the same time whatever the hash.
  Optional<Invitation> find(byte[] hash, Instant now) {
    return jdbc
        .sql(SELECT + " where substring(i.hash from 1 for 4) = substring(:hash from 1 for 4)")
        .param("hash", hash)
        .param("now", utc(now))
        .query((row, _) -> new Linked(row.getBytes("hash"), invitation(row)))
        .list()
        .stream()
        .filter(it -> MessageDigest.isEqual(it.hash(), hash))
        .map(Linked::invitation)
        .findFirst();
  }

  private record Linked(byte[] hash, Invitation invitation) {}

  /// Another secret for a link that is out; the former one opens nothing any more.
  boolean renew(UUID id, byte[] hash, Instant now) {
    return jdbc.sql("update people.invitation set hash = :hash"
                + " where id = :id and state = 'SENT' and expires_at > :now")
            .param("id", id)
            .param("hash", hash)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Whether nobody noted it before.
  boolean mailed(UUID id, Instant now) {
    return jdbc.sql(
                "update people.invitation set mailed_at = :now where id = :id and mailed_at is null")
            .param("id", id)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Whether the link still was open, and no other had taken its place.
  boolean answer(UUID id, byte[] hash, Draft said, Instant now) {
    return jdbc.sql("""
                update people.invitation
                set state = 'ANSWERED', answered_at = :now, answer = :answer
                where id = :id and hash = :hash and state = 'SENT' and expires_at > :now
                """)
            .param("id", id)
            .param("hash", hash)
            .param("answer", json.writeValueAsString(said.values()))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// A decision.
  record Decision(
      Invitation.State state,
      String by,
      Instant at,
      @Nullable String reason,
      @Nullable PersonId person) {}

  /// Whether it still stood where the decider saw it. What the invited said is in the file
  /// now, or nobody's business any more.
  boolean decide(UUID id, Invitation.State before, Decision it) {
    return jdbc.sql("""
                update people.invitation
                set state = :state, decided_by = :by, decided_at = :at, reason = :reason,
                    person = :person, answer = null
                where id = :id and state = :before
                """)
            .param("id", id)
            .param("before", before.name())
            .param("state", it.state().name())
            .param("by", it.by())
            .param("at", utc(it.at()))
            .param("reason", it.reason())
            .param("person", it.person() == null ? null : it.person().value())
            .update()
        == 1;
  }

  /// The next number of somebody invited that nobody of the organisation has, such as `INV-7`.
  String nextNumber(OrganisationId organisation) {
    return jdbc.sql("""
            select 'INV-' || n from generate_series(1, 100000) n
            where not exists (
                select from people.person
                where organisation = :organisation and number = 'INV-' || n)
            order by n limit 1
            """)
        .param("organisation", organisation.value())
        .query(String.class)
        .single();
  }

  private static Map<String, Object> parameters(Scope scope, InvitationFilter filter, Instant now) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("state", filter.state() == null ? "" : filter.state().name());
    parameters.put("text", Conditions.literal(filter.text()));
    parameters.put("now", utc(now));
    return parameters;
  }

  private Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        terms(row),
        row.getString("name"),
        row.getString("email"),
        row.getString("language"),
        row.getString("invited_by"),
        row.getObject("invited_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        progress(row));
  }

  private static Invitation.Terms terms(ResultSet row) throws SQLException {
    return new Invitation.Terms(
        new Organisation(
            new OrganisationId(row.getObject("organisation", UUID.class)),
            row.getString("code"),
            row.getString("organisation_name")),
        row.getObject("unit", UUID.class),
        row.getString("unit_name"),
        Category.valueOf(row.getString("category")),
        row.getString("purpose"),
        row.getObject("until", LocalDate.class));
  }

  private Invitation.Progress progress(ResultSet row) throws SQLException {
    var person = row.getObject("person", UUID.class);
    return new Invitation.Progress(
        Invitation.State.valueOf(row.getString("standing")),
        instant(row, "answered_at"),
        answer(row.getString("answer")),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        row.getString("reason"),
        person == null ? null : new PersonId(person));
  }

  private Draft answer(@Nullable String text) {
    var values = new LinkedHashMap<String, String>();
    if (text != null)
      json.readTree(text)
          .properties()
          .forEach(it -> values.put(it.getKey(), it.getValue().asString("")));
    return new Draft(values);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
