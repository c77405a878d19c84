package org.safeconduct.engine;

import java.util.List;
import java.util.UUID;
import org.safeconduct.shared.Confidence;

/// One person in the area asked about, counted once.
///
/// @param of what was given for her
/// @param confidence the best that any fact gives
/// @param fact the reason: the best fact that puts her there
/// @param against what speaks against that fact during the question, most trusted first; it
///     lowers the confidence to *possible* only where it covers all of the time that the fact
///     and the question share
/// @param nearby whether the fact names a town whose middle lies outside and that only reaches
///     into the area; it is *possible* then
public record Exposed(
    PersonFacts of, Confidence confidence, Fact fact, List<Fact> against, boolean nearby) {
  public Exposed {
    against = List.copyOf(against);
  }

  /// Who.
  public UUID person() {
    return of.person();
  }
}
