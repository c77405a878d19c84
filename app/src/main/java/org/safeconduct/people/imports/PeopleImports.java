package org.safeconduct.people.imports;

import java.time.Clock;
import java.util.Objects;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportLog;
import org.safeconduct.people.lists.ImportLog.ListKind;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportPreview;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.Importer;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in an organisation's own list of people, in one transaction: every row of it or, when
/// somebody so chooses, every row that can be used. Only what the list says differently is
/// written; what it leaves blank stays, and who is missing from it stays unless somebody
/// chooses otherwise.
@Service
public class PeopleImports implements Importer {
  private static final int SHOWN = 20;

  private final Permissions permissions;
  private final TransactionOperations transaction;
  private final PeopleReading reading;
  private final PeopleDifference difference;
  private final PeopleChanges changes;
  private final PeopleWriting writing;
  private final ImportLog log;
  private final Clock clock;

  PeopleImports(
      Permissions permissions,
      TransactionOperations transaction,
      PeopleReading reading,
      PeopleDifference difference,
      PeopleChanges changes,
      PeopleWriting writing,
      ImportLog log,
      Clock clock) {
    this.permissions = permissions;
    this.transaction = transaction;
    this.reading = reading;
    this.difference = difference;
    this.changes = changes;
    this.writing = writing;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public ListKind list() {
    permissions.require(Duty.IMPORT_PEOPLE);
    return ListKind.PEOPLE;
  }

  @Override
  public String path() {
    permissions.require(Duty.IMPORT_PEOPLE);
    return "/people/import";
  }

  /// Passes if the actor may take such lists in.
  ///
  /// @throws org.safeconduct.platform.Forbidden if not
  public void requireDuty() {
    permissions.require(Duty.IMPORT_PEOPLE);
  }

  /// What would happen if this list were taken in now; nothing is stored.
  ///
  /// @param content the bytes of a list in CSV
  /// @param watch follows the reading
  /// @throws UnreadableList if nothing can be read
  @Override
  public ImportPreview preview(byte[] content, ImportChoices choices, ImportWatch watch) {
    permissions.require(Duty.IMPORT_PEOPLE);
    return work(status -> {
      status.setRollbackOnly();
      var staged = stage(content, choices, watch);
      return new ImportPreview(
          difference.counts(choices),
          staged.faults().report(),
          changes.first(SHOWN),
          changes.missing(SHOWN),
          staged.notices());
    });
  }

  /// Takes the list in.
  ///
  /// @param content the bytes of a list in CSV
  /// @param watch follows the reading
  /// @return stored or refused, with counts and what is wrong
  /// @throws UnreadableList if nothing can be read
  @Override
  public ImportOutcome run(byte[] content, ImportChoices choices, ImportWatch watch) {
    permissions.require(Duty.IMPORT_PEOPLE);
    return work(status -> {
      log.await(ListKind.PEOPLE);
      var earlier = log.repeated(ListKind.PEOPLE, choices.idempotencyKey(), content);
      if (earlier.isPresent()) return earlier.get();
      var staged = stage(content, choices, watch);
      var counts = difference.counts(choices);
      if (staged.faults().badRows() > 0 && !choices.skipBadRows()) {
        status.setRollbackOnly();
        return new ImportOutcome.Refused(counts, staged.faults().report(), staged.notices());
      }
      watch.at(ImportWatch.Step.STORING, counts.rows());
      return writing.store(content, choices, staged, counts);
    });
  }

  private PeopleReading.Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var staged = reading.stage(content, choices, watch);
    writing.addOrganisations(staged.added());
    difference.work(clock.instant());
    return staged;
  }

  private <T> T work(TransactionCallback<T> work) {
    return Objects.requireNonNull(transaction.execute(work));
  }
}
