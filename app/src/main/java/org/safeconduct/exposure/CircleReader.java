package org.safeconduct.exposure;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;
import tools.jackson.databind.JsonNode;

/// Reads a circle that a program wrote: `longitude`, `latitude` and `radiusKm`, each needed.
public final class CircleReader {
  private CircleReader() {}

  /// A field that is missing or no number in range.
  ///
  /// @param field such as `radiusKm`
  /// @param found what stands there; empty if nothing does
  public record Wrong(String field, String found) {
    /// Whether nothing stands there.
    public boolean isMissing() {
      return found.isEmpty();
    }
  }

  /// The circle; empty if something is wrong.
  ///
  /// @param wrongs takes every field that is
  public static Optional<Mended> read(JsonNode circle, Consumer<Wrong> wrongs) {
    var longitude = number(circle, "longitude", it -> Math.abs(it) <= 180, wrongs);
    var latitude = number(circle, "latitude", it -> Math.abs(it) <= 90, wrongs);
    var radius = number(circle, "radiusKm", Radius::isUsable, wrongs);
    return longitude.flatMap(x ->
        latitude.flatMap(y -> radius.map(km -> AreaMender.circle(new Position(x, y), km))));
  }

  private static Optional<Double> number(
      JsonNode circle, String field, DoublePredicate usable, Consumer<Wrong> wrongs) {
    var value = circle.path(field);
    if (value.isNumber() && usable.test(value.doubleValue()))
      return Optional.of(value.doubleValue());
    wrongs.accept(new Wrong(field, value.isMissingNode() ? "" : value.toString()));
    return Optional.empty();
  }
}
