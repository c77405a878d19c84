package org.safeconduct.people;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What people are called, for forms that are about somebody: whoever reads people, keeps records
/// or looks into what was done finds those in scope, who left as well.
@Component
class PeopleNames implements RecordNames {
  private static final Duty[] NAMING = {
    Duty.READ_PEOPLE, Duty.READ_CONTACTS, Duty.READ_AUDIT, Duty.REVIEW_ACCESS, Duty.KEEP_RECORDS
  };

  private final Permissions permissions;
  private final JdbcPeople people;
  private final AuditTrail audit;
  private final Clock clock;

  PeopleNames(Permissions permissions, JdbcPeople people, AuditTrail audit, Clock clock) {
    this.permissions = permissions;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "person";
  }

  /// The audit trail says who was shown, in words that no person is told: who looks into
  /// something gives nothing away by choosing whom it is about.
  @Override
  public List<NamedRecord> find(String typed, int most) {
    if (!mayName()) return List.of();
    var cards = Stream.of(false, true)
        .map(gone -> people.page(query(typed, gone), new PageRequest(0, most, null)))
        .flatMap(found -> found.cards().stream())
        .limit(most)
        .toList();
    audit.record(
        "people.named",
        "",
        Map.of(
            "wanted",
            typed,
            "found",
            cards.stream().map(it -> it.id().toString()).toList()));
    return records(cards);
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!mayName()) return Map.of();
    var cards = people.all(new PeopleQuery(permissions.scope()).ids(List.copyOf(ids)));
    return records(cards).stream().collect(toMap(NamedRecord::id, it -> it));
  }

  private PeopleQuery query(String typed, boolean gone) {
    var filter = new PeopleFilter(null, null, typed, null, false, null, null, gone);
    return new PeopleQuery(permissions.scope())
        .matching(filter, clock.instant())
        .once();
  }

  private List<NamedRecord> records(List<PersonCard> cards) {
    var numbers = people.numbers(new PeopleQuery(permissions.scope())
        .ids(cards.stream().map(it -> it.id().value()).toList()));
    boolean opens = permissions.allows(Duty.READ_PEOPLE) || permissions.allows(Duty.READ_CONTACTS);
    return cards.stream()
        .map(it -> record(it, numbers.getOrDefault(it.id(), ""), opens))
        .toList();
  }

  /// A person as forms name one.
  static NamedRecord record(PersonCard it, String number, boolean opens) {
    var more = number.isEmpty() ? it.organisationName() : it.organisationName() + " · " + number;
    return new NamedRecord(
        "person", it.id().value(), it.name(), more, opens ? "/people/" + it.id() : null);
  }

  private boolean mayName() {
    return Arrays.stream(NAMING).anyMatch(permissions::allows);
  }
}
