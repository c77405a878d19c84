package org.safeconduct.travel.imports;

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

/// Takes in an organisation's own list of trips, one row a leg, in one transaction: every row
/// of it or, when somebody so chooses, every row that can be used. The rows of a trip are the
/// whole trip: a leg that is stored and no longer among them is cancelled. Trips that are
/// missing from the list stay unless somebody chooses otherwise.
@Service
public class TripImports implements Importer {
  private static final int SHOWN = 20;

  private final Permissions permissions;
  private final TransactionOperations transaction;
  private final TripReading reading;
  private final TripStage stage;
  private final TripDifference difference;
  private final TripWriting writing;
  private final ImportLog log;
  private final Clock clock;

  TripImports(
      Permissions permissions,
      TransactionOperations transaction,
      TripReading reading,
      TripStage stage,
      TripDifference difference,
      TripWriting writing,
      ImportLog log,
      Clock clock) {
    this.permissions = permissions;
    this.transaction = transaction;
    this.reading = reading;
    this.stage = stage;
    this.difference = difference;
    this.writing = writing;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public ListKind list() {
    permissions.require(Duty.IMPORT_TRIPS);
    return ListKind.TRIPS;
  }

  @Override
  public String path() {
    permissions.require(Duty.IMPORT_TRIPS);
    return "/trips/import";
  }

  /// Passes if the actor may take such lists in.
  ///
  /// @throws org.safeconduct.platform.Forbidden if not
  public void requireDuty() {
    permissions.require(Duty.IMPORT_TRIPS);
  }

  /// What would happen if this list were taken in now; nothing is stored.
  ///
  /// @param content the bytes of a list in CSV
  /// @param watch follows the reading
  /// @throws UnreadableList if nothing can be read
  @Override
  public ImportPreview preview(byte[] content, ImportChoices choices, ImportWatch watch) {
    permissions.require(Duty.IMPORT_TRIPS);
    return work(status -> {
      status.setRollbackOnly();
      var staged = stage(content, choices, watch);
      return new ImportPreview(
          difference.counts(choices),
          staged.faults().report(),
          difference.first(SHOWN),
          difference.missing(SHOWN),
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
    permissions.require(Duty.IMPORT_TRIPS);
    return work(status -> {
      log.await(ListKind.TRIPS);
      var earlier = log.repeated(ListKind.TRIPS, choices.idempotencyKey(), content);
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

  private TripReading.Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var staged = reading.stage(content, choices, watch);
    stage.compare(clock.instant());
    return staged;
  }

  private <T> T work(TransactionCallback<T> work) {
    return Objects.requireNonNull(transaction.execute(work));
  }
}
