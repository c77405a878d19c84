package org.safeconduct.governance.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of counterparts, the most urgent contact first.
@Controller
@Shows(Content.PERSONAL)
class LiaisonPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.",
      "counterpart",
      "kind",
      "country",
      "keeper",
      "last-contact",
      "next-contact",
      "state");

  private final Liaison liaison;
  private final SeatNames names;
  private final PostScreens screens;
  private final CurrentUser currentUser;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  LiaisonPages(
      Liaison liaison,
      SeatNames names,
      PostScreens screens,
      CurrentUser currentUser,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.liaison = liaison;
    this.names = names;
    this.screens = screens;
    this.currentUser = currentUser;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable CounterpartKind kind,
      @Nullable String country,
      @Nullable Boolean mine,
      @Nullable Boolean overdue,
      @Nullable Boolean closed,
      @Nullable String q) {
    CounterpartFilter filter(@Nullable PersonId own) {
      var code = Objects.requireNonNullElse(country, "").strip().toUpperCase(Locale.ROOT);
      return new CounterpartFilter(
          kind,
          code.isEmpty() ? null : code,
          Boolean.TRUE.equals(mine) ? own : null,
          Boolean.TRUE.equals(overdue),
          Boolean.TRUE.equals(closed),
          Objects.requireNonNullElse(q, ""));
    }
  }

  @GetMapping("/network/liaison")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = liaison.list(filter(wishes), new PageRequest(page, 0, sort));
    screens.offer(model);
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("kinds", CounterpartKind.values());
    model.addAttribute(
        "overdue", liaison.count(new CounterpartFilter(null, null, null, true, false, "")));
    model.addAttribute("cards", cards(found.rows()));
    model.addAttribute("today", today());
    model.addAttribute("asOf", clock.instant());
    return "governance/counterparts";
  }

  @GetMapping(path = "/network/liaison", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> liaison.list(filter(wishes), request), sort);
    var cards = cards(all);
    var rows = all.stream().map(it -> cells(it, cards)).toList();
    return exports.download(
        sheets.of("governance.liaison.title", COLUMNS, rows), format, "liaison");
  }

  private List<Object> cells(Counterpart it, Map<PersonId, PersonCard> cards) {
    var card = it.keeper() == null ? null : cards.get(it.keeper());
    var last = it.rhythm().last();
    var due = it.rhythm().due();
    return List.of(
        it.name(),
        sheets.text("governance.counterpart.kind." + it.kind()),
        it.country() == null ? "" : names.country(it.country()),
        card == null ? "" : card.name(),
        last == null ? "" : last,
        due == null ? "" : due,
        it.isOverdue(today()) ? sheets.text("governance.liaison.overdue-one") : "");
  }

  private Map<PersonId, PersonCard> cards(Collection<Counterpart> rows) {
    return names.cards(
        rows.stream().map(Counterpart::keeper).filter(Objects::nonNull).toList());
  }

  private CounterpartFilter filter(Wishes wishes) {
    return wishes.filter(OwnPerson.of(currentUser).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
