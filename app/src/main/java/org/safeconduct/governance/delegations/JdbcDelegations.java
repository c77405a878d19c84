package org.safeconduct.governance.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDelegations {
  private static final String SELECT = """
      select d.*, r.at as revoked_at, r.by as revoked_by, r.reason as revoked_why
      from governance.delegation d
      left join governance.delegation_revocation r on r.delegation = d.id
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "authority", "d.authority %1$s, d.from_seat %1$s, d.id %1$s",
      "from", "d.from_seat %1$s, d.id %1$s",
      "starts", "d.starts %1$s, d.id %1$s",
      "ends", "d.ends %1$s, d.id %1$s");
  private static final String ADD = """
      insert into governance.delegation (id, authority, from_seat, to_seat, to_person, organisations,
          countries, max_risk, max_usd, sub_delegable, starts, ends, parent, letter, revocable,
          recorded_at, recorded_by)
      values (:id, :authority, :from, :to_seat, :to_person, :organisations, :countries, :max_risk,
          :max_usd, :sub_delegable, :starts, :ends, :parent, :letter, :revocable, :at, :by)
      """;

  private static final String ENDING = SELECT + """
      where r.delegation is null and d.starts <= cast(:now as timestamptz)
        and d.ends > cast(:now as timestamptz) - make_interval(days => :after)
        and d.ends <= cast(:now as timestamptz) + make_interval(
            days => profiles.setting('term-ending-days', null, 30))
        and not exists (
            select from governance.delegation b
            where b.authority = d.authority and b.from_seat = d.from_seat and b.ends > d.ends
              and b.to_seat is not distinct from d.to_seat
              and b.to_person is not distinct from d.to_person
              and b.id not in (select v.delegation from governance.delegation_revocation v))
      order by d.ends, d.id
      """;

  private final JdbcClient jdbc;

  JdbcDelegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Delegation> page(DelegationFilter filter, Instant now, PageRequest request) {
    var where = where(filter, now);
    var order = ORDERS.getOrDefault(request.order(), "d.authority %1$s, d.from_seat %1$s, d.id");
    return jdbc.sql(SELECT + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcDelegations::delegation)
        .list();
  }

  long count(DelegationFilter filter, Instant now) {
    var where = where(filter, now);
    return jdbc.sql("select count(*) from (" + SELECT + where.after("where") + ") x")
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Delegation> find(DelegationId id) {
    return jdbc.sql(SELECT + "where d.id = :id")
        .param("id", id.value())
        .query(JdbcDelegations::delegation)
        .optional();
  }

  /// Every one of this authority, valid or not, the newest first.
  List<Delegation> of(Authority authority) {
    return jdbc.sql(SELECT + "where d.authority = :authority order by d.starts desc, d.id")
        .param("authority", authority.name())
        .query(JdbcDelegations::delegation)
        .list();
  }

  /// Those that run out as soon as the profile of the installation calls soon, or ran out within
  /// this many days, and that were neither revoked nor given again for longer.
  List<Delegation> ending(Instant now, int daysAfter) {
    return jdbc.sql(ENDING)
        .param("now", utc(now))
        .param("after", daysAfter)
        .query(JdbcDelegations::delegation)
        .list();
  }

  void add(Delegation it) {
    var bounds = it.bounds();
    var to = new HashMap<String, @Nullable Object>();
    to.put("to_seat", it.to() instanceof Delegation.ToSeat seat ? seat.seat().toString() : null);
    to.put(
        "to_person", it.to() instanceof Delegation.ToPerson one ? one.person().value() : null);
    to.put("max_risk", bounds.maxRisk());
    to.put("max_usd", bounds.maxUsd());
    to.put("parent", it.parent() == null ? null : it.parent().value());
    jdbc.sql(ADD)
        .params(to)
        .param("id", it.id().value())
        .param("authority", it.authority().name())
        .param("from", it.from().toString())
        .param("organisations", bounds.organisations().toArray(UUID[]::new))
        .param("countries", bounds.countries().toArray(String[]::new))
        .param("sub_delegable", bounds.subDelegable())
        .param("starts", utc(it.when().from()))
        .param("ends", utc(it.when().until()))
        .param("letter", it.letter())
        .param("revocable", it.revocable())
        .param("at", utc(it.written().at()))
        .param("by", it.written().by())
        .update();
  }

  /// @return whether it had not been revoked before
  boolean revoke(DelegationId id, Delegation.Revocation revocation) {
    return jdbc.sql("""
                insert into governance.delegation_revocation (delegation, at, by, reason)
                values (:id, :at, :by, :reason) on conflict do nothing
                """)
            .param("id", id.value())
            .param("at", utc(revocation.at()))
            .param("by", revocation.by())
            .param("reason", revocation.reason())
            .update()
        == 1;
  }

  void note(AuthorityUse use) {
    jdbc.sql("""
            insert into governance.authority_use (id, authority, delegation, seat, person, subject, at)
            values (gen_random_uuid(), :authority, :delegation, :seat, :person, :subject, :at)
            """)
        .param("authority", use.authority().name())
        .param("delegation", use.delegation() == null ? null : use.delegation().value())
        .param("seat", use.seat().toString())
        .param("person", use.person().value())
        .param("subject", use.subject())
        .param("at", utc(use.at()))
        .update();
  }

  /// The last two hundred decisions under a delegation, the newest first.
  List<AuthorityUse> uses(DelegationId id) {
    return jdbc.sql("""
            select authority, delegation, seat, person, subject, at from governance.authority_use
            where delegation = :id order by at desc limit 200
            """)
        .param("id", id.value())
        .query((row, _) -> new AuthorityUse(
            Authority.valueOf(row.getString("authority")),
            id,
            Seat.valueOf(row.getString("seat")),
            new PersonId(row.getObject("person", UUID.class)),
            row.getString("subject"),
            moment(row, "at")))
        .list();
  }

  private static Conditions where(DelegationFilter filter, Instant now) {
    var where = new Conditions();
    if (filter.authority() != null)
      where.and("d.authority = :authority", "authority", filter.authority().name());
    if (filter.post() != null)
      where.and(
          "(split_part(d.from_seat, '.', 1) = :post or split_part(d.to_seat, '.', 1) = :post)",
          "post",
          filter.post().name());
    if (!filter.past()) where.and("d.ends > :now and r.at is null", "now", utc(now));
    return where;
  }

  private static Delegation delegation(ResultSet row, int number) throws SQLException {
    var toSeat = row.getString("to_seat");
    var parent = row.getObject("parent", UUID.class);
    return new Delegation(
        new DelegationId(row.getObject("id", UUID.class)),
        Authority.valueOf(row.getString("authority")),
        Seat.valueOf(row.getString("from_seat")),
        toSeat == null
            ? new Delegation.ToPerson(new PersonId(row.getObject("to_person", UUID.class)))
            : new Delegation.ToSeat(Seat.valueOf(toSeat)),
        bounds(row),
        new Interval(moment(row, "starts"), moment(row, "ends")),
        parent == null ? null : new DelegationId(parent),
        row.getString("letter"),
        row.getBoolean("revocable"),
        written(row));
  }

  private static Bounds bounds(ResultSet row) throws SQLException {
    return new Bounds(
        Set.of((UUID[]) row.getArray("organisations").getArray()),
        Set.of((String[]) row.getArray("countries").getArray()),
        row.getObject("max_risk", Integer.class),
        row.getBigDecimal("max_usd"),
        row.getInt("sub_delegable"));
  }

  private static Delegation.Written written(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at") != null;
    return new Delegation.Written(
        moment(row, "recorded_at"),
        row.getString("recorded_by"),
        revoked
            ? new Delegation.Revocation(
                moment(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("revoked_why"))
            : null);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
