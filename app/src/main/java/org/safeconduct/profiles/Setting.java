package org.safeconduct.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that a profile sets and an organisation may override.
public enum Setting {
  /// How many hours a confirmation of where somebody is makes it certain (`architecture.md` 6.2).
  CONFIRMATION_FRESH_HOURS(1, 72),
  /// After how many days a way to reach somebody counts as stale.
  CONTACT_STALE_DAYS(7, 730),
  /// How many days it is kept where people were: positions, when they told them, who came to
  /// alerts.
  WHEREABOUTS_KEPT_DAYS(1, 730),
  /// How many households one warden looks after at most (`domain.md` 5.4).
  WARDEN_HOUSEHOLDS(1, 500),
  /// How often, in days, focal points confirm their lists.
  LIST_CONFIRMED_DAYS(7, 366),
  /// How many days before its end a term shows as ending.
  TERM_ENDING_DAYS(1, 366),
  /// How many months the training of a focal point counts (`domain.md` 8.6).
  FOCAL_TRAINING_MONTHS(1, 120, 36),
  /// How many months awareness training counts; 0 for good (`domain.md` 3.3, 8.6).
  AWARENESS_TRAINING_MONTHS(0, 120, 0),
  /// How many months training for dangerous areas counts; 0 for good.
  FIELD_TRAINING_MONTHS(0, 120, 36),
  /// How many months training in first aid counts; 0 for good.
  FIRST_AID_TRAINING_MONTHS(0, 120, 36),
  /// How many months a briefing about a country counts.
  BRIEFING_MONTHS(1, 60, 12),
  /// How many days before its last day a training or briefing shows as ending.
  TRAINING_ENDING_DAYS(1, 366, 60),
  /// How many days after its last leg a trip is kept.
  TRIPS_KEPT_DAYS(30, 3_650, 730),
  /// How many days messages are kept, but for those of headcounts, which are part of the record.
  MESSAGES_KEPT_DAYS(30, 3_650, 365),
  /// How many days after somebody left their file is kept.
  LEAVERS_KEPT_DAYS(30, 3_650, 730),
  /// How many days after their end leave, telework and missions are kept.
  PRESENCE_KEPT_DAYS(30, 3_650, 730),
  /// How many days an invitation is kept that led to no file.
  INVITATIONS_KEPT_DAYS(7, 3_650, 90),
  /// How many days it is remembered what programs asked with a key, so that it is done once.
  REQUESTS_KEPT_DAYS(2, 366, 30),
  /// How many days everybody can read who looked at them.
  LOOKS_KEPT_DAYS(90, 3_650, 730),
  /// How many days after the notice somebody gets the highest clearance; 0 where nobody has to be
  /// told (`domain.md` 8.11, 12).
  CLEARANCE_NOTICE_DAYS(0, 366, 0);

  private final int least;
  private final int most;
  private final @Nullable Integer otherwise;

  Setting(int least, int most) {
    this(least, most, null);
  }

  /// @param otherwise in editions that were published before there was this setting
  Setting(int least, int most, @Nullable Integer otherwise) {
    this.least = least;
    this.most = most;
    this.otherwise = otherwise;
  }

  /// The value in editions that do not know the setting; empty if all do.
  Optional<Integer> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /// The smallest value that makes sense.
  public int least() {
    return least;
  }

  /// The largest value that makes sense.
  public int most() {
    return most;
  }

  /// As profiles and forms write it: `contact-stale-days`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean allows(int value) {
    return value >= least && value <= most;
  }

  /// The setting that profiles and forms write so; empty if there is none.
  public static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
