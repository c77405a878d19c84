package org.safeconduct.crisis.opening;

import org.safeconduct.crisis.asking.PublicAddress;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.notifications.MailLine;
import org.safeconduct.people.PeopleRegister;

/// Those who prepare headcounts of named people, for tests of the whole room.
public final class OpeningFixture {
  private OpeningFixture() {}

  /// Knows no alert and no area.
  public static PopulationFinder populations(PeopleRegister register, StandardWords words) {
    return new PopulationFinder(null, null, register, words);
  }

  public static Foresight foresight(
      PopulationFinder populations,
      Questioner questioner,
      StandardWords words,
      MailLine mail,
      PublicAddress address) {
    return new Foresight(populations, questioner, words, new Hindrances(mail, address));
  }
}
