package org.safeconduct.governance.zones;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.PersonSection;
import org.springframework.stereotype.Component;

/// In which warden zone somebody lives, who looks after it and where its people gather, on the
/// person's page and in one's own profile: whoever lives there must know whom to call.
@Component
class ZoneOfPerson implements PersonSection {
  private static final Actor LOOKING =
      new Actor.SystemJob("zone of a person", Set.of(Duty.READ_NETWORK, Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final PeopleRegister people;
  private final ZoneBook zones;
  private final SeatNames names;

  ZoneOfPerson(
      Permissions permissions,
      CurrentUser currentUser,
      PeopleRegister people,
      ZoneBook zones,
      SeatNames names) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.people = people;
    this.zones = zones;
    this.names = names;
  }

  /// @param zone null if the home lies in none, or nobody knows where it is
  /// @param cards of its wardens and their deputies
  record Lived(@Nullable ZoneState zone, Map<PersonId, PersonCard> cards) {
    /// Where its people gather now.
    public List<ZonePoint> points() {
      return zone == null
          ? List.of()
          : zone.points().stream().filter(it -> it.closedAt() == null).toList();
    }
  }

  @Override
  public Optional<Shown> of(UUID person) {
    var who = new PersonId(person);
    boolean own = OwnPerson.of(currentUser).filter(who::equals).isPresent();
    if (!own && !permissions.allows(Duty.READ_NETWORK)) return Optional.empty();
    return people.find(who).map(card -> new Shown("governance/_lived", lived(card.zone())));
  }

  private Lived lived(@Nullable UUID id) {
    if (id == null || currentUser.scope().withheld().contains(id)) return new Lived(null, Map.of());
    var zone = currentUser.callAs(LOOKING, () -> zones.get(id));
    return new Lived(zone, names.cards(ZonePages.holders(zone.coverage())));
  }
}
