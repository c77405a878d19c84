package org.safeconduct.governance.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.ZonesImported;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.StagedContents;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// A list of warden zones, one row a zone (`domain.md` 5.4). What it does not say about a zone
/// stays as it is.
@Component
class ZoneList extends StagedContents {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final ZoneStage stage;
  private final Clock clock;

  ZoneList(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      ZoneStage stage,
      Clock clock) {
    super(stage.list());
    this.permissions = permissions;
    this.people = people;
    this.gazetteer = gazetteer;
    this.stage = stage;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.ZONES;
  }

  @Override
  public List<Column> columns() {
    return ZoneColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), ZoneColumns.ALL);
    var scope = permissions.scope();
    var organisations =
        new ListedOrganisations(people.organisations(), scope, false, choices.organisation());
    var faults = new Faults(watch::found);
    var areas = new AreaCells(gazetteer);
    var rows = new ZoneRows(organisations, areas);
    stage.list().fill(list, faults, watch, row -> rows.read(row, faults::add));
    stage.compare(clock.instant(), scope).forEach(faults::add);
    return new Staged(faults, areas.notices(list.notices()), organisations.source());
  }

  @Override
  public void store(String source, boolean endMissing) {
    stage.store();
    if (endMissing) stage.end(clock.instant());
  }

  @Override
  public Object news(UUID importId, int written) {
    return new ZonesImported(importId, written);
  }
}
