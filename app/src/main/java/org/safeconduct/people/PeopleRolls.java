package org.safeconduct.people;

import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Personnel and dependants as lists that an adviser keeps (S2.32): with duty station, residence
/// and what is wrong with the file. Everybody sees those in one's own scope; somebody with several
/// files stands on a roll once.
@Service
public class PeopleRolls {
  private final Permissions permissions;
  private final JdbcPeople people;
  private final JdbcRolls rolls;
  private final AuditTrail audit;
  private final Clock clock;

  PeopleRolls(
      Permissions permissions, JdbcPeople people, JdbcRolls rolls, AuditTrail audit, Clock clock) {
    this.permissions = permissions;
    this.people = people;
    this.rolls = rolls;
    this.audit = audit;
    this.clock = clock;
  }

  /// Which roll.
  public enum Roll {
    PERSONNEL("p.head_of_household is null"),
    DEPENDANTS("p.head_of_household is not null");

    private final String condition;

    Roll(String condition) {
      this.condition = condition;
    }
  }

  /// One page of those on the roll whom the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `organisation`, `category`, `changed`
  @Transactional
  public Page<RollLine> list(Roll roll, PeopleFilter filter, PageRequest request) {
    permissions.require(READ_PEOPLE);
    var now = clock.instant();
    var found = people.page(query(roll, filter, now).once(), request);
    var ids = found.cards().stream().map(card -> card.id().toString()).toList();
    audit.record("people.listed", "", Map.of("roll", roll.name(), "people", ids));
    return found
        .page(request, () -> people.count(query(roll, filter, now).once()))
        .with(rolls.lines(found.cards(), now));
  }

  /// How many there are, and how good their files are; nobody is shown.
  @Transactional(readOnly = true)
  public RollCounts counts(Roll roll, PeopleFilter filter) {
    permissions.require(READ_PEOPLE);
    var now = clock.instant();
    return rolls.counts(query(roll, filter, now), now);
  }

  private PeopleQuery query(Roll roll, PeopleFilter filter, Instant now) {
    return new PeopleQuery(permissions.scope()).matching(filter, now).and(roll.condition);
  }
}
