package org.safeconduct.governance;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Whom to call: names, telephones and mail of those who hold posts, whatever their organisation
/// and zone. A warden who may see nobody else's people must still find the duty officer.
@Service
public class Directory {
  private static final Actor OF_POSTS =
      new Actor.SystemJob("directory of posts", Set.of(Duty.READ_PEOPLE));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final PeopleRegister people;

  Directory(Permissions permissions, CurrentUser currentUser, PeopleRegister people) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.people = people;
  }

  /// The cards of those who hold these posts.
  ///
  /// @param posts as [Appointments] or [Zones] handed them out
  public Map<PersonId, PersonCard> holders(Collection<Appointment> posts) {
    permissions.require(Duty.READ_NETWORK);
    var persons = posts.stream().map(Appointment::person).distinct().toList();
    return currentUser.callAs(OF_POSTS, () -> people.cards(persons));
  }

  /// Those of these people whose file the actor may open: a name leads there for them only.
  public Set<PersonId> opened(Collection<PersonId> persons) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    return permissions.allows(Duty.READ_PEOPLE) || permissions.allows(Duty.READ_CONTACTS)
        ? Set.copyOf(people.cards(persons).keySet())
        : Set.of();
  }
}
