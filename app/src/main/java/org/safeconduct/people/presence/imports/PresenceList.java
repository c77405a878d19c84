package org.safeconduct.people.presence.imports;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.StagedContents;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.people.presence.HomeClocks;
import org.safeconduct.people.presence.PresenceImported;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// A list of presence, one row a stretch of days. People must be known; take in their list first.
@Component
class PresenceList extends StagedContents {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final HomeClocks clocks;
  private final PresenceStage stage;
  private final PresenceStorage storage;
  private final Clock clock;

  PresenceList(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      HomeClocks clocks,
      PresenceStage stage,
      PresenceStorage storage,
      Clock clock) {
    super(stage.list());
    this.permissions = permissions;
    this.people = people;
    this.gazetteer = gazetteer;
    this.clocks = clocks;
    this.stage = stage;
    this.storage = storage;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.PRESENCE;
  }

  @Override
  public List<Column> columns() {
    return PresenceColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), PresenceColumns.ALL);
    var scope = permissions.scope();
    var organisations =
        new ListedOrganisations(people.organisations(), scope, false, choices.organisation());
    var faults = new Faults(watch::found);
    var times = new TimeCells();
    list.eachRow(row -> PresenceColumns.TIMES.forEach(it -> times.learn(row.get(it))), _ -> {});
    var places = new PlaceCells(gazetteer);
    var rows = new PresenceRows(organisations, places, times);
    stage.list().fill(list, faults, watch, row -> rows.read(row, faults::add));
    stage.compare(clock.instant(), scope, this::zones).forEach(faults::add);
    return new Staged(faults, places.notices(list.notices()), organisations.source());
  }

  @Override
  public void store(String source, boolean endMissing) {
    storage.store(clock.instant(), source);
    if (endMissing) storage.withdraw(clock.instant(), source);
  }

  @Override
  public Object news(UUID importId, int written) {
    return new PresenceImported(importId, written);
  }

  private Map<UUID, ZoneId> zones(List<UUID> persons) {
    var zones = new HashMap<UUID, ZoneId>();
    clocks
        .of(persons.stream().map(PersonId::new).toList())
        .forEach((person, zone) -> zones.put(person.value(), zone));
    return zones;
  }
}
