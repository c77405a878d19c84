package org.safeconduct.people.imports;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.Category;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportLog;
import org.safeconduct.people.lists.ImportLog.ListKind;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a difference, writes down that it was stored, and tells the other rooms.
@Component
class PeopleWriting {
  /// What new people are of whom the list does not say it.
  private static final Category CATEGORY = Category.NATIONAL_STAFF;

  private static final String LANGUAGE = "en";

  private final PeopleStorage storage;
  private final ImportLog log;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final CurrentUser currentUser;
  private final Clock clock;

  PeopleWriting(
      PeopleStorage storage,
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

  void addOrganisations(List<Organisation> organisations) {
    storage.addOrganisations(organisations);
  }

  ImportOutcome store(
      byte[] content, ImportChoices choices, PeopleReading.Staged staged, ImportCounts counts) {
    var id = UUID.randomUUID();
    var writing = new PeopleStorage.Writing(
        clock.instant(), currentUser.name(), staged.source(), CATEGORY, LANGUAGE);
    storage.store(writing);
    if (choices.markMissing()) storage.storeLeft(writing);
    var stored =
        new ImportOutcome.Stored(id, counts, staged.faults().report(), staged.notices(), false);
    log.record(ListKind.PEOPLE, staged.source(), choices.idempotencyKey(), content, stored);
    audit(id, staged, counts);
    if (counts.written() > 0) events.publishEvent(new PeopleImported(id, counts.written()));
    return stored;
  }

  private void audit(UUID id, PeopleReading.Staged staged, ImportCounts counts) {
    var details = new LinkedHashMap<String, Object>();
    details.put("source", staged.source());
    details.put("created", counts.created());
    details.put("changed", counts.changed());
    details.put("unchanged", counts.unchanged());
    details.put("missing", counts.missing());
    details.put("left", counts.ended());
    details.put("skipped", staged.faults().badRows());
    audit.record("people.list-imported", id.toString(), details);
  }
}
