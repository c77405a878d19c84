package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.Group;
import org.safeconduct.exposure.Totals;
import org.safeconduct.shared.AreaJson;

/// What the form sends along that leads from those in an area to a headcount of them.
final class HeadcountFields {
  /// A headcount takes no larger circle around a place by its name.
  private static final double MOST_KM = 2_000;

  private HeadcountFields() {}

  /// The same area and time, and of the filter what a headcount knows too: organisation,
  /// confidence, group.
  static Map<String, String> of(PlaceReader.Named named, ExposureFilter filter) {
    var fields = new LinkedHashMap<String, String>();
    putArea(named, fields);
    var when = when(filter);
    if (!when.isEmpty()) fields.put("when", when);
    if (filter.organisation() != null)
      fields.put("organisation", filter.organisation().toString());
    if (!filter.confidence().isEmpty())
      fields.put(
          "confidence",
          filter.confidence().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    if (filter.group() != Group.PRESENT) fields.put("besides", filter.group().name());
    return fields;
  }

  /// Whether a headcount would count exactly the people that the filter lists.
  static boolean isExact(ExposureFilter filter) {
    return filter.group() == Group.PRESENT && filter.category() == null && filter.text() == null;
  }

  /// What a headcount keeps of the filter: not the category, nor the words.
  static ExposureFilter kept(ExposureFilter filter) {
    return new ExposureFilter(
        filter.time(),
        null,
        Group.PRESENT,
        Set.of(),
        filter.organisation(),
        null,
        null,
        null,
        filter.limit());
  }

  /// How many people a headcount would be about.
  ///
  /// @param kept the totals of what it keeps of the filter
  static int counted(ExposureFilter filter, Totals kept) {
    int present = filter.confidence().isEmpty()
        ? kept.people()
        : filter.confidence().stream().mapToInt(kept::sure).sum();
    return switch (filter.group()) {
      case PRESENT -> present;
      case ARRIVING -> present + kept.arriving();
      case UNLOCATED -> present + kept.unlocated();
    };
  }

  private static void putArea(PlaceReader.Named named, Map<String, String> fields) {
    var place = named.place();
    var km = named.km();
    if (place == null || km != null && km > MOST_KM) {
      fields.put("area", AreaJson.write(named.area()));
      return;
    }
    fields.put("place", place);
    if (km != null) fields.put("km", km.toString());
  }

  private static String when(ExposureFilter filter) {
    var time = filter.time();
    if (time.at() != null) return time.at().toString();
    var from = text(time.from());
    var to = text(time.to());
    return from.isEmpty() && to.isEmpty() ? "" : from + "/" + to;
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
