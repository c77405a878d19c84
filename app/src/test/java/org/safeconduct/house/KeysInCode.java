package org.safeconduct.house;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.safeconduct.house.Sources.Source;

/// Finds the message keys that Java code says outright: names of three parts or more. Those of
/// two are names of deeds, news and tables more often than words.
final class KeysInCode extends TreeScanner<Void, Void> {
  private static final Pattern KEY = Pattern.compile("([a-z]+)(\\.[a-zA-Z0-9-]+){2,}");

  private final Source source;
  private final Set<String> rooms;
  private final Map<String, String> found = new TreeMap<>();

  private KeysInCode(Source source, Set<String> rooms) {
    this.source = source;
    this.rooms = rooms;
  }

  /// Keys, and where each stands.
  static Map<String, String> of(Source source, Set<String> rooms) {
    var keys = new KeysInCode(source, rooms);
    keys.scan(source.unit(), null);
    return keys.found;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text) {
      var key = KEY.matcher(text);
      if (key.matches() && rooms.contains(key.group(1))) found.put(text, source.at(literal));
    }
    return null;
  }
}
