package org.safeconduct.governance.posts;

import java.util.Arrays;
import java.util.Optional;

/// A signed letter as a file: PDF, JPEG or PNG, 1 byte to 5 MB. What it is is told from its
/// first bytes, never from its name.
///
/// @param name as it was called where it came from, without folders
/// @param mediaType of the content
public record LetterFile(String name, String mediaType, byte[] content) {
  /// How many bytes it may have.
  public static final int MOST = 5 * 1024 * 1024;

  private static final int LONGEST_NAME = 150;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};

  /// The file, empty if it is none of the kinds that are taken.
  ///
  /// @param name what the sender calls it; may hold anything
  public static Optional<LetterFile> of(String name, byte[] content) {
    return kind(content).map(kind -> new LetterFile(tamed(name), kind, content));
  }

  private static Optional<String> kind(byte[] content) {
    if (starts(content, PDF)) return Optional.of("application/pdf");
    if (starts(content, JPEG)) return Optional.of("image/jpeg");
    return starts(content, PNG) ? Optional.of("image/png") : Optional.empty();
  }

  private static boolean starts(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  /// Letters and digits of any script, dots, hyphens and spaces; nothing that leads elsewhere or
  /// turns the text round.
  private static String tamed(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[^\\p{L}\\p{M}\\p{N}. _-]", "")
        .replaceAll("^[. ]+", "")
        .strip();
    if (clean.isEmpty()) return "letter";
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }
}
