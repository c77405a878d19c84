package org.safeconduct.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.DatabaseTest;
import org.safeconduct.platform.PageRequest;

/// What the tests of this store share.
abstract class AlertDeskSetting extends DatabaseTest {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final Arrival PASTED = new Arrival(Channel.PASTE, "", false);
  static final Arrival BY_TELEPHONE = new Arrival(Channel.HAND, "Warden Bern", true);
  static final PageRequest FIRST = new PageRequest(0, 0, null);

  final AlertsFixture.SetClock clock = new AlertsFixture.SetClock(NOON);
  final List<Object> told = new ArrayList<>();
  final List<String> audited = new ArrayList<>();
  final AlertDesk desk = AlertsFixture.desk(jdbc, currentUser, clock, this::noted, told::add);
  String sender = "";

  @BeforeEach
  void begin() {
    clock.set(NOON);
    told.clear();
    audited.clear();
    sender = "test-" + UUID.randomUUID() + "@example.org";
  }

  private void noted(String deed, String subject, Map<String, ?> details) {
    var reason = details.containsKey("reason") ? " " + details.get("reason") : "";
    audited.add(deed + " " + subject + reason);
  }

  record Rows(long count) {}

  Rows desk() {
    return new Rows(
        jdbc.sql("select count(*) from alerts.alert").query(Long.class).single());
  }

  List<AlertId> active() {
    return as(() -> desk.active(clock.instant())).stream().map(Alert::id).toList();
  }

  List<AlertId> listed(AlertFilter filter) {
    return as(() -> desk.list(filter, FIRST)).rows().stream().map(AlertRow::id).toList();
  }

  List<AlertId> page(AlertFilter filter, String sort) {
    return as(() -> desk.list(filter, new PageRequest(0, 10, sort))).rows().stream()
        .map(AlertRow::id)
        .toList();
  }

  Alert get(AlertId id) {
    return as(() -> desk.get(id));
  }

  Intake receive(AlertDocument document) {
    return as(() -> desk.receive(document, PASTED));
  }

  <T> T as(Supplier<T> work) {
    return transaction.execute(_ -> currentUser.callAs(ANYBODY, work));
  }

  static AlertId onlyOne(Intake intake) {
    var taken = (Intake.Taken) intake;
    assertThat(taken.alerts()).hasSize(1);
    return taken.alerts().getFirst().id();
  }

  static List<String> codes(Alert alert) {
    return alert.findings().stream().map(Finding::code).toList();
  }

  AlertDocument document(String name) {
    return AlertDocument.of(text(name).getBytes(StandardCharsets.UTF_8));
  }

  /// The same document, sent an hour after the one it refers to.
  AlertDocument later(String name) {
    return AlertDocument.of(text(name)
        .replaceFirst("<sent>2026-11-20T10", "<sent>2026-11-20T11")
        .getBytes(StandardCharsets.UTF_8));
  }

  String text(String name) {
    return new String(CapFile.bytes(name), StandardCharsets.UTF_8)
        .replace("ops@example.org", sender);
  }
}
