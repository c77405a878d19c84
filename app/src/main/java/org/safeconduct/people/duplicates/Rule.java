package org.safeconduct.people.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why two files may be one person's. What many share, such as a switchboard, and what a household
/// shares is no reason.
public enum Rule {
  /// The same mail address.
  MAIL,
  /// The same telephone, whatever stands between its digits.
  PHONE,
  /// In one organisation, the same number but for blanks, signs, case and zeros in front.
  NUMBER,
  /// A name that sounds the same, and a duty station or residence in the same place.
  NAME_AND_PLACE,
  /// In one household, a name that sounds the same.
  NAME_IN_HOUSEHOLD,
  /// An officer thinks so.
  OFFICER;

  /// What an address calls it, such as `name-and-place`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What addresses call them.
  public static List<String> words() {
    return Arrays.stream(values()).map(Rule::word).toList();
  }

  /// The rule that an address calls so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Rule of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
