package org.safeconduct.premises.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.StagedContents;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Permissions;
import org.safeconduct.premises.PremisesImported;
import org.springframework.stereotype.Component;

/// A list of premises, one row a building. What it does not say about a building stays as it is.
@Component
class PremisesList extends StagedContents {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final PremisesStage stage;
  private final PremisesStorage storage;
  private final Clock clock;

  PremisesList(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      PremisesStage stage,
      PremisesStorage storage,
      Clock clock) {
    super(stage.list());
    this.permissions = permissions;
    this.people = people;
    this.gazetteer = gazetteer;
    this.stage = stage;
    this.storage = storage;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.PREMISES;
  }

  @Override
  public List<Column> columns() {
    return PremisesColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), PremisesColumns.ALL);
    var scope = permissions.scope();
    var organisations =
        new ListedOrganisations(people.organisations(), scope, false, choices.organisation());
    var faults = new Faults(watch::found);
    var places = new PlaceCells(gazetteer);
    var rows = new PremisesRows(organisations, places);
    stage.list().fill(list, faults, watch, row -> rows.read(row, faults::add));
    stage.compare(scope).forEach(faults::add);
    return new Staged(faults, places.notices(notices(list)), organisations.source());
  }

  @Override
  public void store(String source, boolean endMissing) {
    storage.store(clock.instant());
    if (endMissing) storage.close(clock.instant());
  }

  @Override
  public Object news(UUID importId, int written) {
    return new PremisesImported(importId, written);
  }

  private static List<Notice> notices(ListReader list) {
    var notices = new ArrayList<>(list.notices());
    if (!list.has(PremisesColumns.KIND)) notices.add(Notice.of("kind-assumed"));
    return notices;
  }
}
