package org.safeconduct.people.lists.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the cells of a workbook show their numbers, by the index of their style.
final class Formats {
  /// What stands for itself in a format: quoted and escaped letters, blanks, colours, currencies.
  private static final Pattern LITERAL = Pattern.compile(
      "\"[^\"]*\"?|\\\\.|[_*].|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]?", Pattern.CASE_INSENSITIVE);

  private static final Pattern MOMENT = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZEROS = Pattern.compile("0{2,15}");
  private static final int LONGEST = 255;

  private final List<Format> styles = new ArrayList<>();

  /// How a number is shown.
  sealed interface Format {
    /// As a number.
    record Plain() implements Format {}

    /// As a date, a time or both.
    record Moment() implements Format {}

    /// With zeros in front, as staff numbers are.
    record Padded(int digits) implements Format {}
  }

  private static final Format PLAIN = new Format.Plain();

  static Formats none() {
    return new Formats();
  }

  private Formats() {}

  Formats(PartXml in) {
    var codes = new HashMap<Integer, String>();
    boolean within = false;
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next()) {
      if (step == PartXml.Step.TEXT) continue;
      boolean starts = step == PartXml.Step.START;
      switch (in.name()) {
        case "numFmt" -> {
          var code = starts ? in.attribute("formatCode") : null;
          if (code != null) codes.put(in.number("numFmtId", 0), code);
        }
        case "cellXfs" -> within = starts;
        case "xf" -> {
          if (starts && within) styles.add(format(in.number("numFmtId", 0), codes));
        }
        default -> {}
      }
    }
  }

  /// @param style its index, as a cell states it
  Format get(int style) {
    return style < 0 || style >= styles.size() ? PLAIN : styles.get(style);
  }

  private static Format format(int id, Map<Integer, String> codes) {
    @Nullable String code = codes.get(id);
    if (code == null) return isBuiltInMoment(id) ? new Format.Moment() : PLAIN;
    var first = code.substring(0, Math.min(code.length(), LONGEST));
    var bare = LITERAL.matcher(first).replaceAll("").split(";", 2)[0];
    if (MOMENT.matcher(bare).find()) return new Format.Moment();
    return ZEROS.matcher(first).matches() ? new Format.Padded(first.length()) : PLAIN;
  }

  /// The numbers that the format gives to dates and times of any language.
  private static boolean isBuiltInMoment(int id) {
    return id >= 14 && id <= 22
        || id >= 27 && id <= 36
        || id >= 45 && id <= 47
        || id >= 50 && id <= 58;
  }
}
