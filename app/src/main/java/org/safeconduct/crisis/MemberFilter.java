package org.safeconduct.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Confidence;

/// Which members a list shows; what is `null` does not limit it.
///
/// @param status of one status
/// @param view a view that is not a status
/// @param organisation of one organisation
/// @param zone of one warden zone
/// @param confidence how sure it was at the opening that they were there
/// @param group as what they were counted in at the opening: believed there, about to arrive,
///     unlocated
/// @param text part of the name, the organisation, the place or the last words; accents and
///     case do not matter
/// @param known the same in the name and the place of the opening alone, for readers who are not
///     shown what was said
public record MemberFilter(
    @Nullable HeadcountStatus status,
    @Nullable View view,
    @Nullable OrganisationId organisation,
    @Nullable UUID zone,
    @Nullable Confidence confidence,
    @Nullable Group group,
    @Nullable String text,
    @Nullable String known) {
  /// For readers who are shown what was said.
  public MemberFilter(
      @Nullable HeadcountStatus status,
      @Nullable View view,
      @Nullable OrganisationId organisation,
      @Nullable UUID zone,
      @Nullable Confidence confidence,
      @Nullable Group group,
      @Nullable String text) {
    this(status, view, organisation, zone, confidence, group, text, null);
  }

  /// Everybody who counts.
  public static final MemberFilter ALL = new MemberFilter(null, null, null, null, null, null, null);

  /// Everybody who counts and stands like that.
  public static MemberFilter of(HeadcountStatus status) {
    return new MemberFilter(status, null, null, null, null, null, null);
  }

  /// Something to look at that is not a status.
  public enum View {
    /// Calls for help that nobody has taken.
    HELP,
    /// What waits to be resolved.
    CONTRADICTIONS,
    /// Who somebody has answered for.
    ACCOUNTED,
    /// Who does not count, and why.
    EXCLUDED
  }
}
