package org.safeconduct.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.Changes;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people whom organisations look after: who they are, how to reach them, where they work
/// and live. Everybody sees those in one's own scope only; each list and each file that
/// somebody looks at is in the audit trail. Methods that hand over ids, cards or stations to
/// other rooms leave that entry to the room that asks.
@Service
public class PeopleRegister {
  private static final Duty[] NAME_PEOPLE = {Duty.READ_PEOPLE, Duty.READ_CONTACTS};
  private static final Duty[] MEET_PEOPLE = {
    Duty.READ_CONTACTS,
    Duty.COUNT_PEOPLE,
    Duty.READ_PEOPLE,
    Duty.IMPORT_PEOPLE,
    Duty.READ_TRIPS,
    Duty.IMPORT_TRIPS,
    Duty.READ_PREMISES,
    Duty.IMPORT_PREMISES,
    Duty.READ_NETWORK,
    Duty.MANAGE_NETWORK,
    Duty.READ_EXPOSURE,
    Duty.READ_HEADCOUNT,
    Duty.ANSWER_OWN,
    Duty.RUN_JOBS
  };

  private final Permissions permissions;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcPeople people;
  private final JdbcStations stations;
  private final JdbcPersonFiles files;
  private final ChangeTable changes;

  PeopleRegister(
      Permissions permissions,
      AuditTrail audit,
      Clock clock,
      JdbcPeople people,
      JdbcStations stations,
      JdbcPersonFiles files,
      JdbcClient jdbc) {
    this.permissions = permissions;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
    this.stations = stations;
    this.files = files;
    this.changes = new ChangeTable(jdbc, clock, "people.change");
  }

  /// One page of the people that the filter admits; somebody with several files once, in the file
  /// that leads of those that the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `organisation`, `category`, `changed`
  @Transactional
  public Page<PersonCard> list(PeopleFilter filter, PageRequest request) {
    permissions.requireAny(NAME_PEOPLE);
    return search(filter, request).page();
  }

  /// The same page, with who on it only resembles what was typed.
  @Transactional
  public FoundPeople search(PeopleFilter filter, PageRequest request) {
    permissions.requireAny(NAME_PEOPLE);
    var found = people.page(query().matching(filter, clock.instant()).once(), request);
    audit.record("people.listed", "", read(filter, found.cards()));
    return new FoundPeople(found.page(request, () -> count(filter)), found.alike());
  }

  /// How many people the filter admits, each once.
  @Transactional(readOnly = true)
  public long count(PeopleFilter filter) {
    permissions.requireAny(NAME_PEOPLE);
    return people.count(query().matching(filter, clock.instant()).once());
  }

  /// How many files the filter admits, for programs that read every one.
  @Transactional(readOnly = true)
  public long countFiles(PeopleFilter filter) {
    permissions.requireAny(NAME_PEOPLE);
    return people.count(query().matching(filter, clock.instant()));
  }

  /// How many people each organisation looks after, by name; nobody is shown. Somebody with a file
  /// in two organisations is one of each.
  @Transactional(readOnly = true)
  public List<OrganisationCount> counts() {
    permissions.requireAny(Duty.READ_PEOPLE, Duty.COUNT_PEOPLE);
    return people.counts(query().matching(PeopleFilter.ALL, clock.instant()));
  }

  /// The next files in the order of their ids, for programs that read everything; see [#led].
  ///
  /// @param after the last one seen, or `null` for the beginning
  /// @param limit how many at most, 1 to 1,000
  @Transactional
  public NextPeople next(PeopleFilter filter, @Nullable PersonId after, int limit) {
    permissions.requireAny(NAME_PEOPLE);
    var query = query().matching(filter, clock.instant());
    if (after != null) query.and("p.id > :after", "after", after.value());
    var found = people.next(query, Math.clamp(limit, 1, 1_000));
    audit.record("people.listed", "", read(filter, found.cards()));
    return new NextPeople(
        found.cards(), after == null ? found.total(() -> countFiles(filter)) : countFiles(filter));
  }

  /// The card of a person in scope.
  ///
  /// @throws NotFound if there is no such person
  public PersonCard get(PersonId id) {
    permissions.requireAny(MEET_PEOPLE);
    return find(id).orElseThrow(() -> new NotFound("person", id));
  }

