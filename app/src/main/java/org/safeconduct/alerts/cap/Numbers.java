package org.safeconduct.alerts.cap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers of a polygon or circle.
///
/// @param values in their order
/// @param wellPunctuated whether they stand as CAP writes them: pairs with a comma, blanks
///     between
record Numbers(List<Double> values, boolean wellPunctuated) {
  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern SINGLE = Pattern.compile(NUMBER);
  private static final Pattern PAIR = Pattern.compile(NUMBER + "," + NUMBER);
  private static final Pattern GROUP = Pattern.compile("[^,\\s;]+(?:,[^,\\s;]+){2,}");

  /// Reads them; null if there is anything but numbers, or if they stand in groups of three or
  /// more, where it would be a guess which is which. Nothing at all is an empty list.
  static @Nullable Numbers read(String text) {
    var groups = text.isEmpty() ? new String[0] : text.split("\\s+");
    boolean proper = arePairs(groups);
    if (!proper && GROUP.matcher(text).find()) return null;
    var values = new ArrayList<Double>();
    for (var word : text.split("[\\s,;]+")) {
      if (word.isEmpty()) continue;
      if (!SINGLE.matcher(word).matches()) return null;
      values.add(Double.valueOf(word));
    }
    return new Numbers(values, proper);
  }

  private static boolean arePairs(String[] groups) {
    int radius = groups.length == 2 && SINGLE.matcher(groups[1]).matches() ? 1 : 0;
    return Arrays.stream(groups, 0, groups.length - radius)
        .allMatch(it -> PAIR.matcher(it).matches());
  }
}
