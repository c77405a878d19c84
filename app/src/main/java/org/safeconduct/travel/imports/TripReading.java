package org.safeconduct.travel.imports;

import java.util.ArrayList;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.CopyRows;
import org.safeconduct.platform.Permissions;
import org.safeconduct.travel.AlertSource;
import org.springframework.stereotype.Component;

/// Reads a list into the stage: once to learn how its dates are written, once for good.
@Component
class TripReading {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final AlertSource alerts;
  private final TripStage stage;

  TripReading(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      AlertSource alerts,
      TripStage stage) {
    this.permissions = permissions;
    this.people = people;
    this.gazetteer = gazetteer;
    this.alerts = alerts;
    this.stage = stage;
  }

  /// Fills the stage in the caller's transaction.
  ///
  /// @throws org.safeconduct.people.lists.UnreadableList if nothing can be read
  ListContents.Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), TripColumns.ALL);
    var organisations = new ListedOrganisations(
        people.organisations(), permissions.scope(), false, choices.organisation());
    var faults = new Faults(watch::found);
    var times = new TimeCells();
    list.eachRow(row -> LegRows.TIMES.forEach(column -> times.learn(row.get(column))), _ -> {});
    var places = new PlaceCells(gazetteer);
    var rows = new LegRows(organisations, places, times);
    var met = new MetLegs(alerts);
    var copy = stage.open();
    list.fill(
        copy,
        faults,
        watch,
        row -> add(row, rows, faults, met, copy),
        line -> TripStage.addBad(copy, line, null, "", ""));
    watch.at(ImportWatch.Step.COMPARING, 0);
    stage.match().forEach(faults::add);
    var notices = new ArrayList<>(met.notices());
    notices.addAll(places.notices(list.notices()));
    return new ListContents.Staged(faults, notices, organisations.source());
  }

  private static void add(Row row, LegRows rows, Faults faults, MetLegs met, CopyRows copy) {
    var reading = rows.read(row, faults::add);
    reading.leg().ifPresent(met::add);
    if (reading.leg().isPresent()) TripStage.add(copy, reading.leg().get());
    else
      TripStage.addBad(
          copy,
          row.line(),
          reading.organisation().map(it -> it.value()).orElse(null),
          reading.person(),
          reading.reference());
  }
}
