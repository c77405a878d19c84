package org.safeconduct.governance.consultations;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// For which organisations somebody speaks, and who knows all replies.
@Component
class Voices {
  private static final Set<Post> SPEAKERS = EnumSet.of(
      Post.EXECUTIVE_HEAD,
      Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
      Post.SECURITY_FOCAL_POINT,
      Post.ALTERNATE_FOCAL_POINT);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Posts posts;

  Voices(Permissions permissions, CurrentUser currentUser, Posts posts) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.posts = posts;
  }

  /// Whoever keeps the network, officials and the desk at headquarters (who count people),
  /// auditors.
  boolean hearsAll() {
    return permissions.allows(Duty.MANAGE_NETWORK)
        || permissions.allows(Duty.READ_AUDIT)
        || permissions.allows(Duty.RUN_JOBS)
        || (permissions.allows(Duty.COUNT_PEOPLE) && permissions.scope().everybody());
  }

  /// Whether the actor is a person of the register.
  boolean isSomebody() {
    return OwnPerson.of(currentUser).isPresent();
  }

  /// The seat by which the actor speaks for an organisation, the highest first.
  Optional<Seat> seat(OrganisationId organisation) {
    return seats().stream()
        .filter(it -> organisation.equals(it.organisation()))
        .min(Comparator.comparing(Seat::post));
  }

  /// The organisations whose rounds the actor knows: those for which one speaks, and for a
  /// focal point's account those in its scope.
  Set<OrganisationId> own() {
    var own = new HashSet<OrganisationId>();
    for (var it : seats()) if (it.organisation() != null) own.add(it.organisation());
    if (!permissions.scope().everybody())
      permissions.scope().organisations().forEach(it -> own.add(new OrganisationId(it)));
    return own;
  }

  /// Who speaks for an organisation now.
  List<PersonId> speakers(OrganisationId organisation) {
    var seats = SPEAKERS.stream().map(it -> Seat.of(it, organisation)).toList();
    return posts.of(seats).stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .map(Holding::person)
        .distinct()
        .toList();
  }

  JdbcConsultations.Reader reader() {
    return new JdbcConsultations.Reader(
        hearsAll(), own().stream().map(OrganisationId::value).toArray(UUID[]::new));
  }

  private List<Seat> seats() {
    return OwnPerson.of(currentUser).map(posts::heldBy).orElse(List.of()).stream()
        .map(Holding::seat)
        .filter(it -> SPEAKERS.contains(it.post()))
        .toList();
  }
}
