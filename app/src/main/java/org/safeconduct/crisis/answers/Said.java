package org.safeconduct.crisis.answers;

/// What somebody said about a member.
///
/// @param status an answer, never [HeadcountStatus#SILENT]
/// @param place where the member is, in the speaker's words; at most 200 characters, may be
///     blank
/// @param words anything else; at most 1,000 characters, may be blank
public record Said(HeadcountStatus status, String place, String words) {
  /// The longest place, in characters.
  public static final int LONGEST_PLACE = 200;

  /// The most words, in characters.
  public static final int LONGEST_WORDS = 1_000;

  public Said {
    if (!status.isAnswer()) throw new IllegalArgumentException("Silence is not an answer");
    place = cut(place, LONGEST_PLACE);
    words = cut(words, LONGEST_WORDS);
  }

  /// Nothing but the status.
  public static Said just(HeadcountStatus status) {
    return new Said(status, "", "");
  }

  private static String cut(String text, int longest) {
    var clean = text.replace("\u0000", "").strip();
    if (clean.length() <= longest) return clean;
    boolean splitsPair = Character.isHighSurrogate(clean.charAt(longest - 1));
    return clean.substring(0, splitsPair ? longest - 1 : longest);
  }
}
