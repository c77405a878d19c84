package org.safeconduct.travel.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportLog;
import org.safeconduct.people.lists.ImportLog.ListKind;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.travel.TripsImported;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a difference, writes down that it was stored, and tells the other rooms.
@Component
class TripWriting {
  private final TripStorage storage;
  private final ImportLog log;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final CurrentUser currentUser;
  private final Clock clock;

  TripWriting(
      TripStorage storage,
      ImportLog log,
      AuditTrail audit,
      ApplicationEventPublisher events,
      CurrentUser currentUser,
      Clock clock) {
    this.storage = storage;
    this.log = log;
    this.audit = audit;
    this.events = events;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  ImportOutcome store(
      byte[] content, ImportChoices choices, TripReading.Staged staged, ImportCounts counts) {
    var id = UUID.randomUUID();
    storage.store(clock.instant(), currentUser.name(), staged.source(), choices.markMissing());
    var stored =
        new ImportOutcome.Stored(id, counts, staged.faults().report(), staged.notices(), false);
    log.record(ListKind.TRIPS, staged.source(), choices.idempotencyKey(), content, stored);
    audit.record(
        "travel.list-imported",
        id.toString(),
        Map.of(
            "source", staged.source(),
            "created", counts.created(),
            "changed", counts.changed(),
            "unchanged", counts.unchanged(),
            "missing", counts.missing(),
            "cancelled", counts.ended(),
            "skipped", staged.faults().badRows()));
    if (counts.written() > 0) events.publishEvent(new TripsImported(id, counts.written()));
    return stored;
  }
}
