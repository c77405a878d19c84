package org.safeconduct.console;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Which layers a map asks for: none that the reader may not see.
@Component
class OfferedLayers {
  static final String ALERTS = "alerts";
  static final String PEOPLE = "people";
  static final String PREMISES = "premises";
  static final String ZONES = "zones";

  private final Permissions permissions;

  OfferedLayers(Permissions permissions) {
    this.permissions = permissions;
  }

  /// Those of these layers that the reader may see, as JSON: the address of each by the name of
  /// its source in `js/map/layers.js`.
  String of(String... names) {
    return Stream.of(names)
        .filter(name -> duties(name).stream().anyMatch(permissions::allows))
        .map(name -> "\"%s\": \"/console/map/%s.json\"".formatted(name, name))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /// Any of which shows the layer; see `console.map`.
  private static Set<Duty> duties(String name) {
    return switch (name) {
      case ALERTS -> Set.of(Duty.READ_ALERTS);
      case PEOPLE -> Set.of(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
      case PREMISES -> Set.of(Duty.READ_PREMISES);
      case ZONES -> Set.of(Duty.READ_NETWORK);
      default -> throw new IllegalArgumentException("There is no layer " + name);
    };
  }
}
