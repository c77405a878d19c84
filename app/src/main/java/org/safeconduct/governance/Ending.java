package org.safeconduct.governance;

import org.safeconduct.profiles.Setting;

/// What terms, delegations and trainings have in common: people are told before they end, as long
/// before as the profile calls soon, and for some time after.
public interface Ending extends ReminderSource {
  /// For how many days after the end somebody is still reminded: four weekly mails. Whoever has
  /// not acted then is not moved by a fifth, and the list of gaps goes on showing it.
  int DAYS_AFTER = 28;

  /// The most that a profile can call soon; each topic asks the profile.
  @Override
  default int daysBefore() {
    return Setting.TERM_ENDING_DAYS.most();
  }

  @Override
  default boolean isForKeepers() {
    return true;
  }
}
