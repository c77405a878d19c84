package org.safeconduct.governance.meetings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Who sits in a body now, and who may read and keep what it says.
@Component
class Membership {
  private static final Actor LOOKING =
      new Actor.SystemJob("looking who sits in a body", Set.of(Duty.READ_NETWORK, Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Posts posts;

  Membership(Permissions permissions, CurrentUser currentUser, Posts posts) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.posts = posts;
  }

  /// The members, the highest post first, alternates after those for whom they stand in.
  List<Member> of(Body body) {
    return currentUser.callAs(LOOKING, () -> posts.ofPosts(body.posts())).stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .filter(it -> body.country() == null
            || it.seat().country() == null
            || body.country().equals(it.seat().country()))
        .map(it -> new Member(it.person(), it.seat(), Quorum.standsIn(it.seat().post(), body)))
        .distinct()
        .sorted(Comparator.comparing((Member it) -> it.seat().post())
            .thenComparing(it -> it.seat().toString()))
        .toList();
  }

  /// Members, the secretary, whoever keeps the network, officials and the desk at
  /// headquarters (who count people), auditors.
  boolean mayRead(Body body) {
    return permissions.allows(Duty.MANAGE_NETWORK)
        || permissions.allows(Duty.READ_AUDIT)
        || permissions.allows(Duty.RUN_JOBS)
        || (permissions.allows(Duty.COUNT_PEOPLE) && permissions.scope().everybody())
        || mayKeep(body)
        || own().stream().anyMatch(person -> sits(body, person));
  }

  /// Whoever keeps the network, the secretary, whoever chairs.
  boolean mayKeep(Body body) {
    if (permissions.allows(Duty.MANAGE_NETWORK)) return true;
    return own().stream()
        .anyMatch(person -> person.equals(body.secretary())
            || of(body).stream()
                .anyMatch(it -> it.person().equals(person) && it.seat().post() == body.chair()));
  }

  /// Whether the actor is this person.
  boolean isOwn(PersonId person) {
    return own().contains(person);
  }

  private List<PersonId> own() {
    return OwnPerson.of(currentUser).map(List::of).orElse(List.of());
  }

  private boolean sits(Body body, PersonId person) {
    return of(body).stream().anyMatch(it -> it.person().equals(person));
  }
}
