package org.safeconduct.access.openings;

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
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shares as rows.
@Repository
class JdbcShares {
  private static final String ADD = """
      insert into access.share (id, organisation, code, to_organisation, to_code, country, reason, shared_at,
          shared_by, until)
      values (:id, :organisation, :code, :to, :toCode, :country, :reason, :at, :by, :until)
      """;

  private static final String CONCERNING = """
      from access.share s
      where :all or s.organisation = any(:mine) or s.to_organisation = any(:mine)
      """;

  /// Asked with the country in the scope of whoever asks.
  private static final String THERE = """
      select p.person from people.subject p
      where p.organisation = :organisation and p.left_at is null
        and p.person in (select platform.persons_within())
      limit :most
      """;

  private static final String REVOKE = """
      update access.share set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null
      """;

  private static final String END_LOOKS = """
      update access.opening set ended_at = :at where share = :id and ended_at is null and ends_at > :at
      """;

  private final JdbcClient jdbc;

  JdbcShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The share, which nobody takes back before this transaction ends.
  Optional<Share> hold(UUID id) {
    return jdbc.sql("select * from access.share where id = :id for share")
        .param("id", id)
        .query((row, _) -> share(row))
        .optional();
  }

  /// The organisation that goes by this short name.
  Optional<Share.Party> party(String code) {
    return jdbc.sql("""
            select id, code from people.organisation
            where id in (select id from platform.organisation_named(:code))
            """)
        .param("code", code)
        .query((row, _) -> new Share.Party(row.getObject("id", UUID.class), row.getString("code")))
        .optional();
  }

  void add(Share it) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("organisation", it.giver().organisation())
        .param("code", it.giver().code())
        .param("to", it.receiver().organisation())
        .param("toCode", it.receiver().code())
        .param("country", it.country())
        .param("reason", it.reason())
        .param("at", utc(it.sharedAt()))
        .param("by", it.sharedBy())
        .param("until", utc(it.until()))
        .update();
  }

  Optional<Share> find(UUID id) {
    return jdbc.sql("select * from access.share where id = :id")
        .param("id", id)
        .query((row, _) -> share(row))
        .optional();
  }

  /// Takes a share back, and ends the looks at it.
  void revoke(UUID id, String by, Instant at) {
    jdbc.sql(REVOKE).param("id", id).param("by", by).param("at", utc(at)).update();
    jdbc.sql(END_LOOKS).param("id", id).param("at", utc(at)).update();
  }

  /// The people of an organisation whom the countries of the actor's scope hold now or will.
  Set<UUID> there(UUID organisation, int most) {
    return jdbc.sql(THERE)
        .param("organisation", organisation)
        .param("most", most)
        .query(UUID.class)
        .set();
  }

  long count(boolean all, Collection<UUID> mine) {
    return jdbc.sql("select count(*) " + CONCERNING)
        .param("all", all)
        .param("mine", mine.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  List<Share> page(
      boolean all, Collection<UUID> mine, PageRequest request, int limit, long offset) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = request.order().equals("until") ? "until" : "shared_at";
    return jdbc.sql("select s.* " + CONCERNING + " order by s." + order + way
            + ", s.id limit :limit offset :offset")
        .param("all", all)
        .param("mine", mine.toArray(UUID[]::new))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> share(row))
        .list();
  }

  private static Share share(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Share(
        row.getObject("id", UUID.class),
        new Share.Party(row.getObject("organisation", UUID.class), row.getString("code")),
        new Share.Party(row.getObject("to_organisation", UUID.class), row.getString("to_code")),
        row.getString("country"),
        row.getString("reason"),
        row.getObject("shared_at", OffsetDateTime.class).toInstant(),
        row.getString("shared_by"),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
