package org.safeconduct.people.invitations;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.NameText;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Joining;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.people.units.Unit;
import org.safeconduct.people.units.Units;
import org.springframework.stereotype.Component;

/// Checks what an inviter says.
@Component
class InvitationRules {
  private static final int MOST_DAYS = 30;
  private static final int LONGEST = 140;

  private final Units units;
  private final Clock clock;

  InvitationRules(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /// What an inviter wants.
  ///
  /// @param email null if the link is handed over
  record Wanted(
      OrganisationId organisation,
      @Nullable UUID unit,
      Category category,
      String purpose,
      @Nullable LocalDate until,
      String name,
      @Nullable String email,
      String language,
      Duration valid) {}

  /// What is wanted; what is wrong goes into the list.
  Wanted check(OrganisationId organisation, Draft draft, List<Wrong> wrongs) {
    if (NameText.tidy(draft.text("name") + draft.text("email")).isEmpty())
      wrongs.add(new Wrong("name", "for-whom"));
    return new Wanted(
        organisation,
        unit(organisation, draft, wrongs),
        category(draft, wrongs),
        line(draft, "purpose", wrongs),
        until(draft, wrongs),
        line(draft, "name", wrongs),
        email(draft, wrongs),
        language(draft, wrongs),
        days(draft, wrongs));
  }

  private @Nullable UUID unit(OrganisationId organisation, Draft draft, List<Wrong> wrongs) {
    var text = draft.text("unit");
    if (text.isEmpty()) return null;
    var known = units.tree(organisation).stream()
        .filter(Unit::isOpen)
        .map(Unit::id)
        .filter(it -> it.toString().equals(text))
        .findFirst();
    if (known.isEmpty()) wrongs.add(new Wrong("unit", "choice"));
    return known.orElse(null);
  }

  private static Category category(Draft draft, List<Wrong> wrongs) {
    var found = Arrays.stream(Category.values())
        .filter(it -> it != Category.DEPENDANT && it.name().equals(draft.text("category")))
        .findFirst();
    if (found.isEmpty()) wrongs.add(new Wrong("category", "missing"));
    return found.orElse(Category.VISITOR);
  }

  private static String line(Draft draft, String field, List<Wrong> wrongs) {
    var text = NameText.tidy(draft.text(field));
    if (text.length() > LONGEST) wrongs.add(new Wrong(field, "too-long"));
    else if (NameText.fault(text).filter("name-letters"::equals).isPresent())
      wrongs.add(new Wrong(field, "name-letters"));
    return text;
  }

  private @Nullable LocalDate until(Draft draft, List<Wrong> wrongs) {
    var text = draft.text("until");
    if (text.isEmpty()) return null;
    var day = day(text).filter(it -> it.getYear() >= 2000 && it.getYear() <= 2200);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (day.isEmpty()) wrongs.add(new Wrong("until", "date"));
    else if (day.get().isBefore(today)) wrongs.add(new Wrong("until", "day-past"));
    return day.orElse(null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static @Nullable String email(Draft draft, List<Wrong> wrongs) {
    var text = NameText.tidy(draft.text("email"));
    if (text.isEmpty()) return null;
    if (!Joining.isAddress(text)) wrongs.add(new Wrong("email", "email"));
    return text;
  }

  private static String language(Draft draft, List<Wrong> wrongs) {
    var text = draft.text("language");
    if (!List.of(Locale.getISOLanguages()).contains(text))
      wrongs.add(new Wrong("language", "choice"));
    return text;
  }

  private static Duration days(Draft draft, List<Wrong> wrongs) {
    var text = draft.text("days");
    int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) wrongs.add(new Wrong("days", "days"));
    return Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
  }
}
