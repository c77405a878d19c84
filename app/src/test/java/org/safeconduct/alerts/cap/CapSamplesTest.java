package org.safeconduct.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.alerts.AlertArea;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.ReadAlert;
import org.safeconduct.alerts.Reading;
import org.safeconduct.alerts.Samples;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Reads real alerts and compares with what a second, quite different reader (the JDK's DOM)
/// finds
/// in the same files.
class CapSamplesTest {
  private static final Pattern PAIR = Pattern.compile("([-+]?[\\d.]+),([-+]?[\\d.]+)");

  @TestFactory
  Stream<DynamicTest> alerts_to_take_are_taken_with_their_areas_and_times() {
    return of("take").map(it -> DynamicTest.dynamicTest(it.file().toString(), () -> taken(it)));
  }

  @TestFactory
  Stream<DynamicTest> alerts_to_refuse_are_refused_with_a_place() {
    return of("refuse")
        .map(it -> DynamicTest.dynamicTest(it.file().toString(), () -> {
          var refused = (Reading.Refused) read(it);

          assertThat(it.why()).isEqualTo("missing scope");
          assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("missing-element");
            assertThat(fault.value()).isEqualTo("scope");
            assertThat(fault.path()).isEqualTo("/alert");
            assertThat(fault.line()).isPositive();
          });
        }));
  }

  @TestFactory
  Stream<DynamicTest> envelopes_are_opened_and_give_each_alert_inside() {
    return of("envelope")
        .map(it -> DynamicTest.dynamicTest(it.file().toString(), () -> {
          var read = (Reading.Read) read(it);

          var refused = read.faults().stream().map(Fault::line).distinct().count();
          assertThat(read.alerts().size() + refused).isEqualTo(inside(it));
          compare(
              alertsOf(it).stream()
                  .filter(alert -> !all(alert, "sent").isEmpty())
                  .toList(),
              read.alerts());
        }));
  }

  @Test
  void feeds_are_refused_here_because_they_are_polled() {
    of("feed")
        .forEach(it -> assertThat(((Reading.Refused) read(it)).faults())
            .as(it.file().toString())
            .extracting("code")
            .containsExactly("feed-not-alert"));
  }

  private static void taken(Samples.Expected it) throws Exception {
    var read = (Reading.Read) read(it);
    var counts = Pattern.compile("polygons (\\d+), circles (\\d+)").matcher(it.why());

    assertThat(read.alerts()).hasSize(1);
    var alert = read.alerts().getFirst();
    assertThat(it.why())
        .startsWith(alert.envelope().status() + " " + alert.envelope().msgType() + ";");
    assertThat(counts.find()).isTrue();
    assertThat(areasOf(alert).stream().filter(AlertArea::isPlaced).count())
        .isEqualTo(placedInFile(alertsOf(it).getFirst()));
    compare(alertsOf(it), read.alerts());
  }

  private static void compare(List<Element> expected, List<ReadAlert> alerts) {
    assertThat(alerts).hasSameSizeAs(expected);
    for (int i = 0; i < alerts.size(); i++) compare(expected.get(i), alerts.get(i));
  }

  private static void compare(Element expected, ReadAlert alert) {
    assertThat(alert.envelope().identifier()).isEqualTo(text(expected, "identifier"));
    assertThat(alert.envelope().sender()).isEqualTo(text(expected, "sender"));
    assertThat(alert.envelope().sent()).isEqualTo(instant(text(expected, "sent")));
    var infos = all(expected, "info");
    assertThat(alert.informations()).hasSameSizeAs(infos);
    for (int i = 0; i < infos.size(); i++) {
      var timing = alert.informations().get(i).timing();
      assertThat(timing.effective()).isEqualTo(instant(text(infos.get(i), "effective")));
      assertThat(timing.onset()).isEqualTo(instant(text(infos.get(i), "onset")));
      assertThat(timing.expires()).isEqualTo(instant(text(infos.get(i), "expires")));
      compareAreas(all(infos.get(i), "area"), alert.informations().get(i).areas());
    }
  }

  private static void compareAreas(List<Element> expected, List<AlertArea> areas) {
    assertThat(areas).hasSameSizeAs(expected);
    for (int i = 0; i < areas.size(); i++) {
      assertThat(areas.get(i).description()).isEqualTo(text(expected.get(i), "areaDesc"));
      assertThat(areas.get(i).geocodes()).hasSameSizeAs(all(expected.get(i), "geocode"));
      for (var polygon : all(expected.get(i), "polygon"))
        holdsEveryCorner(areas.get(i), polygon.getTextContent());
      for (var circle : all(expected.get(i), "circle"))
        if (!circle.getTextContent().isBlank())
          holdsTheCircle(areas.get(i), circle.getTextContent().strip());
    }
  }

  private static void holdsEveryCorner(AlertArea place, String polygon) {
    if (polygon.isBlank()) return;
    var surface = Objects.requireNonNull(place.area()).geometry();
    var corners = PAIR.matcher(polygon).results().map(CapSamplesTest::corner).toList();
    assertThat(corners).hasSizeGreaterThan(3);
    for (var corner : corners)
      assertThat(surface.distance(Area.GEOMETRIES.createPoint(corner))).isLessThan(1e-9);
  }

  private static void holdsTheCircle(AlertArea place, String circle) {
    var parts = circle.split("[,\\s]+");
    var centre = new Position(Double.parseDouble(parts[1]), Double.parseDouble(parts[0]));
    double radius = Math.max(Double.parseDouble(parts[2]), 0);
    double expected = radius == 0 ? AreaMender.SMALLEST_RADIUS_KM : radius;
    var area = Objects.requireNonNull(place.area());
    assertThat(area.covers(centre)).isTrue();
    for (var corner : area.geometry().getCoordinates())
      assertThat(centre.kilometresTo(new Position(corner.x, corner.y)))
          .isBetween(expected, expected * 1.01);
  }

  private static long placedInFile(Element alert) {
    var all = new ArrayList<>(elements(alert.getElementsByTagNameNS("*", "area")));
    return all.stream()
        .filter(area -> Stream.of("polygon", "circle")
            .flatMap(it -> all(area, it).stream())
            .anyMatch(it -> !it.getTextContent().isBlank()))
        .count();
  }

  private static Coordinate corner(java.util.regex.MatchResult pair) {
    return new Coordinate(Double.parseDouble(pair.group(2)), Double.parseDouble(pair.group(1)));
  }

  private static List<AlertArea> areasOf(ReadAlert alert) {
    return alert.informations().stream().flatMap(it -> it.areas().stream()).toList();
  }

  private static int inside(Samples.Expected it) {
    Matcher count = Pattern.compile("(\\d+) alerts inside").matcher(it.why());
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  private static Reading read(Samples.Expected it) {
    return new CapReader().read(AlertDocument.of(it.bytes()));
  }

  private static Stream<Samples.Expected> of(String result) {
    return Samples.expectedOfCap().stream().filter(it -> it.result().equals(result));
  }

  private static List<Element> alertsOf(Samples.Expected it) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(it.bytes()));
    return elements(document.getElementsByTagNameNS("*", "alert"));
  }

  private static List<Element> elements(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }

  private static List<Element> all(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element && element.getLocalName().equals(name))
        found.add(element);
    return found;
  }

  private static String text(Element parent, String name) {
    var found = all(parent, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  private static Instant instant(String text) {
    if (text.isEmpty()) return null;
    boolean hasOffset = text.matches(".*([-+]\\d\\d:\\d\\d|Z)");
    return OffsetDateTime.parse(hasOffset ? text : text + "Z").toInstant();
  }
}
