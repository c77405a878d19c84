package org.safeconduct.governance.posts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What usually comes before an appointment, for pages and programs alike.
@Component
public class Preliminaries {
  private final List<StepsBefore> steps;

  Preliminaries(List<StepsBefore> steps) {
    this.steps = List.copyOf(steps);
  }

  /// What of it was left out: whoever appoints has to say that this is known.
  public Set<StepsBefore.LeftOut> leftOut(NewHolding wanted) {
    var leftOut = EnumSet.noneOf(StepsBefore.LeftOut.class);
    steps.forEach(it -> leftOut.addAll(it.leftOut(wanted.person(), wanted.seat())));
    if (wanted.seat().post().isByNomination() && wanted.letter().reference().isEmpty())
      leftOut.add(StepsBefore.LeftOut.LETTER);
    return leftOut;
  }
}
