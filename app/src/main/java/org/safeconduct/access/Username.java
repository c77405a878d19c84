package org.safeconduct.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.safeconduct.people.NameText;

/// What is typed at sign-in. Two that look the same are the same: compatibility forms are
/// unified (Unicode NFKC) and case is folded.
public final class Username {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,100}");

  private Username() {}

  /// The one form of all that look the same.
  public static String fold(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// Whether it mixes letters of several alphabets that look alike, as `аmina` with a Cyrillic а.
  static boolean isDisguised(String folded) {
    return NameText.fault(folded.replaceAll("[._@+]", " "))
        .filter("name-mixed"::equals)
        .isPresent();
  }

  static boolean isWellFormed(String folded) {
    return FORM.matcher(folded).matches();
  }
}
