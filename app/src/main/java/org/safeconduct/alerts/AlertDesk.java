package org.safeconduct.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Interval;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where alerts come in, are looked up, are believed and are lifted. What a sender wrote is
/// stored
/// as received and never changed.
@Service
public class AlertDesk {
  /// How many characters a reason has at most.
  public static final int LONGEST_REASON = 500;

  private static final String OVER = "alerts.lift.over";

  private final Permissions permissions;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final AlertReader reader;
  private final Registration registration;
  private final AlertShelf shelf;
  private final ApplicationEventPublisher events;

  AlertDesk(
      Permissions permissions,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock,
      AlertReader reader,
      Registration registration,
      AlertShelf shelf,
      ApplicationEventPublisher events) {
    this.permissions = permissions;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
    this.reader = reader;
    this.registration = registration;
    this.shelf = shelf;
    this.events = events;
  }

  /// Brings in a document: reads it, stores every alert in it that is not stored yet, and tells
  /// [AlertReceived] for each of those. All or nothing of what could be read is stored.
  @Transactional
  public Intake receive(AlertDocument document, Arrival arrival) {
    permissions.require(Duty.ENTER_ALERTS);
    if (document.isTooLarge()) return new Intake.TooLarge();
    return switch (reader.read(document)) {
      case Reading.Refused(var faults) -> new Intake.Refused(faults);
      case Reading.Read read -> taken(read, document, arrival);
    };
  }

  /// The alert as it stands now.
  ///
  /// @throws NotFound if there is no such alert
  public Alert get(AlertId id) {
    permissions.requireAny(
        Duty.READ_ALERTS, Duty.READ_EXPOSURE, Duty.READ_HEADCOUNT, Duty.RUN_JOBS);
    return shelf.alerts().all(List.of(id), clock.instant()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("alert", id));
  }

  /// The alert with what its page shows beside it.
  ///
  /// @throws NotFound if there is no such alert
  public AlertDetails details(AlertId id) {
    permissions.requireAny(
        Duty.READ_ALERTS, Duty.READ_EXPOSURE, Duty.READ_HEADCOUNT, Duty.RUN_JOBS);
    var alert = get(id);
    return new AlertDetails(
        alert,
        alert.in(reader()).orElse(null),
        alert.area().map(shelf.placer()::zone).orElse(null));
  }

  /// One page of the alerts that the filter admits.
  ///
  /// @param request sort orders: `received` (the default, newest first), `sent`, `starts`,
  ///     `ends`,
  ///     `ended`, `severity` (worst first), `state`, `source`, `title`
  public Page<AlertRow> list(AlertFilter filter, PageRequest request) {
    permissions.require(Duty.READ_ALERTS);
    var rows = shelf.lists().page(filter, request, reader(), clock.instant());
    return Page.of(rows, request, () -> shelf.lists().count(filter, clock.instant()));
  }

  /// How many real alerts are in force now, and how many are about to be.
  public AlertCount count() {
    permissions.require(Duty.READ_ALERTS);
    return shelf.alerts().count(clock.instant());
  }

  /// The next alerts, newest first, for programs that read them all.
  ///
  /// @param after the word that came with the last ones, blank for the beginning
  /// @param limit how many at most, 1 to 500
  /// @throws BadParameter if the word did not come with any
  public AlertBatch next(AlertFilter filter, String after, int limit) {
    permissions.require(Duty.READ_ALERTS);
    var size = Math.clamp(limit, 1, 500);
    var last = BadParameter.read("cursor", after, Cursor::read);
    var now = clock.instant();
    var rows = shelf.lists().next(filter, last, size + 1, reader(), now);
    var shown = rows.subList(0, Math.min(size, rows.size()));
    var ids = shown.stream().map(AlertRow::id).toList();
    return new AlertBatch(
        shelf.alerts().all(ids, now),
        rows.size() > size ? Cursor.after(shown.getLast()).toString() : null);
  }

  /// Every real alert in force at a moment, or about to be, newest first.
  public List<Alert> active(Instant at) {
    permissions.requireAny(Duty.READ_ALERTS, Duty.READ_EXPOSURE, Duty.RUN_JOBS);
    return shelf.alerts().inForce(at);
  }

  /// The real alerts in force now or about to be, at any time of the interval, of which an area
  /// could not be placed.
  ///
  /// @param besides alerts that are left out
  public UnlocatedAlerts unlocated(Interval when, Collection<UUID> besides) {
    permissions.requireAny(Duty.READ_ALERTS, Duty.READ_EXPOSURE, Duty.RUN_JOBS);
    return shelf.alerts().unlocated(clock.instant(), when, besides);
  }

  /// The document as received.
  ///
  /// @throws NotFound if there is no such alert
  public AlertDocument document(AlertId id) {
    permissions.require(Duty.READ_ALERTS);
    get(id);
    return shelf.alerts().document(id);
  }

  /// Confirms that the source can be believed.
  ///
  /// @param reason how that is known; may be blank
  @Transactional
  public Outcome.Settled verify(AlertId id, String reason) {
    permissions.require(Duty.ENTER_ALERTS);
    get(id);
    if (!shelf.decisions().add(id, JdbcDecisions.Kind.VERIFIED, decision(reason)))
      return new Outcome.AlreadyDecided("alerts.verified-already");
    audit.record("alerts.alert-verified", id.toString(), Map.of());
    return new Outcome.Done();
  }

  /// Declares that the danger is over, and tells [AlertLifted]. Only an alert in force or expected
  /// can be lifted.
  ///
  /// @param reason why; never blank, at most [#LONGEST_REASON] characters
  @Transactional
  public Outcome lift(AlertId id, String reason) {
    permissions.require(Duty.ENTER_ALERTS);
    if (get(id).state() != AlertState.ACTIVE) return new Outcome.AlreadyDecided(OVER);
    var why = reason.strip();
    if (why.isEmpty()) return new Outcome.ReasonNeeded("alerts.lift.reason-missing");
    if (why.length() > LONGEST_REASON) return new Outcome.ReasonNeeded("alerts.lift.reason-long");
    if (!shelf.decisions().add(id, JdbcDecisions.Kind.LIFTED, decision(why)))
      return new Outcome.AlreadyDecided(OVER);
    audit.record("alerts.alert-lifted", id.toString(), Map.of("reason", why));
    events.publishEvent(new AlertLifted(id));
    return new Outcome.Done();
  }

  private Intake taken(Reading.Read read, AlertDocument document, Arrival arrival) {
    var arrived = new ArrayList<Intake.Arrived>();
    for (var alert : read.alerts()) {
      var own = alert.excerpt() == null ? document : document(alert.excerpt());
      var one = registration.take(alert, own, arrival);
      if (one.isNew())
        audit.record(
            "alerts.alert-received", one.id().toString(), Map.of("channel", arrival.channel()));
      arrived.add(one);
    }
    return new Intake.Taken(arrived, read.faults());
  }

  private static AlertDocument document(String excerpt) {
    return AlertDocument.of(excerpt.getBytes(StandardCharsets.UTF_8));
  }

  private Decision decision(String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Decision(now, currentUser.name(), reason.isBlank() ? null : reason.strip(), null);
  }

  private static Locale reader() {
    return LocaleContextHolder.getLocale();
  }
}
