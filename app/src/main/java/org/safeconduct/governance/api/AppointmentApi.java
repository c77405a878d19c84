package org.safeconduct.governance.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Appointing;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.HoldingFilter;
import org.safeconduct.governance.posts.Letter;
import org.safeconduct.governance.posts.Lines;
import org.safeconduct.governance.posts.NewHolding;
import org.safeconduct.governance.posts.PostOutcome;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Preliminaries;
import org.safeconduct.governance.posts.StepsBefore.LeftOut;
import org.safeconduct.governance.training.NewTraining;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Made;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.NETWORK)
@RequestMapping("/api/v1/appointments")
class AppointmentApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final Posts posts;
  private final Appointing appointing;
  private final Preliminaries preliminaries;
  private final Trainings trainings;
  private final FaultAnswers answers;
  private final Clock clock;
  private final Permissions permissions;
  private final RequestKeys keys;

  AppointmentApi(
      Posts posts,
      Appointing appointing,
      Preliminaries preliminaries,
      Trainings trainings,
      FaultAnswers answers,
      Clock clock,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.posts = posts;
    this.appointing = appointing;
    this.preliminaries = preliminaries;
    this.trainings = trainings;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<AppointmentJson> appointments,
      @Nullable String next) {}

  /// @param history every version, the newest first
  /// @param trainings of the holder for posts like this; the first one counts, unless it is
  ///     withdrawn
  record Told(
      AppointmentJson appointment, List<AppointmentJson> history, List<TrainingJson> trainings) {}

  @GetMapping
  Listed list(
      @RequestParam @Nullable Post post,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam @Nullable String country,
      @RequestParam(defaultValue = "false") boolean past,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable AppointmentId cursor) {
    var code =
        country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
    var filter = new HoldingFilter(post, organisation, null, code, "", null, past);
    int size = LIMIT.of(limit);
    var rows = posts.next(filter, cursor, size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new Listed(
        clock.instant(),
        posts.count(filter),
        page.stream().map(AppointmentJson::of).toList(),
        rows.size() > size ? page.getLast().id().toString() : null);
  }

  @GetMapping("/{id}")
  Told get(@PathVariable AppointmentId id) {
    var holding = posts.get(id);
    return new Told(
        AppointmentJson.of(holding),
        posts.history(id).stream().map(AppointmentJson::of).toList(),
        trainings.of(holding.person(), holding.seat()).stream()
            .map(TrainingJson::of)
            .toList());
  }

  @PostMapping
  ResponseEntity<?> appoint(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var person = body.needed("person", PersonId::valueOf);
    var seat = seat(body);
    var when = when(body);
    var letter = letter(body);
    var lines = new Lines(
        body.read("administrative", Seat::valueOf), body.read("technical", Seat::valueOf));
    boolean knowingly = body.flag("knowingly");
    if (!body.faults().isEmpty() || person == null || seat == null || when == null)
      return answers.wrong(body.faults());
    var wanted = new NewHolding(person, seat, when, letter, lines, null, "api");
    return keys.<Appointed>once(key, json, () -> appoint(wanted, knowingly))
        .told(this::answer, this::again);
  }

  /// What became of an appointment that a program asked for.
  private sealed interface Appointed {
    /// Nothing: the program did not say that it knows of these.
    record StepsLeftOut(Set<LeftOut> steps) implements Appointed {}

    /// What the rules of posts say.
    record Asked(PostOutcome outcome) implements Appointed {}

    /// It is made.
    record Done(PostOutcome outcome, UUID made) implements Appointed, Made {}
  }

  private Appointed appoint(NewHolding wanted, boolean knowingly) {
    var leftOut = knowingly ? Set.<LeftOut>of() : preliminaries.leftOut(wanted);
    if (!leftOut.isEmpty()) return new Appointed.StepsLeftOut(leftOut);
    var outcome = appointing.appoint(wanted);
    return outcome instanceof Made it
        ? new Appointed.Done(outcome, it.made())
        : new Appointed.Asked(outcome);
  }

  private ResponseEntity<?> answer(Appointed appointed) {
    return switch (appointed) {
      case Appointed.StepsLeftOut it -> answers.leftOut(it.steps());
      case Appointed.Asked it -> answer(it.outcome(), true);
      case Appointed.Done it -> answer(it.outcome(), true);
    };
  }

  @PostMapping("/{id}/extension")
  ResponseEntity<?> extend(@PathVariable AppointmentId id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    int version = Objects.requireNonNullElse(body.number("version"), 0);
    var until = Objects.requireNonNullElse(body.moment("until"), Interval.FOREVER);
    var letter = letter(body);
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(appointing.extend(id, version, until, letter, null), false);
  }

  @PostMapping("/{id}/end")
  ResponseEntity<?> end(@PathVariable AppointmentId id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    int version = Objects.requireNonNullElse(body.number("version"), 0);
    boolean abolished = body.flag("abolished");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(appointing.end(id, version, body.text("reason"), abolished), false);
  }

  @PostMapping("/{id}/trainings")
  ResponseEntity<?> train(
      @PathVariable AppointmentId id, @RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var holding = posts.get(id);
    var body = answers.body(json);
    var wanted = TrainingJson.read(body);
    if (wanted == null) return answers.wrong(body.faults());
    return keys.once(key, json, () -> trained(holding, wanted))
        .told(it -> answer(it, false), this::again);
  }

  private PostOutcome trained(Holding holding, NewTraining wanted) {
    if (!holding.term().isOpen()) return new PostOutcome.NotNow(holding.term().word());
    var faults = trainings.record(holding.person(), holding.seat().post(), wanted);
    return faults.isEmpty() ? new PostOutcome.Done(holding.id()) : new PostOutcome.Refused(faults);
  }

  private ResponseEntity<?> again(UUID made) {
    return ResponseEntity.ok(get(new AppointmentId(made)));
  }

  private @Nullable Seat seat(Body body) {
    var post = body.needed("post", Post::valueOf);
    var organisation = body.read("organisation", OrganisationId::valueOf);
    var zone = body.read("zone", UUID::fromString);
    var country = body.text("country").toUpperCase(Locale.ROOT);
    var area = body.text("area");
    if (post == null) return null;
    return body.read(
        "country",
        new Seat(
                post,
                organisation,
                zone,
                country.isEmpty() ? null : country,
                area.isEmpty() ? null : area)
            .toString(),
        Seat::valueOf);
  }

  private @Nullable Interval when(Body body) {
    var from = Objects.requireNonNullElse(body.moment("from"), clock.instant());
    var until = Objects.requireNonNullElse(body.moment("until"), Interval.FOREVER);
    return body.read("until", "", _ -> new Interval(from, until));
  }

  private static Letter letter(Body body) {
    return new Letter(body.text("letter"), body.day("letterDate"), body.text("appointedBy"), null);
  }

  private ResponseEntity<?> answer(PostOutcome outcome, boolean created) {
    return switch (outcome) {
      case PostOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/appointments/" + it.appointment()))
            .body(get(it.appointment()));
      case PostOutcome.Done it -> ResponseEntity.ok(get(it.appointment()));
      case PostOutcome.Refused it -> answers.wrong(it.faults());
      case PostOutcome.NotNow _, PostOutcome.ChangedMeanwhile _ -> answers.movedOn();
    };
  }
}
