package org.safeconduct.access.openings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.sharing.Sharing;
import org.safeconduct.people.sharing.SharingTable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shares as rows.
@Repository
class JdbcShares {
  /// Asked with the country in the scope of whoever asks.
  private static final String THERE = """
      select p.person from people.subject p
      where p.organisation = :organisation and p.left_at is null
        and p.person in (select platform.persons_within())
      limit :most
      """;

  private static final String PARTY = """
      select id, code from people.organisation
      where id in (select id from platform.organisation_named(:code))
      """;

  private static final String END_LOOKS = """
      update access.opening set ended_at = :at where share = :id and ended_at is null and ends_at > :at
      """;

  private final JdbcClient jdbc;
  private final SharingTable<Share> table;

  JdbcShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.table = new SharingTable<>(
        jdbc,
        "access.share",
        "country",
        "select s.* from access.share s",
        (row, _) -> new Share(SharingTable.sharing(row), row.getString("country")));
  }

  /// The share, which nobody takes back before this transaction ends.
  Optional<Share> hold(UUID id) {
    return table.hold(id);
  }

  /// The organisation that goes by this short name.
  Optional<Sharing.Party> party(String code) {
    return jdbc.sql(PARTY)
        .param("code", code)
        .query((row, _) -> new Sharing.Party(
            new OrganisationId(row.getObject("id", UUID.class)), row.getString("code")))
        .optional();
  }

  void add(Share it) {
    table.add(it.terms(), it.country());
  }

  Optional<Share> find(UUID id) {
    return table.find(id);
  }

  /// Takes a share back, and ends the looks at it.
  void revoke(UUID id, String by, Instant at) {
    table.revoke(id, by, at);
    jdbc.sql(END_LOOKS).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  /// The people of an organisation whom the countries of the actor's scope hold now or will.
  Set<UUID> there(UUID organisation, int most) {
    return jdbc.sql(THERE)
        .param("organisation", organisation)
        .param("most", most)
        .query(UUID.class)
        .set();
  }

  /// Those of these ids that are wanted.
  List<Share> all(Conditions wanted, Collection<UUID> ids) {
    return table.all(wanted, ids);
  }

  Page<Share> page(Conditions wanted, PageRequest request) {
    return table.page(wanted, request, SharingTable.order(request));
  }
}
