package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private static final String TAKEN =
      "governance.nomination_step (nomination, number, state, seat, training_due, trained_on,"
          + " appointment, channel, by, at)";

  /// Of how many focal points one has no training on record, and one a training that expired.
  private static final int TELLING = 6;

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
    trained(copying);
  }

  private void trained(Copying copying) {
    var nominations = new ArrayList<List<@Nullable Object>>();
    var steps = new ArrayList<List<@Nullable Object>>();
    var trainings = new ArrayList<List<@Nullable Object>>();
    var points = focalPoints();
    for (int i = 0; i < points.size(); i++) {
      if (i % TELLING == TELLING - 1) continue;
      var it = points.get(i);
      var daysAgo = i % TELLING == TELLING - 2 ? 1_200 : 120 + i * 37 % 700;
      nominations.add(
          Told.row(id("trained " + it.id()), it.organisation(), it.post(), it.person()));
      var at = now.minus(Duration.ofDays(daysAgo));
      steps.addAll(steps(it, at));
      trainings.add(FillTrainings.row(it, "FOCAL_POINTS", "Focal points and alternates", at, null));
    }
    Told.into(copying, NOMINATION, nominations);
    Told.into(copying, TAKEN, steps);
    FillTrainings.into(copying, trainings);
  }

  private List<Appointment> focalPoints() {
    return posts.stream()
        .filter(
            it -> it.post() == Post.SECURITY_FOCAL_POINT || it.post() == Post.ALTERNATE_FOCAL_POINT)
        .toList();
  }

  private static List<List<@Nullable Object>> steps(Appointment it, Instant trained) {
    var id = id("trained " + it.id());
    var head = Seat.of(Post.EXECUTIVE_HEAD, Objects.requireNonNull(it.organisation()));
    var on = LocalDate.ofInstant(trained, ZoneOffset.UTC);
    return List.of(
        Told.row(id, 1, "IDENTIFIED", null, null, null, null, "page", "demo", before(trained, 42)),
        Told.row(
            id,
            2,
            "NOMINATED",
            head,
            on.plusDays(20),
            null,
            null,
            "page",
            "demo",
            before(trained, 40)),
        Told.row(id, 3, "ACCEPTED", null, null, null, null, "page", "demo", before(trained, 38)),
        Told.row(id, 4, "TRAINED", null, null, on, null, "page", "demo", trained),
        Told.row(
            id,
            5,
            "ACTIVE",
            null,
            null,
            null,
            it.id(),
            "page",
            "demo",
            trained.plus(Duration.ofDays(2))));
  }

  private static Instant before(Instant at, int days) {
    return at.minus(Duration.ofDays(days));
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
            Stream.concat(Stream.of(new Given("CLEAR_TRAVEL", to, chief)), releases()))
        .toList();
  }

  /// The heads of entities let their focal points share.
  private Stream<Given> releases() {
    return heads()
        .map(it -> new Given(
            "RELEASE_INFO",
            Seat.of(Post.EXECUTIVE_HEAD, it),
            Seat.of(Post.SECURITY_FOCAL_POINT, it)));
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
