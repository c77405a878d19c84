package org.safeconduct.people.awareness.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.awareness.CoursesImported;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.StagedContents;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// A list of courses, one row a course or briefing that somebody took. People must be known; take
/// in
/// their list first.
@Component
class CourseList extends StagedContents {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final CourseStage stage;
  private final CourseStorage storage;
  private final Clock clock;

  CourseList(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      CourseStage stage,
      CourseStorage storage,
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
    return ListKind.COURSES;
  }

  @Override
  public List<Column> columns() {
    return CourseColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), CourseColumns.ALL);
    var scope = permissions.scope();
    var organisations =
        new ListedOrganisations(people.organisations(), scope, false, choices.organisation());
    var faults = new Faults(watch::found);
    var times = new TimeCells();
    list.eachRow(row -> CourseColumns.TIMES.forEach(it -> times.learn(row.get(it))), _ -> {});
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var rows = new CourseRows(organisations, gazetteer, times, today);
    stage.list().fill(list, faults, watch, row -> rows.read(row, faults::add));
    stage.compare(scope).forEach(faults::add);
    return new Staged(faults, list.notices(), organisations.source());
  }

  @Override
  public void store(String source, boolean endMissing) {
    storage.store(clock.instant(), source);
    if (endMissing) storage.withdraw(clock.instant(), source);
  }

  @Override
  public Object news(UUID importId, int written) {
    return new CoursesImported(importId, written);
  }
}
