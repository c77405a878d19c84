package org.safeconduct.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.safeconduct.Quickest;
import org.safeconduct.alerts.AlertArea;
import org.safeconduct.alerts.AlertCertainty;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.CapFile;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.Finding;
import org.safeconduct.alerts.Geocode;
import org.safeconduct.alerts.PlacedBy;
import org.safeconduct.alerts.ReadAlert;
import org.safeconduct.alerts.Reading;
import org.safeconduct.alerts.Reference;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Severity;

class CapReaderTest {
  private final CapReader reader = new CapReader();

  @Test
  void a_proper_alert_is_read_without_findings() {
    var alert = take("good.cap");

    assertThat(alert.findings()).isEmpty();
    assertThat(alert.envelope().sent()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(alert.informations().getFirst().severity()).isEqualTo(Severity.SEVERE);
    assertThat(place(alert).placedBy()).isEqualTo(PlacedBy.POLYGON);
    assertThat(area(alert).covers(7.44, 46.95)).isTrue();
    assertThat(area(alert).covers(46.95, 7.44)).isFalse();
  }

  @Test
  void text_that_is_no_xml_is_refused_with_its_place() {
    assertThat(refuse("not-xml.cap")).singleElement().satisfies(fault -> {
      assertThat(fault.code()).isEqualTo("not-well-formed");
      assertThat(fault.line()).isEqualTo(1);
    });
  }

  @Test
  void an_alert_that_was_cut_short_is_refused_where_it_ends() {
    assertThat(refuse("cut-short.cap")).singleElement().satisfies(fault -> {
      assertThat(fault.code()).isEqualTo("not-well-formed");
      assertThat(fault.line()).isGreaterThan(8);
    });
  }

  @Test
  void nothing_at_all_is_refused() {
    assertThat(refuse(AlertDocument.of(""))).hasSize(1);
    assertThat(refuse(AlertDocument.of(new byte[0]))).hasSize(1);
    assertThat(refuse(AlertDocument.of(new byte[] {0, 1, 2, -1, -2}))).hasSize(1);
  }

  @Test
  void xml_that_is_no_alert_is_refused_by_its_root() {
    assertThat(refuse("not-cap.xml"))
        .containsExactly(new Fault("not-an-alert", 2, 1, "/report", "report"));
    assertThat(refuse("wrong-namespace.cap"))
        .containsExactly(
            new Fault("wrong-namespace", 2, 1, "/alert", "urn:oasis:names:tc:emergency:cap:9.9"));
    assertThat(refuse(AlertDocument.of("<alert><identifier>x</identifier></alert>")))
        .extracting(Fault::code)
        .containsExactly("wrong-namespace");
  }

  @Test
  void everything_that_is_missing_is_named_at_once_with_its_place() {
    assertThat(refuse("missing-everything.cap"))
        .containsExactly(
            new Fault("missing-element", 3, 3, "/alert/identifier", "identifier"),
            new Fault("missing-element", 2, 1, "/alert", "sender"),
            new Fault("missing-element", 2, 1, "/alert", "status"),
            new Fault("missing-element", 2, 1, "/alert", "msgType"),
            new Fault("missing-element", 2, 1, "/alert", "scope"),
            new Fault("sent-unreadable", 4, 3, "/alert/sent", "yesterday"));
  }

  @Test
  void elements_out_of_order_are_read_with_a_finding() {
    var alert = take("out-of-order.cap");

    assertThat(alert.envelope().identifier()).isEqualTo("out-of-order");
    assertThat(codes(alert)).containsOnly("out-of-order");
    assertThat(area(alert).covers(7.44, 46.95)).isTrue();
  }

  @Test
  void a_document_type_is_refused_and_no_entity_is_ever_opened() {
    assertThat(refuse("external-entity.cap"))
        .extracting(Fault::code)
        .containsExactly("document-type");
    assertThat(refuse("external-entity.cap").getFirst().line()).isEqualTo(2);
  }

  @Test
  void an_entity_bomb_is_refused_at_once() {
    assertThat(refuse("entity-bomb.cap")).extracting(Fault::code).containsExactly("document-type");
    assertThat(Quickest.of(() -> refuse("entity-bomb.cap"))).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_document_type_and_missing_elements_are_named_together() {
    var document =
        AlertDocument.of("<!DOCTYPE alert><alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>"
            + "<identifier>x</identifier><sender>y</sender><sent>2026-11-20T10:00:00Z</sent>"
            + "<status>Actual</status><msgType>Alert</msgType></alert>");

    assertThat(refuse(document))
        .extracting(Fault::code)
        .containsExactly("document-type", "missing-element");
  }

  @Test
  void elements_without_end_are_refused_before_they_fill_the_memory() {
    assertThat(refuse(AlertDocument.of("<a>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))))
        .extracting(Fault::code)
        .containsAnyOf("too-complex", "not-well-formed");
  }

  @Test
  void areas_are_mended_with_findings_that_say_where() {
    assertThat(codes(take("polygon-not-closed.cap"))).containsExactly("polygon-not-closed");
    assertThat(codes(take("polygon-crosses-itself.cap"))).containsExactly("polygon-crosses-itself");
    assertThat(codes(take("polygon-over-antimeridian.cap")))
        .containsExactly("polygon-crosses-antimeridian");
    assertThat(area(take("polygon-over-antimeridian.cap")).covers(-179, -17)).isTrue();
    assertThat(take("polygon-not-closed.cap").findings().getFirst().where())
        .isEqualTo("/alert/info/area/polygon");
  }

  @Test
  void a_polygon_out_of_range_leaves_the_place_unlocated() {
    var alert = take("polygon-out-of-range.cap");

    assertThat(codes(alert)).containsExactly("latitude-out-of-range");
    assertThat(place(alert).isPlaced()).isFalse();
  }

  @Test
  void a_circle_of_radius_zero_gets_the_smallest_radius() {
    var alert = take("circle-radius-zero.cap");

    assertThat(codes(alert)).containsExactly("circle-radius-zero");
    assertThat(area(alert))
        .isEqualTo(AreaMender.circle(new Position(7.44, 46.95), AreaMender.SMALLEST_RADIUS_KM)
            .area());
  }

  @Test
  void a_geocode_is_kept_for_later() {
    assertThat(place(take("unknown-geocode.cap")).geocodes())
        .containsExactly(new Geocode("HOME_MADE", "Z-99"));
  }

  @Test
  void references_are_read() {
    assertThat(take("cancel-of-good.cap").envelope().references())
        .containsExactly(
            new Reference("ops@example.org", "good", Instant.parse("2026-11-20T09:00:00Z")));
  }

  @Test
  void cap_1_0_is_read_as_if_it_were_1_2() {
    var alert = take("cap-1.0.cap");

    assertThat(codes(alert))
        .containsExactlyInAnyOrder(
            "older-version", "time-without-offset", "word-form", "unknown-word");
    assertThat(alert.envelope().status()).isEqualTo("Actual");
    assertThat(alert.envelope().sent()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    assertThat(alert.informations().getFirst().severity()).isEqualTo(Severity.UNKNOWN);
    assertThat(alert.informations().getFirst().rating().certainty())
        .isEqualTo(AlertCertainty.LIKELY);
    assertThat(place(alert).geocodes()).containsExactly(new Geocode("ISO3166", "CH"));
  }

  @Test
  void an_alert_may_speak_several_languages() {
    assertThat(take("two-languages.cap").informations())
        .extracting("language")
        .containsExactly("en", "fr");
  }

  @Test
  void characters_are_read_however_they_are_written() {
    var text = new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8);
    for (var charset : List.of(
        StandardCharsets.ISO_8859_1,
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16,
        Charset.forName("windows-1252"))) {
      var document = text.replace("\"UTF-8\"", "\"" + charset.name() + "\"").getBytes(charset);

      assertThat(second(take(AlertDocument.of(document)))).isEqualTo("Région de Berne");
    }
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    var text = "\uFEFF" + new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8);

    var alert = take(AlertDocument.of(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(second(alert)).isEqualTo("Région de Berne");
  }

  @Test
  void pasted_text_is_read_whatever_it_says_about_its_bytes() {
    var text = new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8);

    var alert = take(AlertDocument.of("\n  " + text.replace("\"UTF-8\"", "\"ISO-8859-1\"")));

    assertThat(second(alert)).isEqualTo("Région de Berne");
  }

  @Test
  void a_bearer_who_is_wrong_about_the_characters_is_not_believed() {
    var text = new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8);
    var latin = text.replace("\"UTF-8\"", "\"ISO-8859-1\"").getBytes(StandardCharsets.ISO_8859_1);

    var alert = take(AlertDocument.of(latin, StandardCharsets.UTF_8));

    assertThat(second(alert)).isEqualTo("Région de Berne");
  }

  @Test
  void bytes_that_are_no_characters_are_refused_with_their_place() {
    var latin = new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refuse(AlertDocument.of(latin)))
        .containsExactly(new Fault("unreadable-bytes", 35, 18, "", "UTF-8"));
    assertThat(refuse(AlertDocument.of(
            "<?xml version='1.0' encoding='klingon'?><alert/>".getBytes(StandardCharsets.UTF_8))))
        .containsExactly(new Fault("unknown-encoding", 1, 1, "", "klingon"));
  }

  @Test
  void five_megabytes_of_one_alert_are_read_in_seconds() {
    var corner = "46.8,7.2 46.8,7.7 47.1,7.7 47.1,7.2 ";
    var text = new String(CapFile.bytes("good.cap"), StandardCharsets.UTF_8);
    var large = text.replace("46.8,7.2 46.8,7.7", corner.repeat(145_000) + "46.8,7.2 46.8,7.7");
    long start = System.nanoTime();

    var alert = take(AlertDocument.of(large.getBytes(StandardCharsets.UTF_8)));

    assertThat(area(alert).covers(7.44, 46.95)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void an_alert_taken_out_of_an_envelope_can_be_read_again() {
    var inner = new String(CapFile.bytes("two-languages.cap"), StandardCharsets.UTF_8);
    var envelope = "<e:EDXLDistribution xmlns:e='urn:oasis:names:tc:emergency:EDXL:DE:1.0'>"
        + "<e:distributionID>D &amp; 1</e:distributionID><e:contentObject><e:xmlContent>"
        + inner.substring(inner.indexOf("<alert"))
        + "</e:xmlContent></e:contentObject></e:EDXLDistribution>";

    var alert = take(AlertDocument.of(envelope));

    assertThat(codes(alert)).containsExactly("taken-from-envelope");
    var again = take(AlertDocument.of(Objects.requireNonNull(alert.excerpt())));
    assertThat(again.envelope()).isEqualTo(alert.envelope());
    assertThat(again.informations()).isEqualTo(alert.informations());
  }

  private ReadAlert take(String file) {
    return take(CapFile.document(file));
  }

  private ReadAlert take(AlertDocument document) {
    return ((Reading.Read) reader.read(document)).alerts().getFirst();
  }

  private List<Fault> refuse(String file) {
    return refuse(CapFile.document(file));
  }

  private List<Fault> refuse(AlertDocument document) {
    return ((Reading.Refused) reader.read(document)).faults();
  }

  private static List<String> codes(ReadAlert alert) {
    return alert.findings().stream().map(Finding::code).toList();
  }

  private static AlertArea place(ReadAlert alert) {
    return alert.informations().getFirst().areas().getFirst();
  }

  private static Area area(ReadAlert alert) {
    return Objects.requireNonNull(place(alert).area());
  }

  private static String second(ReadAlert alert) {
    return alert.informations().get(1).areas().getFirst().description();
  }
}
