package org.safeconduct.profiles;

import java.util.Locale;
import java.util.Map;

/// What something is called by a profile, and by an organisation itself.
///
/// @param usual what the profile calls it
/// @param own what the organisation calls it, by ISO 639-1 code, where it is not the same
public record CalledWord(WordId word, Words usual, Map<String, String> own) {
  public CalledWord {
    own = Map.copyOf(own);
  }

  /// What pages of the organisation call it.
  public String in(Locale language) {
    return usual.with(own).in(language);
  }

  /// What the organisation calls it in that language itself; empty if nothing.
  public String own(String language) {
    return own.getOrDefault(language, "");
  }

  /// Whether the organisation calls it otherwise in any language.
  public boolean isOwn() {
    return !own.isEmpty();
  }
}
