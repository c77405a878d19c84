package org.safeconduct.people.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.NameText;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.places.Place;
import org.safeconduct.profiles.Vocabulary.Sayings;
import org.safeconduct.shared.Stay;

/// Makes persons out of rows, and says what is wrong with the others.
final class PersonRows {
  private final ListedOrganisations organisations;
  private final StationCells stations;
  private final TimeCells times;
  private final Function<@Nullable OrganisationId, Sayings> categories;
  private final Map<String, Long> lines = new HashMap<>();
  private final Map<Said, Optional<Category>> known = new HashMap<>();
  private final Map<String, Optional<String>> languages = new HashMap<>();

  /// @param categories what the profile of a row's organisation calls the categories
  PersonRows(
      ListedOrganisations organisations,
      PlaceCells places,
      TimeCells times,
      Function<@Nullable OrganisationId, Sayings> categories) {
    this.organisations = organisations;
    this.categories = categories;
    this.stations = new StationCells(places);
    this.times = times;
  }

  /// A category in the words of somebody's list.
  private record Said(@Nullable OrganisationId organisation, String cell) {}

  /// What a row turned out to be.
  ///
  /// @param organisation whose row it is, if that is known
  /// @param number whom the row is about, or an empty string
  /// @param person the person, if the row can be used
  record Reading(
      Optional<OrganisationId> organisation, String number, Optional<ListedPerson> person) {}

