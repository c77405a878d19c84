package org.safeconduct.people.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is away, of the people in one's own scope. Each list that somebody looks at is in the audit
/// trail.
@Service
public class WhoIsAway {
  private static final int MOST = 1_000;

  private final Permissions permissions;
  private final PeopleRegister register;
  private final JdbcAway entries;
  private final AuditTrail audit;

  WhoIsAway(Permissions permissions, PeopleRegister register, JdbcAway entries, AuditTrail audit) {
    this.permissions = permissions;
    this.register = register;
    this.entries = entries;
    this.audit = audit;
  }

  /// An entry, and whose it is.
  public record Away(Presence entry, PersonCard person) {}

  /// One page of the entries that the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `organisation`, `kind`, `from`, `until`
  @Transactional
  public Page<Away> list(AwayFilter filter, PageRequest request) {
    permissions.require(Duty.READ_PEOPLE);
    var found = entries.page(query().matching(filter), request);
    return Page.of(found, request, () -> count(filter)).with(complete(filter, found));
  }

  /// How many entries the filter admits.
  @Transactional(readOnly = true)
  public long count(AwayFilter filter) {
    permissions.require(Duty.READ_PEOPLE);
    return entries.count(query().matching(filter));
  }

  /// The next entries in the order of their ids, for programs that read everything.
  ///
  /// @param after the last one seen, or `null` for the beginning
  /// @param limit how many at most, 1 to 1,000
  @Transactional
  public List<Away> next(AwayFilter filter, @Nullable UUID after, int limit) {
    permissions.require(Duty.READ_PEOPLE);
    var query = query().matching(filter);
    if (after != null) query.and("e.id > :after", "after", after);
    return complete(filter, entries.next(query, Math.clamp(limit, 1, MOST)));
  }

  private List<Away> complete(AwayFilter filter, List<Presence> found) {
    var cards = register.cards(found.stream().map(Presence::person).toList());
    var rows = new ArrayList<Away>();
    for (var entry : found) {
      var card = cards.get(entry.person());
      if (card != null) rows.add(new Away(entry, card));
    }
    audit.record(
        "people.away-listed",
        "",
        Map.of(
            "filter",
            Limits.of(filter),
            "people",
            rows.stream().map(it -> it.person().id().toString()).distinct().toList()));
    return rows;
  }

  private AwayQuery query() {
    return new AwayQuery(permissions.scope());
  }
}
