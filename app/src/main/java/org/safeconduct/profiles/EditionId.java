package org.safeconduct.profiles;

/// Names one version of a profile.
///
/// @param profile such as `unsms`
/// @param version such as `2026.1`
public record EditionId(String profile, String version) {
  private static final String NAME = "[a-z][a-z0-9-]{0,30}";
  private static final String NUMBER = "[0-9]{4}\\.[0-9]{1,3}";

  public EditionId {
    if (!profile.matches(NAME))
      throw new IllegalArgumentException("A profile is named in small letters: " + profile);
    if (!version.matches(NUMBER))
      throw new IllegalArgumentException("A version is a year and a number: " + version);
  }

  /// As it is written in addresses and files: `unsms-2026.1`.
  @Override
  public String toString() {
    return profile + "-" + version;
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it is no such name
  public static EditionId of(String text) {
    int dash = text.lastIndexOf('-');
    if (dash < 0) throw new IllegalArgumentException("A profile's edition reads unsms-2026.1");
    return new EditionId(text.substring(0, dash), text.substring(dash + 1));
  }
}
