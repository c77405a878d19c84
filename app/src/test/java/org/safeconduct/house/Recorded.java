package org.safeconduct.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the code says of deeds, for tests of what stands in the audit trail.
public final class Recorded {
  private Recorded() {}

  /// What the pattern's group matches in the sources of the product.
  public static Set<String> in(Pattern pattern) {
    var found = new TreeSet<String>();
    Sources.main()
        .forEach(source ->
            pattern.matcher(source.text()).results().forEach(it -> found.add(it.group(1))));
    return found;
  }
}
