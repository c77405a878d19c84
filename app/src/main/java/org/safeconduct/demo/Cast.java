package org.safeconduct.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Role;
import org.safeconduct.demo.synthetic.Person;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.demo.synthetic.Trip;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.Post;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Chooses who plays which role: holders of posts hold the roles that go with them, and the
/// traveller is on the way now.
final class Cast {
  private static final int CANDIDATES = 50;

  private final SyntheticOrganisation organisation;
  private final List<Appointment> posts;

  private Cast(SyntheticOrganisation organisation) {
    this.organisation = organisation;
    this.posts = organisation.appointments();
  }

  /// One for each role.
  static List<DemoRole> of(SyntheticOrganisation organisation, Instant now) {
    var cast = new Cast(organisation);
    var traveller = cast.traveller(now);
    var others = cast.withoutPost().filter(it -> !it.equals(traveller)).iterator();
    return List.of(
        DemoRole.of(Role.TRAVELLER, traveller),
        cast.warden(),
        cast.focalPoint(),
        cast.holder(Role.DUTY_OFFICER, Post.DUTY_OFFICER),
        cast.holder(Role.SECURITY_ADVISER, Post.SECURITY_ADVISER),
        cast.holder(Role.DESIGNATED_OFFICIAL, Post.DESIGNATED_OFFICIAL),
        DemoRole.of(Role.ADMINISTRATOR, others.next()),
        DemoRole.of(Role.AUDITOR, others.next()));
  }

  private DemoRole holder(Role role, Post post) {
    return DemoRole.of(role, person(first(post)));
  }

  private DemoRole focalPoint() {
    var post = first(Post.SECURITY_FOCAL_POINT);
    return new DemoRole(Role.FOCAL_POINT, person(post), ids(post.organisation()), Set.of());
  }

  /// The warden of the zone with the most people, who holds no other post.
  private DemoRole warden() {
    var residents = organisation
        .people()
        .filter(it -> it.zone() != null)
        .collect(Collectors.groupingBy(Person::zone, Collectors.counting()));
    var post = posts.stream()
        .filter(it -> it.post() == Post.WARDEN && posts(it.person()) == 1)
        .max(Comparator.comparingLong(it -> residents.getOrDefault(it.zone(), 0L)))
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

  private Stream<Person> withoutPost() {
    return organisation.people().filter(it -> it.head() == null && posts(it.id()) == 0);
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
