package org.safeconduct.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safeconduct.platform.Nearness;
import org.safeconduct.shared.Folded;

/// Which codes may have been meant by one that no outline has.
final class NearRegions {
  private final Regions regions;
  private final RegionCodes codes;

  NearRegions(Regions regions, RegionCodes codes) {
    this.regions = regions;
    this.codes = codes;
  }

  /// Codes of the same country, the nearest first, but before them the one of the outline that the
  /// province lies in; for a name, the codes of those that bear it.
  ///
  /// @param text a code, or a name
  /// @param limit how many at most
  /// @return such as `KE-30 (Nairobi City)`
  List<String> to(String text, int limit) {
    var code = text.strip().toUpperCase(Locale.ROOT);
    var named = regions.allNamed(Folded.of(text));
    var country = named.isEmpty()
        ? code.substring(0, Math.min(2, code.length()))
        : named.getFirst().country();
    var known = known(country);
    var today = codes.today(code);
    var within = today == null || today.within() == null ? "" : today.within();
    var bearers = known.keySet().stream()
        .filter(it -> named.stream().anyMatch(bearer -> codes.outline(it).equals(bearer.code())));
    var first = Stream.concat(Stream.of(within).filter(known::containsKey), bearers);
    return Stream.concat(first, Nearness.sorted(code, known.keySet()).stream())
        .distinct()
        .limit(limit)
        .map(it -> it + " (" + known.get(it) + ")")
        .toList();
  }

  /// The codes that are understood today and lead to an outline, with names; of two codes for one
  /// outline only today's.
  private Map<String, String> known(String country) {
    var known = new LinkedHashMap<String, String>();
    var old = new TreeMap<String, String>();
    regions.of(country).forEach(it -> old.put(it.code(), it.name()));
    for (var today : codes.of(country)) {
      known.put(today.code(), today.name());
      today.outlines().forEach(old::remove);
    }
    old.forEach((code, name) -> {
      if (codes.today(code) == null) known.putIfAbsent(code, name);
    });
    return known;
  }
}
