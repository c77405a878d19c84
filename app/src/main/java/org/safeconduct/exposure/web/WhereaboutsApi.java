package org.safeconduct.exposure.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.FirstKnown;
import org.safeconduct.exposure.Statement;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where one person is, for programs: everything known of it, as the page tells it.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/people/{id}/whereabouts")
class WhereaboutsApi {
  private final Whereabouts whereabouts;
  private final PeopleRegister people;
  private final FirstKnown firstKnown;
  private final QuestionProblems problems;
  private final Clock clock;

  WhereaboutsApi(
      Whereabouts whereabouts,
      PeopleRegister people,
      FirstKnown firstKnown,
      QuestionProblems problems,
      Clock clock) {
    this.problems = problems;
    this.whereabouts = whereabouts;
    this.people = people;
    this.firstKnown = firstKnown;
    this.clock = clock;
  }

  /// @param asOf up to when ages are counted
  /// @param knownAt the earlier moment whose knowledge counts; null for what is known now
  /// @param statements surest first; empty where nothing is known
  record Told(
      Instant asOf,
      @Nullable Instant knownAt,
      UUID person,
      String name,
      String organisation,
      List<Row> statements) {}

  /// @param until null where no end is known
  /// @param age how old the knowledge is, ISO 8601 duration
  /// @param accuracyMetres how far from the position the person may be; null without one
  record Row(
      String where,
      String why,
      String source,
      String confidence,
      Instant from,
      @Nullable Instant until,
      String age,
      @Nullable PointJson position,
      @Nullable Integer accuracyMetres) {
    static Row of(Statement it, Instant now) {
      var age = Duration.between(it.knownAt(), now).truncatedTo(ChronoUnit.SECONDS);
      var end = it.when().until();
      return new Row(
          it.where(),
          it.why(),
          it.source().word(),
          it.confidence().name().toLowerCase(Locale.ROOT),
          it.when().from(),
          end.equals(Interval.FOREVER) ? null : end,
          (age.isNegative() ? Duration.ZERO : age).toString(),
          PointJson.of(it),
          it.accuracyMetres());
    }
  }

  /// The point that stands for the place.
  record PointJson(double latitude, double longitude) {
    static @Nullable PointJson of(Statement it) {
      var position = it.position();
      return position == null ? null : new PointJson(position.latitude(), position.longitude());
    }
  }

  @GetMapping
  Told of(@PathVariable PersonId id, @RequestParam(required = false) @Nullable String knownAt) {
    var earlier = moment(knownAt);
    var statements = earlier == null ? whereabouts.of(id) : whereabouts.of(id, earlier);
    if (earlier != null) requireKnown(earlier);
    var now = Objects.requireNonNullElseGet(earlier, clock::instant);
    var card = people.get(id);
    return new Told(
        now,
        earlier,
        id.value(),
        card.name(),
        card.organisationName(),
        statements.stream().map(it -> Row.of(it, now)).toList());
  }

  private void requireKnown(Instant moment) {
    firstKnown.after(moment).ifPresent(first -> {
      var fault = new Fault("knownAt", "known-at-too-early", moment.toString(), first.toString());
      throw new BadQuestion(List.of(fault));
    });
  }

  @ExceptionHandler
  ProblemDetail explain(BadQuestion question) {
    return problems.of(question.faults());
  }

  private @Nullable Instant moment(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    return Optional.of(text)
        .flatMap(Moments::read)
        .filter(it -> !it.isAfter(clock.instant()))
        .orElseThrow(() -> new BadParameter("knownAt", text, List.of()));
  }
}
