package org.safeconduct.travel.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.RowChange;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.travel.TripsImported;
import org.springframework.stereotype.Component;

/// A list of trips, one row a leg. The rows of a trip are the whole trip: a leg that is stored and
/// no longer among them is cancelled.
@Component
class TripList implements ListContents {
  private final TripReading reading;
  private final TripStage stage;
  private final TripDifference difference;
  private final TripStorage storage;
  private final CurrentUser currentUser;
  private final Clock clock;

  TripList(
      TripReading reading,
      TripStage stage,
      TripDifference difference,
      TripStorage storage,
      CurrentUser currentUser,
      Clock clock) {
    this.reading = reading;
    this.stage = stage;
    this.difference = difference;
    this.storage = storage;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.TRIPS;
  }

  @Override
  public List<Column> columns() {
    return TripColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var staged = reading.stage(content, choices, watch);
    stage.compare();
    return staged;
  }

  @Override
  public void lookForMissing() {
    stage.lookForMissing(clock.instant());
  }

  @Override
  public ImportCounts counts(ImportChoices choices) {
    return difference.counts(choices);
  }

  @Override
  public List<RowChange> first(int limit) {
    return difference.first(limit);
  }

  @Override
  public List<RowChange> missing(int limit) {
    return difference.missing(limit);
  }

  @Override
  public void store(String source, boolean endMissing) {
    storage.store(clock.instant(), currentUser.name(), source, endMissing);
  }

  @Override
  public Object news(UUID importId, int written) {
    return new TripsImported(importId, written);
  }
}
