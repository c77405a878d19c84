package org.safeconduct.platform;

import java.util.Map;

/// A room's deeds that show persons to somebody, so that a person sees who looked. Its words for
/// one are at message key `<room>.look.<deed without room>`.
///
/// An entry about one of them names the persons: one as its subject or as `person` in its details,
/// several as the array `people`.
public interface LookDeeds {
  /// What was looked at, by deed, such as `exposure.whereabouts-read`.
  Map<String, Sight> deeds();

  /// What of a person was looked at.
  enum Sight {
    /// Where somebody is, was or will be.
    WHEREABOUTS,
    /// What somebody answered in a headcount, or whom to call.
    HEADCOUNT,
    /// Who somebody is, and how to reach them.
    FILE,
    /// What is sealed.
    RESTRICTED,
    /// What somebody was written.
    MESSAGES
  }
}
