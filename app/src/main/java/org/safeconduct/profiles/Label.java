package org.safeconduct.profiles;

/// A classification of a profile (`domain.md` 8.7).
///
/// @param code such as `CONFIDENTIAL`
/// @param rank how much it protects, 0 (open) to 3 (the most); compares labels of all profiles
/// @param logsReads whether each reading of such a record is in the audit trail
/// @param watermark whether files carry the name of who took them and the time across each page
public record Label(String code, int rank, Words words, boolean logsReads, boolean watermark) {
  /// The highest rank.
  public static final int HIGHEST = 3;

  public Label {
    if (rank < 0 || rank > HIGHEST)
      throw new IllegalArgumentException("A label ranks from 0 to 3: " + code + " " + rank);
  }
}
