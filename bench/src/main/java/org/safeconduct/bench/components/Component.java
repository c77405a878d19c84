package org.safeconduct.bench.components;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that the product is made of, as advisories name it.
///
/// @param name `group:artifact` for Maven; with its scope for npm
record Component(Ecosystem ecosystem, String name, String version)
    implements Comparable<Component> {
  private static final Pattern PACKAGE_URL =
      Pattern.compile("pkg:(maven|npm)/([^?#]+)@([^?#@]+)(?:[?#].*)?");

  /// The component behind a package URL such as `pkg:maven/org.jspecify/jspecify@1.0.0?type=jar`;
  /// empty if it is of another ecosystem or has no version.
  static Optional<Component> of(String packageUrl) {
    var read = PACKAGE_URL.matcher(packageUrl);
    if (!read.matches()) return Optional.empty();
    var ecosystem = read.group(1).equals("maven") ? Ecosystem.MAVEN : Ecosystem.NPM;
    var path = decoded(read.group(2));
    var name = ecosystem == Ecosystem.MAVEN ? path.replace('/', ':') : path;
    return Optional.of(new Component(ecosystem, name, decoded(read.group(3))));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public int compareTo(Component other) {
    int order = toString().compareTo(other.toString());
    return order != 0 ? order : ecosystem.compareTo(other.ecosystem);
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
