package org.safeconduct.crisis.answers;

import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.Member;
import org.safeconduct.platform.CurrentUser;

/// What answers need, for tests of the whole room.
public final class AnswersFixture {
  private AnswersFixture() {}

  /// Knows no place, so that no answer confirms where anybody is.
  public static TypedPlaces placesThatConfirmNothing(CurrentUser currentUser) {
    return new TypedPlaces(null, null, null, currentUser) {
      @Override
      public void confirm(HeadcountRecord headcount, Member member, Answer answer) {}
    };
  }
}
