package org.safeconduct.people.awareness.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.people.lists.WrittenTime;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;

/// Makes courses out of rows, and says what is wrong with the others. Days are whole; a time of day
/// in a cell is passed over.
final class CourseRows {
  private static final int LONGEST = 200;

  private final ListedOrganisations organisations;
  private final Gazetteer gazetteer;
  private final TimeCells times;
  private final LocalDate tomorrow;

  /// @param today in UTC
  CourseRows(
      ListedOrganisations organisations, Gazetteer gazetteer, TimeCells times, LocalDate today) {
    this.organisations = organisations;
    this.gazetteer = gazetteer;
    this.times = times;
    this.tomorrow = today.plusDays(1);
  }

  StagedList.Cells read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var organisation = organisations.find(row, CourseColumns.ORGANISATION, found::add);
    var number = row.get(CourseColumns.PERSON);
    if (number.isEmpty()) found.add(fault(row, CourseColumns.PERSON, "number-missing"));
    var course = CourseNames.find(row.get(CourseColumns.COURSE));
    if (course.isEmpty()) found.add(fault(row, CourseColumns.COURSE, "course-unknown"));
    var country = country(row, course, found::add);
    var on = day(row, CourseColumns.ON, found::add);
    if (row.get(CourseColumns.ON).isEmpty())
      found.add(fault(row, CourseColumns.ON, "date-missing"));
    if (on != null && on.isAfter(tomorrow)) found.add(fault(row, CourseColumns.ON, "day-ahead"));
    var until = day(row, CourseColumns.UNTIL, found::add);
    if (on != null && until != null && until.isBefore(on))
      found.add(fault(row, CourseColumns.UNTIL, "until-before-from"));
    List<@Nullable Object> fields = Arrays.asList(
        until,
        text(row, CourseColumns.TITLE, found::add),
        text(row, CourseColumns.BY, found::add),
        text(row, CourseColumns.PLACE, found::add));
    found.forEach(faults);
    List<@Nullable Object> keys = Arrays.asList(
        organisation.map(it -> it.value()).orElse(null),
        number,
        course.map(Course::name).orElse(null),
        on,
        country,
        null);
    boolean usable = found.stream().allMatch(RowFault::warning);
    return new StagedList.Cells(row.line(), label(row), keys, usable ? fields : List.of());
  }

  private static String label(Row row) {
    return String.join(
        " · ",
        row.get(CourseColumns.PERSON),
        row.get(CourseColumns.COURSE),
        row.get(CourseColumns.ON));
  }

  /// Of briefings the country that it is about; else empty.
  private String country(Row row, Optional<Course> course, Consumer<RowFault> faults) {
    if (!course.map(Course::isBriefing).orElse(false)) return "";
    var cell = row.get(CourseColumns.COUNTRY);
    var found = cell.isEmpty() ? Optional.<Country>empty() : gazetteer.country(cell);
    if (found.isEmpty()) faults.accept(fault(row, CourseColumns.COUNTRY, "briefing-country"));
    return found.map(Country::iso2).orElse("");
  }

  private @Nullable LocalDate day(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.isEmpty()) return null;
    try {
      return switch (times.read(cell)) {
        case WrittenTime.Day it -> it.date();
        case WrittenTime.Local it -> it.time().toLocalDate();
        case WrittenTime.Exact it -> it.moment().atOffset(ZoneOffset.UTC).toLocalDate();
      };
    } catch (TimeCells.Unreadable e) {
      faults.accept(fault(row, column, e.code()));
      return null;
    }
  }

  private static @Nullable String text(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.length() > LONGEST) faults.accept(fault(row, column, "course-text-long"));
    return cell.isEmpty() ? null : cell;
  }

  private static RowFault fault(Row row, Column column, String code) {
    return RowFault.error(row.line(), column.name(), row.get(column), code);
  }
}
