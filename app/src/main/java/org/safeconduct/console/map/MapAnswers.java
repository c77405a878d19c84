package org.safeconduct.console.map;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The layers of the map over HTTP; whoever has the newest already gets 304.
@RestController
@RequestMapping("/console/map")
class MapAnswers {
  private final MapLayers layers;
  private final ZoneLayer zones;
  private final JsonMapper json;

  MapAnswers(MapLayers layers, ZoneLayer zones, JsonMapper json) {
    this.layers = layers;
    this.zones = zones;
    this.json = json;
  }

  @GetMapping("/people.json")
  ResponseEntity<byte[]> people() {
    return answer(layers.people());
  }

  @GetMapping("/premises.json")
  ResponseEntity<byte[]> premises() {
    return answer(layers.premises());
  }

  @GetMapping("/zones.json")
  ResponseEntity<byte[]> zones(Locale language) {
    return answer(zones.zones(language));
  }

  @GetMapping("/alerts.json")
  ResponseEntity<byte[]> alerts(Locale language) {
    return answer(layers.alerts(language));
  }

  private ResponseEntity<byte[]> answer(GeoJson layer) {
    var body = json.writeValueAsString(layer).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(body))
        .body(body);
  }
}
