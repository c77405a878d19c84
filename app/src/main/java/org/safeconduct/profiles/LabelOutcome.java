package org.safeconduct.profiles;

/// What became of a wish to classify a record.
public sealed interface LabelOutcome {
  /// It holds from now on.
  record Labelled() implements LabelOutcome {}

  /// The profile has no such label.
  record NoSuchLabel() implements LabelOutcome {}

  /// A lower label needs a reason.
  record ReasonMissing() implements LabelOutcome {}

  /// The reason is longer than 500 characters.
  record ReasonTooLong() implements LabelOutcome {}

  /// Only who gave the label, or who may release information at this moment, lowers it.
  record NotTheOriginator() implements LabelOutcome {}
}
