package org.safeconduct.people.copies;

import org.safeconduct.people.PersonId;
import org.safeconduct.platform.DailyLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many copies may be asked for within 24 hours.
@Component
class CopyLimits {
  private static final String DEED = "people.copy-asked";

  private final DailyLimits limits;
  private final int byOne;
  private final int ofOne;

  /// @param byOne by one account, about whomever
  /// @param ofOne about one person, by whomever
  CopyLimits(
      DailyLimits limits,
      @Value("${safeconduct.daily-limits.copies:20}") int byOne,
      @Value("${safeconduct.daily-limits.copies-of-one-person:3}") int ofOne) {
    this.limits = limits;
    this.byOne = byOne;
    this.ofOne = ofOne;
  }

  boolean isReached(PersonId person) {
    return limits.isReached(DEED, byOne) || limits.isReachedFor(person.value(), DEED, ofOne);
  }
}