  /// The card of a person, if there is such a person in scope.
  public Optional<PersonCard> find(PersonId id) {
    permissions.requireAny(MEET_PEOPLE);
    return people.all(query().ids(List.of(id.value()))).stream().findFirst();
  }

  /// Everything that the register knows of a person and the reader may see: no stations and no
  /// dependants for whoever may see how to reach people and nothing else.
  ///
  /// @throws NotFound if there is no such person in scope
  @Transactional
  public PersonFile file(PersonId id) {
    permissions.requireAny(NAME_PEOPLE);
    boolean wholly = permissions.allows(Duty.READ_PEOPLE);
    var card = get(id);
    permissions.require(wholly ? Duty.READ_PEOPLE : Duty.READ_CONTACTS, card.subject());
    audit.record("people.file-read", id.toString(), Map.of());
    var entry = files.entry(id);
    return new PersonFile(
        card,
        entry.number(),
        files.channels(id),
        wholly ? stations.of(List.of(id.value()), query()) : List.of(),
        wholly ? dependantsOf(List.of(id)).getOrDefault(id, List.of()) : List.of(),
        card.headOfHousehold() == null
            ? null
            : people.find(card.headOfHousehold()).orElse(null),
        entry.leftAt(),
        entry.recordedAt(),
        entry.source());
  }

  /// Whose mail address this is, for the door of single sign-on: the one person who has not left
  /// and has it as their own; empty if several do.
  public Optional<PersonCard> findByMail(String address) {
    permissions.require(Duty.RUN_JOBS);
    var owners = people.all(query()
        .matching(PeopleFilter.ALL, clock.instant())
        .and("""
            p.head_of_household is null and exists (select from people.channel c
              where c.person = p.id and c.kind = 'EMAIL' and lower(c.value) = lower(:address))
            """, "address", address)
        .once());
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /// Who has this number in the organisation and has not left, for whoever ties an account to a
  /// person; case does not matter.
  public Optional<PersonCard> findByNumber(OrganisationId organisation, String number) {
    permissions.require(Duty.RUN_JOBS);
    return people
        .all(query()
            .matching(new PeopleFilter(organisation, null, null, null, false), clock.instant())
            .and("lower(p.number) = lower(:number)", "number", number))
        .stream()
        .findFirst();
  }

  /// The cards of those of these people who are in scope; people who left included.
  public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
    permissions.requireAny(MEET_PEOPLE);
    var cards = new HashMap<PersonId, PersonCard>();
    people.all(query().ids(values(ids))).forEach(card -> cards.put(card.id(), card));
    return cards;
  }

  /// The other files of the person whose file this is, of those in scope that have not left; empty
  /// for nearly everybody.
  public List<PersonCard> otherFiles(PersonId id) {
    permissions.requireAny(MEET_PEOPLE);
    return people.otherFiles(id, query().matching(PeopleFilter.ALL, clock.instant()));
  }

  /// Which file stands for the person, of those of these files that another one leads. The leading
  /// file may be out of scope.
  public Map<PersonId, PersonId> led(Collection<PersonId> ids) {
    permissions.requireAny(MEET_PEOPLE);
    return ids.isEmpty() ? Map.of() : people.led(values(ids));
  }

  /// The same of all files.
  public Map<PersonId, PersonId> led() {
    permissions.require(Duty.RUN_JOBS);
    return people.led();
  }

  /// Their organisations' own numbers for those of these people who are in scope; people who left
  /// included.
  public Map<PersonId, String> numbers(Collection<PersonId> ids) {
    permissions.requireAny(MEET_PEOPLE);
    return people.numbers(query().ids(values(ids)));
  }

  /// The cards of those of these people who are in scope and have not left.
  public Map<PersonId, PersonCard> present(Collection<PersonId> ids) {
    permissions.requireAny(MEET_PEOPLE);
    var here = query().ids(values(ids)).matching(PeopleFilter.ALL, clock.instant());
    var cards = new HashMap<PersonId, PersonCard>();
    people.all(here).forEach(card -> cards.put(card.id(), card));
    return cards;
  }

