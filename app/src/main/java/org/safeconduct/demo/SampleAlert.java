package org.safeconduct.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.demo.synthetic.BusyPlace;

/// Alerts about things that did not happen: CAP 1.2 documents under `demo/alerts`, with places
/// and times filled in.
enum SampleAlert {
  /// Severe, where many people are, since a while ago.
  FLOOD(Duration.ofMinutes(-40), Duration.ofMinutes(-50), Duration.ofHours(30)),
  /// Moderate, around another town.
  WIND(Duration.ofHours(-3), Duration.ofHours(-1), Duration.ofHours(20)),
  /// Some days ahead.
  MARCH(Duration.ofHours(-5), Duration.ofDays(3), Duration.ofHours(80)),
  /// Nobody knows where.
  ROADBLOCK(Duration.ofHours(-2), Duration.ofHours(-2), Duration.ofHours(12));

  /// CAP 1.2, 3.3.2: with an offset, never with a Z.
  private static final DateTimeFormatter CAP_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

  private static final double HALF_A_BOX = 0.6;

  private final Duration sent;
  private final Duration onset;
  private final Duration expires;

  SampleAlert(Duration sent, Duration onset, Duration expires) {
    this.sent = sent;
    this.onset = onset;
    this.expires = expires;
  }

  /// The document as it comes in.
  ///
  /// @param number keeps it apart from those of other demos
  AlertDocument document(BusyPlace place, Instant now, String number) {
    var position = place.place().position();
    return AlertDocument.of(template()
        .replace("{number}", number)
        .replace("{sent}", CAP_TIME.format(now.plus(sent)))
        .replace("{onset}", CAP_TIME.format(now.plus(onset)))
        .replace("{expires}", CAP_TIME.format(now.plus(expires)))
        .replace("{town}", place.name().replace("&", "&amp;").replace("<", "&lt;"))
        .replace("{point}", point(position.latitude(), position.longitude()))
        .replace("{box}", box(position.latitude(), position.longitude())));
  }

  /// How it comes in.
  Arrival arrival() {
    return this == ROADBLOCK
        ? new Arrival(Channel.HAND, "telephone call of a focal point (demo)", false)
        : new Arrival(Channel.PASTE, "demo", true);
  }

  private String template() {
    var name = "/demo/alerts/" + name().toLowerCase(Locale.ROOT) + ".xml";
    try (var stream = Objects.requireNonNull(SampleAlert.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String point(double latitude, double longitude) {
    return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
  }

  private static String box(double latitude, double longitude) {
    return String.join(
        " ",
        point(latitude - HALF_A_BOX, longitude - HALF_A_BOX),
        point(latitude - HALF_A_BOX, longitude + HALF_A_BOX),
        point(latitude + HALF_A_BOX, longitude + HALF_A_BOX),
        point(latitude + HALF_A_BOX, longitude - HALF_A_BOX),
        point(latitude - HALF_A_BOX, longitude - HALF_A_BOX));
  }
}
