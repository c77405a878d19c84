package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;

/// Synthetic delegations and nominations: executive heads let the designated official nominate,
/// who travels is cleared by the chief adviser, and some nominees are on their way.
final class FillNominations {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String DELEGATION =
      "governance.delegation (id, authority, from_seat, to_seat, max_risk, sub_delegable, starts,"
          + " ends, letter, revocable, recorded_at, recorded_by)";
  private static final String NOMINATION = "governance.nomination (id, organisation, post, person)";
  private static final String STEP =
      "governance.nomination_step (nomination, number, state, channel, by, at)";

  private final List<Appointment> posts;
  private final Map<AppointmentId, String> countries;
  private final Instant now;

  FillNominations(List<Appointment> posts, Map<AppointmentId, String> countries, Instant now) {
    this.posts = posts;
    this.countries = countries;
    this.now = now;
  }

  /// A delegation that is to be made.
  private record Given(String authority, Seat from, Seat to) {}

  void fill(Copying copying) {
    var given = delegations();
    copying.into(
        new Target("delegations", DELEGATION, given.size()),
        given.stream(),
        (row, it) -> row.add(id(it.toString()))
            .add(it.authority())
            .add(it.from())
            .add(it.to())
            .add(it.authority().equals("CLEAR_TRAVEL") ? 3 : null)
            .add(1)
            .add(now.minus(YEAR))
            .add(now.plus(YEAR))
            .add("DEMO/DEL/" + Math.abs(it.toString().hashCode() % 1_000))
            .add(true)
            .add(now)
            .add("demo"));
    var proposed = proposals();
    copying.into(
        new Target("nominations", NOMINATION, proposed.size()),
        proposed.stream(),
        (row, it) -> row.add(id("nomination " + it.id()))
            .add(it.organisation())
            .add(Post.ALTERNATE_FOCAL_POINT)
            .add(it.person()));
    copying.into(
        new Target("nominations", STEP, proposed.size()),
        proposed.stream(),
        (row, it) -> row.add(id("nomination " + it.id()))
            .add(1)
            .add("IDENTIFIED")
            .add("page")
            .add("demo")
            .add(now.minus(Duration.ofDays(3))));
  }

  private List<Given> delegations() {
    var official = posts.stream()
        .filter(it -> it.post() == Post.DESIGNATED_OFFICIAL)
        .findFirst()
        .flatMap(it -> Optional.ofNullable(countries.get(it.id())));
    if (official.isEmpty()) return List.of();
    var to = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, official.get());
    var chief = Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, official.get());
    return Stream.concat(
            heads()
                .map(it -> new Given("NOMINATE_FOCAL_POINT", Seat.of(Post.EXECUTIVE_HEAD, it), to)),
            Stream.of(new Given("CLEAR_TRAVEL", to, chief)))
        .toList();
  }

  private Stream<OrganisationId> heads() {
    return posts.stream()
        .filter(it -> it.post() == Post.EXECUTIVE_HEAD)
        .map(it -> Objects.requireNonNull(it.organisation()));
  }

  /// Where no alternate is, the head of the entity is proposed; if there is one everywhere, the
  /// first head nevertheless.
  private List<Appointment> proposals() {
    var covered = posts.stream()
        .filter(it -> it.post() == Post.ALTERNATE_FOCAL_POINT)
        .map(Appointment::organisation)
        .toList();
    var heads = posts.stream().filter(it -> it.post() == Post.EXECUTIVE_HEAD).toList();
    var missing =
        heads.stream().filter(it -> !covered.contains(it.organisation())).toList();
    return missing.isEmpty()
        ? heads.stream().limit(1).toList()
        : missing.stream().limit(5).toList();
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
