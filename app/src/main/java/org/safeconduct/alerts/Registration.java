package org.safeconduct.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes in an alert that was read: places it, notices what is odd about it, stores it once,
/// and
/// lets it end the earlier messages it refers to.
@Component
class Registration {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(10);

  private final Clock clock;
  private final CurrentUser currentUser;
  private final AreaPlacer placer;
  private final Succession succession;
  private final JdbcAlerts alerts;
  private final JdbcDecisions decisions;
  private final JdbcContents contents;
  private final ApplicationEventPublisher events;

  Registration(
      Clock clock,
      CurrentUser currentUser,
      AreaPlacer placer,
      Succession succession,
      JdbcAlerts alerts,
      JdbcDecisions decisions,
      JdbcContents contents,
      ApplicationEventPublisher events) {
    this.clock = clock;
    this.currentUser = currentUser;
    this.placer = placer;
    this.succession = succession;
    this.alerts = alerts;
    this.decisions = decisions;
    this.contents = contents;
    this.events = events;
  }

  Intake.Arrived take(ReadAlert read, AlertDocument document, Arrival arrival) {
    var receipt = receipt(arrival);
    alerts.takeTurns(read.envelope().sender());
    var stored = alerts.find(read.envelope());
    if (stored.isPresent()) return again(stored.get(), read, document, arrival);
    var alert = prepared(new AlertId(UUID.randomUUID()), read, receipt, arrival);
    alerts.add(alert, document);
    if (arrival.verified())
      decisions.add(alert.id(), JdbcDecisions.Kind.VERIFIED, decision(receipt));
    events.publishEvent(new AlertReceived(alert.id()));
    succession.settle(alert.id(), read.envelope(), receipt, arrival);
    return new Intake.Arrived(alert.id(), true);
  }

  private NewAlert prepared(AlertId id, ReadAlert read, Receipt receipt, Arrival arrival) {
    var findings = new ArrayList<>(read.findings());
    var informations = placer.placed(read.informations(), findings);
    var span = Span.of(read, receipt.channel() == Channel.HAND, findings);
    findings.addAll(oddTimes(read.envelope(), span, receipt.at()));
    findings.addAll(succession.findings(read.envelope(), arrival));
    var surfaces = informations.stream()
        .flatMap(it -> it.areas().stream())
        .map(AlertArea::area)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    var placed = new ReadAlert(read.envelope(), informations, findings, read.excerpt());
    return new NewAlert(id, placed, span, placer.countries(surfaces), receipt);
  }

  private static List<Finding> oddTimes(Envelope envelope, Span span, Instant now) {
    var odd = new ArrayList<Finding>();
    if (span.ends() != null && !span.ends().isAfter(now) && !envelope.isNotice())
      odd.add(Finding.of("expired", "", span.ends().toString()));
    if (envelope.sent().isAfter(now.plus(CLOCKS_MAY_DIFFER)))
      odd.add(Finding.of("sent-in-future", "/alert/sent", envelope.sent().toString()));
    return odd;
  }

  /// The same message again. If it says something else this time that is kept too, with a
  /// finding; else it ends what it might not end when it came by another way.
  private Intake.Arrived again(
      AlertId stored, ReadAlert read, AlertDocument document, Arrival arrival) {
    var receipt = receipt(arrival);
    var known = alerts.all(List.of(stored), receipt.at()).getFirst();
    var now = placer.placed(read.informations(), new ArrayList<>());
    boolean differs =
        !known.informations().equals(now) || !known.envelope().equals(read.envelope());
    if (differs && decisions.addVariant(stored, document, receipt))
      contents.addLater(
          stored, Finding.of("received-differently", "", receipt.at().toString()));
    if (!differs) succession.endOthers(stored, read.envelope(), receipt, arrival);
    return new Intake.Arrived(stored, false);
  }

  private Receipt receipt(Arrival arrival) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Receipt(
        now, currentUser.name(), arrival.channel(), arrival.source().strip(), null, null);
  }

  private static Decision decision(Receipt receipt) {
    return new Decision(receipt.at(), receipt.by(), null, null);
  }
}
