package org.safeconduct.crisis.calls;

import org.safeconduct.people.PeopleRegister;

/// What call lists need, for tests of the whole room.
public final class CallsFixture {
  private CallsFixture() {}

  public static PhoneNumbers numbers(PeopleRegister register) {
    return new PhoneNumbers(register);
  }
}
