package org.safeconduct.platform.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safeconduct.platform.LookDeeds;
import org.safeconduct.platform.LookDeeds.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The deeds of all rooms that show persons to somebody.
@Component
class Sights {
  private final Map<String, Sight> sights = new TreeMap<>();

  Sights(ObjectProvider<LookDeeds> rooms) {
    rooms.orderedStream().forEach(it -> sights.putAll(it.deeds()));
  }

  /// All of them, or those that show this.
  ///
  /// @param sight the name of a [Sight]; an empty string stands for any
  String[] deeds(String sight) {
    return deedsOf(sight).toArray(String[]::new);
  }

  private Stream<String> deedsOf(String sight) {
    return sights.entrySet().stream()
        .filter(it -> sight.isEmpty() || it.getValue().name().equals(sight))
        .map(Map.Entry::getKey);
  }
}
