package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.shared.Interval;

/// Makes appointments out of rows, and says what is wrong with the others. Dates without an
/// offset are meant in UTC; a day that ends an appointment counts as a whole.
final class PostRows {
  private static final String NOTHING = "-";

  private final ListedOrganisations organisations;
  private final TimeCells times;

  PostRows(ListedOrganisations organisations, TimeCells times) {
    this.organisations = organisations;
    this.times = times;
  }

  StagedList.Cells read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var number = row.get(PostColumns.PERSON);
    var email = row.get(PostColumns.EMAIL).toLowerCase(Locale.ROOT);
    var organisation = number.isEmpty()
        ? organisations.findIfSaid(row, PostColumns.ORGANISATION, found::add)
        : organisations.find(row, PostColumns.ORGANISATION, found::add);
    if (number.isEmpty() && email.isEmpty())
      found.add(RowFault.error(row.line(), PostColumns.PERSON.name(), "", "holder-missing"));
    var post = post(row, found::add);
    var zone = zone(row, post, found::add);
    var from = moment(row, PostColumns.FROM, found::add);
    var until = moment(row, PostColumns.UNTIL, found::add);
    List<@Nullable Object> keys = Arrays.asList(
        organisation.map(it -> it.value()).orElse(null),
        number,
        email,
        post,
        zone,
        forOrganisation(row, found::add),
        null,
        null);
    found.forEach(faults);
    boolean usable = found.stream().allMatch(RowFault::warning);
    List<@Nullable Object> fields = usable ? Arrays.asList(from, until) : List.of();
    return new StagedList.Cells(row.line(), label(row), keys, fields);
  }

  private static String label(Row row) {
    var person = row.get(PostColumns.PERSON);
    return (person.isEmpty() ? row.get(PostColumns.EMAIL) : person) + " · "
        + row.get(PostColumns.POST) + " " + row.get(PostColumns.ZONE);
  }

  private static @Nullable Post post(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.POST);
    var deputy = row.get(PostColumns.DEPUTY);
    if (!PostNames.isYes(deputy) && !PostNames.isNo(deputy))
      faults.accept(fault(row, PostColumns.DEPUTY, "deputy-unreadable"));
    var post = PostNames.find(cell);
    if (post.isEmpty()) {
      faults.accept(fault(row, PostColumns.POST, cell.isEmpty() ? "post-missing" : "post-unknown"));
      return null;
    }
    if (!PostNames.isYes(deputy)) return post.get();
    var other = PostNames.deputyOf(post.get());
    if (other.isEmpty()) faults.accept(fault(row, PostColumns.DEPUTY, "deputy-without-post"));
    return other.orElse(null);
  }

  private static String zone(Row row, @Nullable Post post, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.ZONE);
    if (cell.isEmpty() && post != null && post.isForZone())
      faults.accept(fault(row, PostColumns.ZONE, "post-without-zone"));
    return cell;
  }

  private @Nullable Object forOrganisation(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.FOR);
    if (cell.isEmpty()) return null;
    var organisation = organisations.named(cell);
    if (organisation.isEmpty()) faults.accept(fault(row, PostColumns.FOR, "organisation-unknown"));
    return organisation.map(it -> it.value()).orElse(null);
  }

  private @Nullable Instant moment(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    boolean end = column == PostColumns.UNTIL;
    if (cell.isEmpty()) return null;
    if (cell.equals(NOTHING) && end) return Interval.FOREVER;
    try {
      var written = times.read(cell);
      return end ? written.end(ZoneOffset.UTC) : written.start(ZoneOffset.UTC);
    } catch (TimeCells.Unreadable e) {
      faults.accept(fault(row, column, e.code()));
      return null;
    }
  }

  private static RowFault fault(Row row, Column column, String code) {
    return RowFault.error(row.line(), column.name(), row.get(column), code);
  }
}
