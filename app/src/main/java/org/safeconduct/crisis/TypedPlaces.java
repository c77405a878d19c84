package org.safeconduct.crisis;

import org.springframework.stereotype.Component;

/// Takes the place that came with an answer as a confirmation of where the person is; the
/// exposure room will keep it.
@Component
class TypedPlaces {
  void confirm(HeadcountRecord headcount, Member member, Answer answer) {}
}
