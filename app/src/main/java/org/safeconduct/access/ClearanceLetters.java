package org.safeconduct.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.springframework.stereotype.Component;

/// What a letter must say before the highest clearance is given under it, and from when on it
/// holds: at once, or as many days after the notice as the profile asks for. A letter that the
/// account has already stays as it was given, though it may be over or the profile another.
@Component
class ClearanceLetters {
  private static final int LONGEST_REFERENCE = 200;

  private final Profiles profiles;
  private final Clock clock;

  ClearanceLetters(Profiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /// What is in the way; null if nothing is.
  ///
  /// @param before what the account is, of a new one nothing
  @Nullable
  Refused refusal(Assignment before, Assignment wanted) {
    if (!wanted.isHighest() || kept(before, wanted) != null) return null;
    var letter = wanted.letter();
    if (letter == null || letter.reference().length() > LONGEST_REFERENCE)
      return new Refused("letter", "access.letter.wrong.missing");
    var noticed = letter.noticed();
    if (noticed == null && noticeDays() > 0 || noticed != null && noticed.isAfter(today()))
      return new Refused("noticed", "access.letter.wrong.notice");
    return letter.until().isBefore(from(letter))
        ? new Refused("until", "access.letter.wrong.until")
        : null;
  }

  /// The same, with the first day on which the letter holds; without a letter where none is needed.
  ///
  /// @param before what the account is, of a new one nothing
  Assignment dated(Assignment before, Assignment wanted) {
    var letter = wanted.letter();
    if (!wanted.isHighest() || letter == null) return wanted.under(null);
    var kept = kept(before, wanted);
    return wanted.under(kept == null ? letter.from(from(letter)) : kept);
  }

  private static @Nullable ClearanceLetter kept(Assignment before, Assignment wanted) {
    var had = before.letter();
    var letter = wanted.letter();
    return had != null && letter != null && letter.saysAs(had) ? had : null;
  }

  private LocalDate from(ClearanceLetter letter) {
    var noticed = letter.noticed();
    if (noticed == null) return today();
    var first = noticed.plusDays(noticeDays());
    return first.isBefore(today()) ? today() : first;
  }

  private int noticeDays() {
    return profiles.setting(Profiles.INSTALLATION, Setting.CLEARANCE_NOTICE_DAYS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
