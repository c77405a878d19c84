package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.profiles.Vocabulary.Sayings;
import org.safeconduct.shared.Interval;

/// Makes appointments out of rows, and says what is wrong with the others. Dates without an
/// offset are meant in UTC; a day that ends an appointment counts as a whole.
final class PostRows {
  private static final String NOTHING = "-";
  private static final int LONGEST = 200;

  private final ListedOrganisations organisations;
  private final TimeCells times;
  private final Function<String, Optional<String>> countries;
  private final Function<@Nullable OrganisationId, Sayings> posts;

  /// @param countries finds the ISO 3166-1 alpha-2 code of what a cell calls a country
  /// @param posts what the profile of a row's organisation calls the posts
  PostRows(
      ListedOrganisations organisations,
      TimeCells times,
      Function<String, Optional<String>> countries,
      Function<@Nullable OrganisationId, Sayings> posts) {
    this.posts = posts;
    this.organisations = organisations;
    this.times = times;
    this.countries = countries;
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
    var post = post(row, posts.apply(organisation.orElse(null)), found::add);
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
        country(row, found::add),
        text(row, PostColumns.AREA, found::add),
        null,
        null);
    List<@Nullable Object> said = Arrays.asList(
        from,
        until,
        text(row, PostColumns.LETTER, found::add),
        day(row, found::add),
        text(row, PostColumns.APPOINTED_BY, found::add));
    found.forEach(faults);
    boolean usable = found.stream().allMatch(RowFault::warning);
    List<? extends @Nullable Object> fields = usable ? said : List.of();
    return new StagedList.Cells(row.line(), label(row), keys, fields);
  }

  private static String label(Row row) {
    var person = row.get(PostColumns.PERSON);
    return (person.isEmpty() ? row.get(PostColumns.EMAIL) : person) + " · "
        + row.get(PostColumns.POST) + " " + row.get(PostColumns.ZONE);
  }

  private static @Nullable Post post(Row row, Sayings posts, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.POST);
    var deputy = row.get(PostColumns.DEPUTY);
    if (!PostNames.isYes(deputy) && !PostNames.isNo(deputy))
      faults.accept(fault(row, PostColumns.DEPUTY, "deputy-unreadable"));
    var post = posts.find(cell).map(Post::valueOf).or(() -> PostNames.find(cell));
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

  private @Nullable String country(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.COUNTRY);
    if (cell.isEmpty()) {
      if (!row.get(PostColumns.AREA).isEmpty())
        faults.accept(fault(row, PostColumns.AREA, "area-without-country"));
      return null;
    }
    var country = countries.apply(cell);
    if (country.isEmpty()) faults.accept(fault(row, PostColumns.COUNTRY, "country-unknown"));
    return country.orElse(null);
  }

  private static @Nullable String text(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.length() > LONGEST)
      faults.accept(RowFault.error(row.line(), column.name(), cell, "text-too-long", LONGEST));
    return cell.isEmpty() ? null : cell;
  }

  private @Nullable LocalDate day(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PostColumns.LETTER_DATE);
    if (cell.isEmpty()) return null;
    try {
      return LocalDate.ofInstant(times.read(cell).start(ZoneOffset.UTC), ZoneOffset.UTC);
    } catch (TimeCells.Unreadable e) {
      faults.accept(fault(row, PostColumns.LETTER_DATE, e.code()));
      return null;
    }
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
