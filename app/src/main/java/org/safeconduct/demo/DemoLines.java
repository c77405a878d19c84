package org.safeconduct.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;

/// To whom the holders of synthetic posts report. On the technical line advisers report to the
/// official of their country, focal points and officers of the first country to its chief adviser;
/// on the administrative line focal points report to the head of their organisation, and advisers
/// and officers to the official.
final class DemoLines {
  private final @Nullable String first;

  DemoLines(List<Appointment> posts, Map<AppointmentId, String> countries) {
    first = posts.stream()
        .filter(it -> it.post() == Post.CHIEF_SECURITY_ADVISER)
        .map(it -> countries.get(it.id()))
        .findFirst()
        .orElse(null);
  }

  /// The seat on the administrative line, as it stands in tables; null if nobody is above.
  @Nullable
  String administrative(Appointment it, @Nullable String country) {
    return switch (it.post()) {
      case SECURITY_FOCAL_POINT, ALTERNATE_FOCAL_POINT ->
        it.organisation() == null
            ? null
            : Seat.of(Post.EXECUTIVE_HEAD, it.organisation()).toString();
      case CHIEF_SECURITY_ADVISER, SECURITY_ADVISER, CHIEF_SECURITY_OFFICER, DUTY_OFFICER ->
        country == null
            ? null
            : Seat.ofCountry(Post.DESIGNATED_OFFICIAL, country).toString();
      default -> null;
    };
  }

  /// The seat on the technical line, likewise.
  @Nullable
  String technical(Appointment it, @Nullable String country) {
    var official = country == null ? null : Seat.ofCountry(Post.DESIGNATED_OFFICIAL, country);
    var chief = first == null ? null : Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, first);
    var above = switch (it.post()) {
      case CHIEF_SECURITY_ADVISER -> official;
      case SECURITY_ADVISER,
          CHIEF_SECURITY_OFFICER,
          COUNTRY_FOCAL_POINT,
          AREA_SECURITY_COORDINATOR -> first != null && first.equals(country) ? chief : official;
      case SECURITY_FOCAL_POINT -> chief;
      default -> null;
    };
    return above == null ? null : above.toString();
  }
}
