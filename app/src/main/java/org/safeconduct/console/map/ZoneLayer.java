package org.safeconduct.console.map;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.safeconduct.governance.ZoneOverview;
import org.safeconduct.governance.Zones;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// The warden zones on the map: how many people live in each, and whether nobody looks after it.
@Service
class ZoneLayer {
  private final Permissions permissions;
  private final Zones zones;
  private final MessageSource messages;

  ZoneLayer(Permissions permissions, Zones zones, MessageSource messages) {
    this.permissions = permissions;
    this.zones = zones;
    this.messages = messages;
  }

  /// All zones, by name.
  GeoJson zones(Locale language) {
    permissions.require(Duty.READ_NETWORK);
    return GeoJson.of(zones.overview().stream()
        .map(it ->
            GeoJson.Feature.covering(SimplerArea.of(it.zone().area()), properties(it, language)))
        .toList());
  }

  private Map<String, Object> properties(ZoneOverview overview, Locale language) {
    var properties = new HashMap<String, Object>(Map.of(
        "name", overview.zone().name(),
        "people", overview.residents().all(),
        "href", "/network?zone=" + overview.zone().id()));
    if (overview.isWithoutWarden())
      properties.put("note", messages.getMessage("governance.zones.no-warden", null, language));
    return properties;
  }
}
