package org.safeconduct.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// How each room's tables keep a [Stay]: the columns `place_label`, `country`, `region`,
/// `longitude`, `latitude` and `precision`.
public final class StayColumns {
  /// The columns, for a select list or an insert.
  public static final String NAMES = "place_label, country, region, longitude, latitude, precision";

  /// The named parameters in the same order.
  public static final String PARAMETERS =
      ":place_label, :country, :region, :longitude, :latitude, :precision";

  private StayColumns() {}

  /// Reads a stay from the current row.
  public static Stay read(ResultSet row) throws SQLException {
    return new Stay(
        row.getString("place_label"),
        row.getString("country"),
        row.getString("region"),
        position(row),
        Precision.valueOf(row.getString("precision")));
  }

  /// Reads a stay from the current row; null where nobody said where.
  public static @Nullable Stay readOrNull(ResultSet row) throws SQLException {
    return row.getString("place_label") == null ? null : read(row);
  }

  /// The stay as named parameters; nulls for no stay.
  public static Map<String, @Nullable Object> parametersOrNulls(@Nullable Stay stay) {
    var parameters = new HashMap<String, @Nullable Object>();
    if (stay != null) return parametersOf(stay);
    for (var name : NAMES.split(", ")) parameters.put(name, null);
    return parameters;
  }

  /// The stay as named parameters.
  public static Map<String, @Nullable Object> parametersOf(Stay stay) {
    var position = stay.position();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("place_label", stay.label());
    parameters.put("country", stay.country());
    parameters.put("region", stay.region());
    parameters.put("longitude", position == null ? null : position.longitude());
    parameters.put("latitude", position == null ? null : position.latitude());
    parameters.put("precision", stay.precision().name());
    return parameters;
  }

  /// The stay's values in the order of the columns; nulls for no stay.
  public static List<@Nullable Object> valuesOf(@Nullable Stay stay) {
    if (stay == null) return Arrays.asList(null, null, null, null, null, null);
    var position = stay.position();
    return Arrays.asList(
        stay.label(),
        stay.country(),
        stay.region(),
        position == null ? null : position.longitude(),
        position == null ? null : position.latitude(),
        stay.precision());
  }

  private static @Nullable Position position(ResultSet row) throws SQLException {
    double longitude = row.getDouble("longitude");
    if (row.wasNull()) return null;
    return new Position(longitude, row.getDouble("latitude"));
  }
}
