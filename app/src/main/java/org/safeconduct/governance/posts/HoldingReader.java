package org.safeconduct.governance.posts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.PersonFinder;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/// Makes appointments out of forms, and says beside each field what is wrong with it.
@Component
class HoldingReader {
  private static final int LONGEST_AREA = 100;

  private final PersonFinder finder;
  private final LetterFiles letters;
  private final Clock clock;

  HoldingReader(PersonFinder finder, LetterFiles letters, Clock clock) {
    this.finder = finder;
    this.letters = letters;
    this.clock = clock;
  }

  /// Whoever the form may mean.
  List<PersonCard> people(HoldingForm form) {
    return finder.find(form.who().person(), form.who().chosen());
  }

  /// The appointment, empty if the errors hold anything.
  Optional<NewHolding> read(
      HoldingForm form, List<PersonCard> people, @Nullable MultipartFile file, Errors errors) {
    var cells = new FormCells(errors);
    if (people.size() != 1)
      cells.reject("who.person", people.isEmpty() ? "person-unknown" : "person-several");
    var seat = seat(form.where(), cells);
    var when = when(form.when(), cells);
    var letter = letter(form.written(), cells);
    var lines = new Lines(
        cells.optional(
            form.reports().administrative(),
            "reports.administrative",
            Seat::valueOf,
            "seat-unknown"),
        cells.optional(
            form.reports().technical(), "reports.technical", Seat::valueOf, "seat-unknown"));
    var scan = letters.taken(file, "written.file", cells::reject);
    if (errors.hasErrors() || seat == null || when == null) return Optional.empty();
    return Optional.of(new NewHolding(
        people.getFirst().id(), seat, when, letter, lines, scan.orElse(null), "page"));
  }

  /// The letter of a form.
  Letter letter(HoldingForm.Written written, FormCells cells) {
    return new Letter(
        FormCells.said(written.reference()),
        cells.day(written.dated(), "written.dated"),
        FormCells.said(written.by()),
        null);
  }

  private static @Nullable Seat seat(HoldingForm.Where where, FormCells cells) {
    var post = cells.needed(where.post(), "where.post", Post::valueOf, "post-needed");
    var organisation = cells.optional(
        where.organisation(),
        "where.organisation",
        OrganisationId::valueOf,
        "organisation-unknown");
    var zone = cells.optional(where.zone(), "where.zone", UUID::fromString, "zone-gone");
    var country = FormCells.said(where.country()).toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !country.matches("[A-Z]{2}"))
      cells.reject("where.country", "country-unknown");
    var area = FormCells.said(where.area()).replaceAll("\\s+", " ");
    if (area.length() > LONGEST_AREA) cells.reject("where.area", "too-long");
    if (post == null) return null;
    return new Seat(
        post, organisation, zone, country.isEmpty() ? null : country, area.isEmpty() ? null : area);
  }

  private @Nullable Interval when(HoldingForm.When when, FormCells cells) {
    var first = cells.day(when.from(), "when.from");
    var last = cells.day(when.until(), "when.until");
    var from = first == null ? clock.instant() : FormCells.start(first);
    var until = FormCells.end(last);
    if (until.isAfter(from)) return new Interval(from, until);
    cells.reject("when.until", "until-before-from");
    return null;
  }
}
