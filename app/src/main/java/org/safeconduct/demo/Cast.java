package org.safeconduct.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Role;
import org.safeconduct.demo.synthetic.Person;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.demo.synthetic.Trip;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Chooses who plays which role: holders of posts hold the roles that go with them, and the
/// traveller is on the way now.
final class Cast {
  private static final int CANDIDATES = 50;
  private static final String SAMPLE_TOWN = "Nairobi";
  private static final String SAMPLE_COUNTRY = "KE";

  private final SyntheticOrganisation organisation;
  private final List<Appointment> posts;

  private Cast(SyntheticOrganisation organisation) {
    this.organisation = organisation;
    this.posts = organisation.appointments();
  }

  /// One for each role, no two of the same name.
  static List<DemoRole> of(SyntheticOrganisation organisation, Instant now) {
    var cast = new Cast(organisation);
    var roles = new ArrayList<>(List.of(
        DemoRole.of(Role.TRAVELLER, cast.traveller(now)),
        cast.warden(),
        cast.focalPoint(),
        cast.holder(Role.DUTY_OFFICER, Post.DUTY_OFFICER),
        cast.holder(Role.SECURITY_ADVISER, Post.SECURITY_ADVISER),
        cast.holder(Role.DESIGNATED_OFFICIAL, Post.DESIGNATED_OFFICIAL)));
    for (var role :
        List.of(Role.RADIO_ROOM, Role.HEADQUARTERS_DESK, Role.ADMINISTRATOR, Role.AUDITOR))
      roles.add(DemoRole.of(role, cast.somebodyElse(roles)));
    roles.add(cast.teamMember(roles));
    roles.add(new DemoRole(
        Role.FIELD_OFFICER, cast.somebodyElse(roles), Set.of(), Set.of(), Set.of(SAMPLE_COUNTRY)));
    return roles;
  }

  private DemoRole holder(Role role, Post post) {
    return DemoRole.of(role, person(first(post)));
  }

  /// The head of the entity that the focal point works for.
  private DemoRole teamMember(List<DemoRole> chosen) {
    var entity = first(Post.SECURITY_FOCAL_POINT).organisation();
    return new DemoRole(Role.TEAM_MEMBER, somebodyElse(chosen), ids(entity), Set.of());
  }

  private DemoRole focalPoint() {
    var post = first(Post.SECURITY_FOCAL_POINT);
    return new DemoRole(Role.FOCAL_POINT, person(post), ids(post.organisation()), Set.of());
  }

  /// The warden of the zone with the most people in the town of the sample alert
  /// (`docs/samples`), or anywhere if nobody lives there; who holds no other post.
  private DemoRole warden() {
    var sampled = organisation.zones().stream()
        .filter(it -> it.name().startsWith(SAMPLE_TOWN))
        .map(Zone::id)
        .collect(Collectors.toSet());
    var residents = organisation
        .people()
        .filter(it -> it.zone() != null)
        .collect(Collectors.groupingBy(Person::zone, Collectors.counting()));
    var post = posts.stream()
        .filter(it -> it.post() == Post.WARDEN && posts(it.person()) == 1)
        .max(Comparator.comparing((Appointment it) -> sampled.contains(it.zone()))
            .thenComparing(it -> residents.getOrDefault(it.zone(), 0L)))
        .orElseThrow();
    return new DemoRole(
        Role.WARDEN, person(post), Set.of(), Set.of(Objects.requireNonNull(post.zone())));
  }

  /// Somebody without a post who is at a stop of a trip now, reads English and has mail.
  private Person traveller(Instant now) {
    var candidates = organisation
        .trips()
        .filter(trip -> isAway(trip, now))
        .map(Trip::person)
        .filter(it -> posts(it) == 0)
        .limit(CANDIDATES)
        .toList();
    var withMail = withMail(Set.copyOf(candidates));
    return candidates.stream()
        .filter(withMail::contains)
        .map(organisation::person)
        .filter(it -> it.language().equals("en"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAway(Trip trip, Instant now) {
    return !trip.isCancelled()
        && trip.legs().stream().anyMatch(leg -> leg.when().contains(now));
  }

  private Set<PersonId> withMail(Set<PersonId> candidates) {
    return organisation
        .contacts()
        .filter(it -> it.channel().kind() == Channel.Kind.EMAIL)
        .map(it -> it.person())
        .filter(candidates::contains)
        .collect(Collectors.toSet());
  }

  private Person somebodyElse(List<DemoRole> chosen) {
    var names = chosen.stream().map(it -> it.person().name()).collect(Collectors.toSet());
    return organisation
        .people()
        .filter(it -> it.head() == null && posts(it.id()) == 0 && !names.contains(it.name()))
        .findFirst()
        .orElseThrow();
  }

  private long posts(PersonId person) {
    return posts.stream().filter(it -> it.person().equals(person)).count();
  }

  private Appointment first(Post post) {
    return posts.stream().filter(it -> it.post() == post).findFirst().orElseThrow();
  }

  private Person person(Appointment appointment) {
    return organisation.person(appointment.person());
  }

  private static Set<UUID> ids(@Nullable OrganisationId organisation) {
    return organisation == null ? Set.of() : Set.of(organisation.value());
  }
}
