package org.safeconduct.people.presence;

import java.time.Clock;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;

/// The clocks of people's homes, for store tests.
public final class HomeClocksFixture {
  private HomeClocksFixture() {}

  public static HomeClocks clocks(PeopleRegister register, Gazetteer gazetteer, Clock clock) {
    return new HomeClocks(register, gazetteer, clock);
  }
}
