package org.safeconduct.shared;

import java.text.Normalizer;
import java.util.Locale;

/// Text as people compare it: without case, accents, vowel signs and punctuation, words parted
/// by single blanks. `Côte d’Ivoire` and `COTE D'IVOIRE` fold to the same text; so do the
/// Arabic spellings of one letter.
public final class Folded {
  private static final String MARKS_TO_DROP = "'’‘ʻʼ`´.·ـ";

  private Folded() {}

  /// The folded form; empty when nothing but punctuation is left.
  public static String of(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int letter = decomposed.codePointAt(i);
      i += Character.charCount(letter);
      if (Character.isLetterOrDigit(letter)) fold(letter, folded);
      else if (!isDropped(letter)) blank(folded);
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  private static boolean isDropped(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
        true;
      default -> MARKS_TO_DROP.indexOf(letter) >= 0 || letter == 0x200D || letter == 0xFEFF;
    };
  }

  private static void blank(StringBuilder folded) {
    int length = folded.length();
    if (length > 0 && folded.charAt(length - 1) != ' ') folded.append(' ');
  }

  private static void fold(int letter, StringBuilder folded) {
    if (letter < 128) {
      folded.append((char) letter);
      return;
    }
    switch (letter) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'ħ' -> folded.append('h');
      case 'ə' -> folded.append('e');
      case 'ـ', 'ʻ', 'ʼ' -> {}
      case 'ة' -> folded.append('ه');
      case 'ى', 'ی' -> folded.append('ي');
      case 'ک' -> folded.append('ك');
      default -> appendOther(letter, folded);
    }
  }

  private static void appendOther(int letter, StringBuilder folded) {
    int digit = Character.digit(letter, 10);
    if (digit >= 0) folded.append((char) ('0' + digit));
    else folded.appendCodePoint(letter);
  }
}
