package org.safeconduct.governance.zones;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
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
  private final JdbcZoneFiles files;
  private final JdbcZonePoints points;
  private final Posts posts;
  private final SeatNames names;

  ZoneOfPerson(
      Permissions permissions,
      CurrentUser currentUser,
      PeopleRegister people,
      JdbcZoneFiles files,
      JdbcZonePoints points,
      Posts posts,
      SeatNames names) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.people = people;
    this.files = files;
    this.points = points;
    this.posts = posts;
    this.names = names;
  }

  /// @param file null if the home lies in no zone, or nobody knows where it is
  /// @param wardens who looks after it now
  /// @param deputies who stands in for them
  /// @param points where its people gather now
  record Lived(
      @Nullable ZoneFile file,
      List<PersonCard> wardens,
      List<PersonCard> deputies,
      List<ZonePoint> points) {
    static final Lived NOWHERE = new Lived(null, List.of(), List.of(), List.of());
  }

  @Override
  public Optional<Shown> of(UUID person) {
    var who = new PersonId(person);
    boolean own = OwnPerson.of(currentUser).filter(who::equals).isPresent();
    if (!own && !permissions.allows(Duty.READ_NETWORK)) return Optional.empty();
    return people.find(who).map(card -> new Shown("governance/_lived", lived(card.zone())));
  }

  /// Without a zone that has ended, or that is labelled above the reader's clearance.
  private Lived lived(@Nullable UUID zone) {
    if (zone == null || currentUser.scope().withheld().contains(zone)) return Lived.NOWHERE;
    return files
        .find(zone)
        .filter(file -> !file.isEnded())
        .map(file -> new Lived(
            file,
            holders(Post.WARDEN, zone),
            holders(Post.DEPUTY_WARDEN, zone),
            points.of(zone).stream().filter(it -> it.closedAt() == null).toList()))
        .orElse(Lived.NOWHERE);
  }

  /// Without those whose appointment is labelled above the reader's clearance.
  private List<PersonCard> holders(Post post, UUID zone) {
    var withheld = currentUser.scope().withheld();
    var held = currentUser.callAs(LOOKING, () -> posts.of(List.of(Seat.ofZone(post, zone))));
    var persons = held.stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .filter(it -> !withheld.contains(it.id().value()))
        .map(Holding::person)
        .distinct()
        .toList();
    var cards = names.cards(persons);
    return persons.stream().flatMap(it -> Stream.ofNullable(cards.get(it))).toList();
  }
}
