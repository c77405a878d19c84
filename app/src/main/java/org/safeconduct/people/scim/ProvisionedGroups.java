package org.safeconduct.people.scim;

import static org.safeconduct.platform.Duty.PROVISION_PEOPLE;

import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.people.units.UnitOutcome;
import org.safeconduct.people.units.Units;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a directory does with the units of its organisation. A person belongs to one unit at
/// most: whoever becomes a member of one leaves the other.
@Service
class ProvisionedGroups {
  /// So many people change their unit with one request.
  static final int MOST_MOVES = 1_000;

  private final Permissions permissions;
  private final Directory directory;
  private final JdbcGroups groups;
  private final Units units;
  private final PersonFiles files;
  private final ScimWords words;
  private final AuditTrail audit;

  ProvisionedGroups(
      Permissions permissions,
      Directory directory,
      JdbcGroups groups,
      Units units,
      PersonFiles files,
      ScimWords words,
      AuditTrail audit) {
    this.permissions = permissions;
    this.directory = directory;
    this.groups = groups;
    this.units = units;
    this.files = files;
    this.words = words;
    this.audit = audit;
  }

  /// Part of the list of units.
  @Transactional
  public Found<DirectoryGroup> list(Wish wish) {
    permissions.require(PROVISION_PEOPLE);
    var found = groups.list(directory.organisation(), wish);
    var ids = found.rows().stream().flatMap(it -> it.members().stream()).toList();
    var filter = Objects.toString(wish.filter(), "");
    audit.record("people.directory-listed", "", Map.of("filter", filter, "people", ids));
    return found;
  }

  /// A unit.
  ///
  /// @throws NotFound if there is no open one in the organisation
  @Transactional
  public DirectoryGroup get(UUID id) {
    permissions.require(PROVISION_PEOPLE);
    var group = known(id);
    audit.record("people.directory-read", id.toString(), Map.of("people", group.members()));
    return group;
  }

  /// A unit that nobody else changes until the transaction ends.
  ///
  /// @throws NotFound if there is no open one in the organisation
  @Transactional
  public DirectoryGroup hold(UUID id) {
    permissions.require(PROVISION_PEOPLE);
    groups.hold(known(id).id());
    return known(id);
  }

  /// Adds a unit at the top.
  @Transactional
  public DirectoryGroup add(WantedGroup wanted) {
    permissions.require(PROVISION_PEOPLE);
    return directory.inFiles(() -> {
      var outcome = units.add(directory.organisation(), null, wanted.name());
      words.stored(outcome);
      return store(((UnitOutcome.Done) outcome).id(), wanted);
    });
  }

  /// Changes a unit.
  ///
  /// @throws NotFound if there is no open one in the organisation
  @Transactional
  public DirectoryGroup change(UUID id, WantedGroup wanted) {
    permissions.require(PROVISION_PEOPLE);
    var group = known(id);
    return directory.inFiles(() -> {
      if (!group.name().equals(wanted.name()))
        words.stored(units.rename(id, group.version(), wanted.name()));
      return store(id, wanted);
    });
  }

  /// Takes everybody out of a unit and ends it.
  ///
  /// @throws NotFound if there is no open one in the organisation
  @Transactional
  public void delete(UUID id) {
    permissions.require(PROVISION_PEOPLE);
    var group = known(id);
    directory.inFiles(() -> {
      move(group.members().stream().map(Ids::person).toList(), "");
      if (units.end(id, known(id).version()) instanceof UnitOutcome.Refused)
        throw new ConflictException(words.say("people.scim.group-in-use"));
      return id;
    });
  }

  private DirectoryGroup store(UUID id, WantedGroup wanted) {
    groups.name(id, wanted.externalId());
    var members = wanted.members();
    if (members != null) {
      var now = known(id).members().stream().map(Ids::person).collect(Collectors.toSet());
      var joining = minus(members, now);
      requireKnown(joining);
      move(joining, id.toString());
      move(minus(now, members), "");
    }
    return known(id);
  }

  private static Set<PersonId> minus(Collection<PersonId> some, Collection<PersonId> others) {
    var left = new HashSet<>(some);
    left.removeAll(Set.copyOf(others));
    return left;
  }

  private void requireKnown(Set<PersonId> joining) {
    var unknown = minus(joining, groups.known(directory.organisation(), joining));
    if (!unknown.isEmpty())
      throw words.unusable(
          "members", "people.scim.member-unknown", List.copyOf(unknown).getFirst());
  }

  private void move(Collection<PersonId> people, String unit) {
    if (people.size() > MOST_MOVES)
      throw words.unusable("members", "people.scim.too-many-members", MOST_MOVES);
    for (var id : people) {
      var draft = files.entry(id).draft();
      words.stored(files.change(id, files.version(id), draft.with(Map.of("unit", unit))));
    }
  }

  private DirectoryGroup known(UUID id) {
    return groups.find(directory.organisation(), id).orElseThrow(() -> new NotFound("group", id));
  }
}
