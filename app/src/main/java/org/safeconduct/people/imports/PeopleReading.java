package org.safeconduct.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.CopyRows;
import org.safeconduct.platform.Permissions;
import org.safeconduct.profiles.Vocabulary;
import org.springframework.stereotype.Component;

/// Reads a list into the stage: once to learn how its dates are written, once for good.
@Component
class PeopleReading {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final PeopleStage stage;
  private final JdbcColumnMappings mappings;
  private final WithheldRows withheld;
  private final Vocabulary vocabulary;

  PeopleReading(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      PeopleStage stage,
      JdbcColumnMappings mappings,
      WithheldRows withheld,
      Vocabulary vocabulary) {
    this.withheld = withheld;
    this.vocabulary = vocabulary;
    this.permissions = permissions;
    this.mappings = mappings;
    this.people = people;
    this.gazetteer = gazetteer;
    this.stage = stage;
  }

  /// What a list holds.
  ///
  /// @param added organisations that are not known yet
  record Read(ListContents.Staged staged, List<Organisation> added) {}

  /// Fills the stage in the caller's transaction.
  ///
  /// @throws UnreadableList if nothing can be read
  Read stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var known = mappings.known(choices.organisation());
    var list = ListReader.of(content, choices.sheet(), PeopleColumns.ALL, known);
    refuseNameless(list);
    var remembered = known.used(list.headings());
    var organisations = new ListedOrganisations(
        people.organisations(), permissions.scope(), true, otherwise(choices, remembered));
    var faults = new Faults(watch::found);
    var places = new PlaceCells(gazetteer);
    var categories = vocabulary.categories();
    var rows = new PersonRows(
        organisations, places, times(list), it -> categories.of(it == null ? null : it.value()));
    var copy = stage.open();
    list.fill(
        copy,
        faults,
        watch,
        row -> add(row, rows, faults, copy),
        line -> PeopleStage.addBad(copy, line, null, ""));
    watch.at(ImportWatch.Step.COMPARING, 0);
    stage.match();
    withheld.faults().forEach(faults::add);
    stage.faults().forEach(faults::add);
    var notices = places.notices(notices(list, organisations));
    remembered.ifPresent(it -> notices.addFirst(mappings.use(it)));
    var staged = new ListContents.Staged(faults, notices, organisations.source());
    return new Read(staged, organisations.added());
  }

  /// Whose the rows are that do not say it: what was chosen, else whose list it is by its headings.
  private static @Nullable String otherwise(
      ImportChoices choices, Optional<ColumnMapping> remembered) {
    var chosen = choices.organisation();
    if (chosen != null && !chosen.isBlank()) return chosen;
    return remembered.map(it -> it.organisation().code()).orElse(null);
  }

  private static void refuseNameless(ListReader list) {
    if (!list.has(PeopleColumns.FAMILY_NAME)
        && !list.has(PeopleColumns.GIVEN_NAME)
        && !list.has(PeopleColumns.NAME))
      throw new UnreadableList("columns-missing", PeopleColumns.FAMILY_NAME.name());
  }

  private static TimeCells times(ListReader list) {
    var times = new TimeCells();
    if (PersonRows.TIMES.stream().anyMatch(list::has))
      list.eachRow(
          row -> PersonRows.TIMES.forEach(column -> times.learn(row.get(column))), _ -> {});
    return times;
  }

  private static void add(Row row, PersonRows rows, Faults faults, CopyRows copy) {
    var reading = rows.read(row, faults::add);
    if (reading.person().isPresent()) PeopleStage.add(copy, reading.person().get());
    else
      PeopleStage.addBad(
          copy,
          row.line(),
          reading.organisation().map(it -> it.value()).orElse(null),
          reading.number());
  }

  private static List<Notice> notices(ListReader list, ListedOrganisations organisations) {
    var notices = new ArrayList<>(list.notices());
    var added = organisations.added().stream().map(Organisation::code).toList();
    if (!added.isEmpty()) notices.add(Notice.of("organisations-new", String.join(", ", added)));
    if (!list.has(PeopleColumns.CATEGORY)) notices.add(Notice.of("category-assumed"));
    return notices;
  }
}
