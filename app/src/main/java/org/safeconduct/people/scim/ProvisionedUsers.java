package org.safeconduct.people.scim;

import static org.safeconduct.platform.Duty.PROVISION_PEOPLE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a directory does with the people of its organisation: finds, adds, changes them, and
/// says who departed.
@Service
class ProvisionedUsers {
  private final Permissions permissions;
  private final Directory directory;
  private final JdbcUsers users;
  private final PersonFiles files;
  private final UserReach reach;
  private final ScimWords words;
  private final AuditTrail audit;
  private final Clock clock;

  ProvisionedUsers(
      Permissions permissions,
      Directory directory,
      JdbcUsers users,
      PersonFiles files,
      UserReach reach,
      ScimWords words,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.directory = directory;
    this.users = users;
    this.files = files;
    this.reach = reach;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /// Part of the list of people.
  @Transactional
  public Found<DirectoryUser> list(Wish wish) {
    permissions.require(PROVISION_PEOPLE);
    var found = users.list(directory.organisation(), wish);
    var ids = found.rows().stream().map(it -> it.id().toString()).toList();
    var filter = Objects.toString(wish.filter(), "");
    audit.record("people.directory-listed", "", Map.of("filter", filter, "people", ids));
    return found;
  }

  /// A person.
  ///
  /// @throws NotFound if there is none in the organisation
  @Transactional
  public DirectoryUser get(PersonId id) {
    permissions.require(PROVISION_PEOPLE);
    audit.record("people.directory-read", id.toString(), Map.of());
    return known(id);
  }

  /// A person whom nobody else changes until the transaction ends.
  ///
  /// @throws NotFound if there is none in the organisation
  @Transactional
  public DirectoryUser hold(PersonId id) {
    permissions.require(PROVISION_PEOPLE);
    users.hold(known(id).id());
    return known(id);
  }

  /// Adds a person; one whom the directory had deleted comes back with the old file.
  @Transactional
  public DirectoryUser add(WantedUser wanted) {
    permissions.require(PROVISION_PEOPLE);
    var organisation = directory.organisation();
    requireFree(organisation, wanted, null);
    var number = wanted.numberOrName();
    var back = users.findDeleted(organisation, wanted.userName(), number);
    if (back.isPresent()) users.keep(back.get(), organisation, wanted, Map.of(), now());
    var id = back.orElseGet(() -> directory.inFiles(() -> {
      var fresh = new Draft(Map.of(
          "organisation",
          organisation.toString(),
          "number",
          number,
          "languages",
          "en",
          "category",
          Category.NATIONAL_STAFF.name()));
      var outcome = files.add(fresh.with(said(wanted, fresh)));
      words.stored(outcome);
      return ((FileOutcome.Done) outcome).person();
    }));
    return store(id, organisation, back.isPresent() ? returning(wanted) : wanted);
  }

  /// Changes a person.
  ///
  /// @throws NotFound if there is none in the organisation
  @Transactional
  public DirectoryUser change(PersonId id, WantedUser wanted) {
    permissions.require(PROVISION_PEOPLE);
    var organisation = directory.organisation();
    requireFree(organisation, wanted, known(id).id());
    return store(id, organisation, wanted);
  }

  /// Notes that a person has departed and is known to the directory no more.
  ///
  /// @throws NotFound if there is none in the organisation
  @Transactional
  public void delete(PersonId id) {
    permissions.require(PROVISION_PEOPLE);
    var user = known(id);
    directory.inFiles(() -> user.active() ? words.stored(files.leave(id, files.version(id))) : 0);
    users.delete(id, directory.organisation(), user.userName(), now());
    audit.record("people.directory-deleted", id.toString(), Map.of());
  }

  private DirectoryUser store(PersonId id, OrganisationId organisation, WantedUser wanted) {
    var user = known(id);
    return directory.inFiles(() -> {
      var stored = files.entry(id).draft();
      var changed = stored.with(said(wanted, stored));
      if (!changed.equals(stored)) words.stored(files.change(id, files.version(id), changed));
      var types = reach.store(id, user, wanted);
      var active = wanted.active() == null ? user.active() : wanted.active();
      if (active && !user.active()) words.stored(files.comeBack(id, files.version(id)));
      if (!active && user.active()) words.stored(files.leave(id, files.version(id)));
      users.keep(id, organisation, wanted, types, now());
      return known(id);
    });
  }

  /// What a directory asserts of a file; the first language is the one to write in.
  private static Map<String, String> said(WantedUser wanted, Draft stored) {
    var said = new HashMap<String, String>();
    if (wanted.number() != null) said.put("number", wanted.number());
    if (wanted.name() != null) {
      said.put("givenName", wanted.name().given());
      said.put("familyName", wanted.name().family());
    }
    if (wanted.category() != null) said.put("category", wanted.category().name());
    if (wanted.language() != null)
      said.put(
          "languages",
          Stream.concat(
                  Stream.of(wanted.language()),
                  Arrays.stream(stored.text("languages").split(" ")).skip(1))
              .filter(it -> !it.isEmpty())
              .distinct()
              .collect(Collectors.joining(" ")));
    return said;
  }

  private static WantedUser returning(WantedUser it) {
    return new WantedUser(
        it.userName(),
        it.externalId(),
        it.number(),
        it.name(),
        it.category(),
        it.language(),
        it.active() == null || it.active(),
        it.emails(),
        it.phones());
  }

  private DirectoryUser known(PersonId id) {
    return users.find(directory.organisation(), id).orElseThrow(() -> new NotFound("user", id));
  }

  private void requireFree(
      OrganisationId organisation, WantedUser wanted, @Nullable PersonId except) {
    if (users.isTaken(organisation, wanted.userName(), except))
      throw words.taken("userName", "people.scim.user-name-taken");
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