  Reading read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var organisation = organisations.find(row, PeopleColumns.ORGANISATION, found::add);
    var number = number(row, organisation, found::add);
    var identity = identity(row, organisation.orElse(null), found::add);
    var contacts = new ListedPerson.Contacts(
        ContactCells.email(row, found::add),
        ContactCells.phone(row, PeopleColumns.PHONE, found::add),
        ContactCells.phone(row, PeopleColumns.PHONE2, found::add));
    var duty = stations.duty(row, found::add);
    var home = stations.home(row, found::add);
    var zone = zone(duty).or(() -> zone(home)).orElse(ZoneOffset.UTC);
    var from = moment(row, PeopleColumns.FROM, zone, found::add);
    var until = moment(row, PeopleColumns.UNTIL, zone, found::add);
    if (from != null && until != null && !from.isBefore(until))
      found.add(fault(row, PeopleColumns.UNTIL, "until-before-from"));
    found.forEach(faults);
    if (found.stream().anyMatch(fault -> !fault.warning()))
      return new Reading(organisation, number, Optional.empty());
    var person = new ListedPerson(
        row.line(),
        organisation.orElseThrow(),
        number,
        identity,
        contacts,
        stay(duty),
        stay(home),
        from,
        until);
    return new Reading(organisation, number, Optional.of(person));
  }

  /// The number, unless another row has it.
  private String number(Row row, Optional<OrganisationId> organisation, Consumer<RowFault> faults) {
    var number = row.get(PeopleColumns.NUMBER);
    if (number.isEmpty()) {
      faults.accept(fault(row, PeopleColumns.NUMBER, "number-missing"));
      return "";
    }
    if (organisation.isEmpty()) return number;
    var first = lines.putIfAbsent(organisation.get() + number, row.line());
    if (first != null)
      faults.accept(
          RowFault.error(row.line(), PeopleColumns.NUMBER.name(), number, "number-twice", first));
    return number;
  }

  private ListedPerson.Identity identity(
      Row row, @Nullable OrganisationId organisation, Consumer<RowFault> faults) {
    var given = blankToNull(NameText.tidy(row.get(PeopleColumns.GIVEN_NAME)));
    var family = blankToNull(NameText.tidy(row.get(PeopleColumns.FAMILY_NAME)));
    var whole = NameText.tidy(row.get(PeopleColumns.NAME));
    if (given == null && family == null && !whole.isEmpty()) {
      given = blankToNull(givenOf(whole));
      family = familyOf(whole);
    }
    if (given == null && family == null)
      faults.accept(fault(row, PeopleColumns.FAMILY_NAME, "name-missing"));
    checkName(row, PeopleColumns.GIVEN_NAME, given, faults);
    checkName(row, PeopleColumns.FAMILY_NAME, family, faults);
    return new ListedPerson.Identity(
        given,
        family,
        category(row, organisation, faults),
        language(row, faults),
        head(row, faults),
        unit(row, faults));
  }

  private static @Nullable String unit(Row row, Consumer<RowFault> faults) {
    var unit = NameText.tidy(row.get(PeopleColumns.UNIT));
    if (unit.length() <= NameText.LONGEST) return blankToNull(unit);
    faults.accept(RowFault.error(
        row.line(),
        PeopleColumns.UNIT.name(),
        unit.substring(0, NameText.LONGEST) + "…",
        "unit-too-long",
        NameText.LONGEST));
    return null;
  }

  private static void checkName(
      Row row, Column column, @Nullable String name, Consumer<RowFault> faults) {
    if (name == null) return;
    NameText.fault(name)
        .ifPresent(code -> faults.accept(RowFault.error(
            row.line(), column.name(), NameText.shown(name), code, NameText.LONGEST)));
  }

  /// `Müller, Anna` and `Anna Müller` both are Anna.
  private static String givenOf(String whole) {
    int comma = whole.indexOf(',');
    if (comma > 0) return whole.substring(comma + 1).strip();
    return whole.substring(0, Math.max(0, whole.lastIndexOf(' '))).strip();
  }

  private static String familyOf(String whole) {
    int comma = whole.indexOf(',');
    return comma > 0
        ? whole.substring(0, comma).strip()
        : whole.substring(whole.lastIndexOf(' ') + 1);
  }

  private @Nullable Category category(
      Row row, @Nullable OrganisationId organisation, Consumer<RowFault> faults) {
    var cell = row.get(PeopleColumns.CATEGORY);
    if (cell.isEmpty()) return null;
    var category = known.computeIfAbsent(new Said(organisation, cell), this::category);
    if (category.isEmpty()) faults.accept(fault(row, PeopleColumns.CATEGORY, "category-unknown"));
    return category.orElse(null);
  }

  private Optional<Category> category(Said said) {
    return CategoryNames.find(said.cell())
        .or(() -> categories.apply(said.organisation()).find(said.cell()).map(Category::valueOf));
  }

  private @Nullable String language(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PeopleColumns.LANGUAGE);
    if (cell.isEmpty()) return null;
    var language = languages.computeIfAbsent(cell, LanguageNames::find);
    if (language.isEmpty()) faults.accept(fault(row, PeopleColumns.LANGUAGE, "language-unknown"));
    return language.orElse(null);
  }

  private static @Nullable String head(Row row, Consumer<RowFault> faults) {
    var head = blankToNull(row.get(PeopleColumns.HEAD));
    if (head != null && head.equals(row.get(PeopleColumns.NUMBER)))
      faults.accept(fault(row, PeopleColumns.HEAD, "head-self"));
    return head;
  }

  private @Nullable Instant moment(Row row, Column column, ZoneId zone, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.isEmpty()) return null;
    try {
      var written = times.read(cell);
      return column == PeopleColumns.UNTIL ? written.end(zone) : written.start(zone);
    } catch (TimeCells.Unreadable e) {
      faults.accept(fault(row, column, e.code()));
      return null;
    }
  }

  private static RowFault fault(Row row, Column column, String code) {
    return RowFault.error(row.line(), column.name(), row.get(column), code);
  }

  private static Optional<ZoneId> zone(PlaceCells.@Nullable Placed placed) {
    return placed == null ? Optional.empty() : placed.place().map(Place::zone);
  }

  private static @Nullable Stay stay(PlaceCells.@Nullable Placed placed) {
    return placed == null ? null : placed.stay();
  }

  private static @Nullable String blankToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /// The columns whose cells are shown to [TimeCells#learn].
  static final List<Column> TIMES = List.of(PeopleColumns.FROM, PeopleColumns.UNTIL);
}
