package org.safeconduct.people.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.RowChange;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// A list of people, one row a person. What it leaves blank stays as it is stored.
@Component
class PeopleList implements ListContents {
  private final PeopleReading reading;
  private final PeopleDifference difference;
  private final PeopleChanges changes;
  private final PeopleStorage storage;
  private final CurrentUser currentUser;
  private final Clock clock;

  PeopleList(
      PeopleReading reading,
      PeopleDifference difference,
      PeopleChanges changes,
      PeopleStorage storage,
      CurrentUser currentUser,
      Clock clock) {
    this.reading = reading;
    this.difference = difference;
    this.changes = changes;
    this.storage = storage;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.PEOPLE;
  }

  @Override
  public List<Column> columns() {
    return PeopleColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var read = reading.stage(content, choices, watch);
    storage.addOrganisations(read.added());
    difference.work(clock.instant());
    return read.staged();
  }

  @Override
  public ImportCounts counts(ImportChoices choices) {
    return difference.counts(choices);
  }

  @Override
  public List<RowChange> first(int limit) {
    return changes.first(limit);
  }

  @Override
  public List<RowChange> missing(int limit) {
    return changes.missing(limit);
  }

  @Override
  public void store(String source, boolean endMissing) {
    var writing = new PeopleStorage.Writing(clock.instant(), currentUser.name(), source);
    storage.store(writing);
    if (endMissing) storage.storeLeft(writing);
  }

  @Override
  public Object news(UUID importId, int written) {
    return new PeopleImported(importId, written);
  }
}
