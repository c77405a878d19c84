package org.safeconduct.alerts.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertCertainty;
import org.safeconduct.alerts.Rating;
import org.safeconduct.alerts.Urgency;
import org.safeconduct.shared.Severity;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/// Checks what an officer typed in and says beside each field what is wrong with it.
@Component
class HandRules {
  private final Clock clock;
  private final AreaRules areas;

  HandRules(Clock clock, AreaRules areas) {
    this.clock = clock;
    this.areas = areas;
  }

  /// The alert, empty if the errors hold anything.
  Optional<EnteredAlert> check(HandForm form, Errors errors) {
    var title = required(form.what().title(), "what.title", errors);
    var source = required(form.what().source(), "what.source", errors);
    var from = moment(form.when().from(), "when.from", errors);
    var until = moment(form.when().until(), "when.until", errors);
    if (from == null && !errors.hasFieldErrors("when.from")) from = clock.instant();
    refuseTurnedRound(from, until, errors);
    var area = areas.check(form.where(), errors);
    if (errors.hasErrors() || from == null || area.isEmpty()) return Optional.empty();
    return Optional.of(new EnteredAlert(
        title,
        said(form.what().description()),
        said(form.what().instruction()),
        source,
        Boolean.TRUE.equals(form.what().exercise()),
        rating(form.what()),
        from,
        until,
        area.get()));
  }

  private void refuseTurnedRound(@Nullable Instant from, @Nullable Instant until, Errors errors) {
    if (until == null) return;
    if (!until.isAfter(clock.instant())) errors.rejectValue("when.until", "alerts.hand.wrong.over");
    else if (from != null && !until.isAfter(from))
      errors.rejectValue("when.until", "alerts.hand.wrong.order");
  }

  private static String required(@Nullable String text, String field, Errors errors) {
    if (said(text).isEmpty()) errors.rejectValue(field, "alerts.hand.wrong.missing");
    return said(text);
  }

  private static @Nullable Instant moment(@Nullable String text, String field, Errors errors) {
    if (said(text).isEmpty()) return null;
    try {
      return LocalDateTime.parse(said(text).replace(' ', 'T').replaceFirst("Z$", ""))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException unreadable) {
      errors.rejectValue(field, "alerts.hand.wrong.moment");
      return null;
    }
  }

  private static Rating rating(HandForm.What what) {
    return new Rating(
        named(Severity.UNKNOWN, what.severity()),
        named(Urgency.UNKNOWN, what.urgency()),
        named(AlertCertainty.UNKNOWN, what.certainty()));
  }

  private static <E extends Enum<E>> E named(E fallback, @Nullable String word) {
    return Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
        .filter(it -> it.name().equals(word))
        .findFirst()
        .orElse(fallback);
  }

  static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
