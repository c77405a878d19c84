package org.safeconduct.governance.zones;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.AreaJson;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// All zones as a layer of the map: how each is covered, by colour, by hatch and in words.
@RestController
class ZoneMap {
  private static final double SMALLEST_SPAN = 0.02;

  private final ZoneBook book;
  private final MessageSource messages;

  ZoneMap(ZoneBook book, MessageSource messages) {
    this.book = book;
    this.messages = messages;
  }

  /// RFC 7946.
  record Layer(String type, List<Feature> features) {}

  /// @param properties what `js/map/layers.js` and `popup.js` show; `at` is where a point stands
  /// for
  ///     an area that is too small to be seen
  record Feature(String type, @JsonRawValue String geometry, Map<String, Object> properties) {}

  @GetMapping("/network/zones/map.json")
  ResponseEntity<Layer> zones() {
    var all = book.all(ZoneFilter.ALL);
    var features = Stream.concat(
            all.stream().map(this::feature),
            all.stream().flatMap(it -> it.points().stream()).distinct().map(this::feature))
        .toList();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new Layer("FeatureCollection", features));
  }

  private Feature feature(ZoneState it) {
    var word = messages.getMessage(
        "governance.cover." + it.cover(), null, LocaleContextHolder.getLocale());
    var sign = switch (it.cover()) {
      case BARE -> "◆ ";
      case PARTLY -> "■ ";
      case COVERED -> "● ";
    };
    var middle = it.file().zone().area().geometry().getInteriorPoint();
    return new Feature(
        "Feature",
        AreaJson.write(it.file().zone().area()),
        Map.of(
            "at",
            List.of(middle.getX(), middle.getY()),
            "name",
            it.file().zone().name(),
            "label",
            sign + it.file().zone().name() + "\n" + word,
            "severity",
            it.cover().severity(),
            "people",
            it.residents().all(),
            "href",
            "/network/zones/" + it.file().id()));
  }

  private Feature feature(ZonePoint it) {
    var word =
        messages.getMessage("governance.point." + it.kind(), null, LocaleContextHolder.getLocale());
    var label = word + ": " + it.name() + (it.capacity() == null ? "" : " (" + it.capacity() + ")");
    return new Feature(
        "Feature",
        "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
            .formatted(it.position().longitude(), it.position().latitude()),
        Map.of(
            "name",
            it.name(),
            "label",
            label,
            "point",
            it.kind().name(),
            "href",
            "/network/zones/" + it.zones().getFirst()));
  }

  /// Two corners around these zones, as GeoJSON, so that the map begins there; null if there
  /// is none.
  static @Nullable String extent(List<ZoneState> all) {
    var box = new Envelope();
    all.forEach(
        it -> box.expandToInclude(it.file().zone().area().geometry().getEnvelopeInternal()));
    if (box.isNull()) return null;
    if (box.getWidth() < SMALLEST_SPAN) box.expandBy(SMALLEST_SPAN);
    return "{\"type\":\"MultiPoint\",\"coordinates\":[[%s,%s],[%s,%s]]}"
        .formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