  /// Who depends on these people, by head of household; whoever has no dependants is left out.
  public Map<PersonId, List<PersonCard>> dependantsOf(Collection<PersonId> heads) {
    permissions.requireAny(MEET_PEOPLE);
    var query = query()
        .and(
            "p.left_at is null and p.head_of_household = any(:heads)",
            "heads",
            values(heads).toArray(UUID[]::new));
    return people.all(query).stream()
        .collect(groupingBy(card -> Objects.requireNonNull(card.headOfHousehold())));
  }

  /// All organisations, by name.
  public List<Organisation> organisations() {
    permissions.requireAny(MEET_PEOPLE);
    return people.organisations();
  }

  /// The organisations of whose people the actor may see some, by name: what a filter offers. All
  /// of them to whoever looks after countries.
  public List<Organisation> organisationsInScope() {
    permissions.requireAny(MEET_PEOPLE);
    var scope = permissions.scope();
    return scope.everybody() || !scope.countries().isEmpty()
        ? people.organisations()
        : people.organisations(scope);
  }

  /// The stations of those of these people who are in scope, past and to come included.
  public List<Station> stationsOf(Collection<PersonId> ids) {
    permissions.requireAny(MEET_PEOPLE);
    return stations.of(values(ids), query());
  }

  /// Hands over every station of everybody, for a room that builds its own picture.
  @Transactional(readOnly = true)
  public void eachStation(Consumer<Station> taker) {
    permissions.require(Duty.RUN_JOBS);
    stations.each(taker);
  }

  /// Hands over every station as it was known at a moment (knowledge time, UTC).
  @Transactional(readOnly = true)
  public void eachStation(Instant knownAt, Consumer<Station> taker) {
    permissions.require(Duty.RUN_JOBS);
    stations.each(knownAt, taker);
  }

  /// When the first of all that is still kept of anybody was recorded (knowledge time, UTC), if
  /// that lies after the moment given; empty when something was known by then, or the register is
  /// empty.
  public Optional<Instant> firstKnownAfter(Instant moment) {
    permissions.require(Duty.RUN_JOBS);
    return people.firstKnownAfter(moment);
  }

  /// Hands over the card of everybody who was in the register at a moment (knowledge time, UTC)
  /// and had not left by then. Who left and came back since counts as there all the time; what a
  /// card says is today's.
  @Transactional(readOnly = true)
  public void eachCard(Instant knownAt, Consumer<PersonCard> taker) {
    permissions.require(Duty.RUN_JOBS);
    people.eachCard(knownAt, taker);
  }

  /// Hands over the card of everybody who has not left.
  @Transactional(readOnly = true)
  public void eachCard(Consumer<PersonCard> taker) {
    permissions.require(Duty.RUN_JOBS);
    people.eachCard(taker);
  }

  /// Whose card, channels or stations changed after a position; see [ChangeTable].
  public Changes changesAfter(long position, int limit) {
    permissions.require(Duty.RUN_JOBS);
    return changes.changesAfter(position, limit);
  }

  /// The newest position; ask for it before reading everything, then follow from there.
  public long latestChange() {
    permissions.require(Duty.RUN_JOBS);
    return changes.latest();
  }

  /// Puts people into warden zones, or into none; people who are not named keep theirs.
  ///
  /// @return how many people's zone changed
  @Transactional
  public int assignZones(Map<PersonId, @Nullable UUID> zones) {
    permissions.requireAny(Duty.MANAGE_NETWORK, Duty.RUN_JOBS);
    int changed = people.assignZones(zones);
    if (changed > 0) audit.record("people.zones-assigned", "", Map.of("people", changed));
    return changed;
  }

  private PeopleQuery query() {
    return new PeopleQuery(permissions.scope());
  }

  private static List<UUID> values(Collection<PersonId> ids) {
    return ids.stream().map(PersonId::value).toList();
  }

  private static Map<String, Object> read(PeopleFilter filter, List<PersonCard> rows) {
    var details = new LinkedHashMap<String, Object>();
    if (!filter.equals(PeopleFilter.ALL)) details.put("filter", Limits.of(filter));
    details.put("people", rows.stream().map(card -> card.id().toString()).toList());
    return details;
  }
}
