package org.safeconduct.profiles;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;

/// Which words somebody looks for.
///
/// @param text part of what anybody calls it in the reader's language, or of its code; empty for
/// all
/// @param kind null for all
/// @param onlyOwn only what the organisation calls otherwise
public record WordFilter(String text, @Nullable WordKind kind, boolean onlyOwn) {
  /// All of them.
  public static final WordFilter ALL = new WordFilter("", null, false);

  boolean fits(CalledWord it, Locale language) {
    return (kind == null || it.word().kind() == kind)
        && (!onlyOwn || it.isOwn())
        && (holds(it.usual().in(language))
            || holds(it.in(language))
            || holds(it.word().code()));
  }

  private boolean holds(String words) {
    return Folded.of(words).contains(Folded.of(text));
  }
}
