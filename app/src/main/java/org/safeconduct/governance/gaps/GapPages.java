package org.safeconduct.governance.gaps;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
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

/// The posts that want somebody: a list with its exports.
@Controller
@Shows(Content.NETWORK)
class GapPages {
  private static final List<String> COLUMNS =
      Sheets.columns("governance.column.", "post", "for", "holders", "alternates", "gaps", "since");

  private final Gaps gaps;
  private final SeatNames names;
  private final PostScreens screens;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  GapPages(
      Gaps gaps,
      SeatNames names,
      PostScreens screens,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.gaps = gaps;
    this.names = names;
    this.screens = screens;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable Post post,
      @Nullable UUID organisation,
      @Nullable UUID zone,
      @Nullable String country,
      Gap.@Nullable Kind kind,
      @Nullable Boolean severe,
      @Nullable Boolean all) {
    GapFilter filter() {
      return new GapFilter(
          post,
          organisation == null ? null : new OrganisationId(organisation),
          zone,
          country == null || country.isBlank() ? null : country,
          kind,
          Boolean.TRUE.equals(severe),
          Boolean.TRUE.equals(all));
    }
  }

  @GetMapping("/network/gaps")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = gaps.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("kinds", Gap.Kind.values());
    model.addAttribute("cards", cards(found.rows()));
    model.addAttribute(
        "places", names.places(found.rows().stream().map(Coverage::seat).toList()));
    model.addAttribute("asOf", clock.instant());
    screens.offer(model);
    return "governance/gaps";
  }

  @GetMapping(path = "/network/gaps", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> gaps.list(wishes.filter(), request), sort);
    var cards = cards(all);
    var places = names.places(all.stream().map(Coverage::seat).toList());
    var rows = all.stream().map(it -> cells(it, cards, places)).toList();
    return exports.download(sheets.of("governance.gaps.title", COLUMNS, rows), format, "gaps");
  }

  private List<Object> cells(
      Coverage it, Map<PersonId, PersonCard> cards, Map<Seat, String> places) {
    var worst = it.worst();
    var since = worst == null ? null : worst.at();
    return List.of(
        names.post(it.seat()),
        places.getOrDefault(it.seat(), ""),
        called(it.holders(), cards),
        called(it.alternates(), cards),
        it.gaps().stream()
            .map(gap -> sheets.text("governance.gap." + gap.kind()))
            .collect(Collectors.joining("; ")),
        since == null ? "" : since);
  }

  private static String called(List<Holding> held, Map<PersonId, PersonCard> cards) {
    return held.stream()
        .map(it -> cards.get(it.person()))
        .flatMap(Stream::ofNullable)
        .map(PersonCard::name)
        .collect(Collectors.joining("; "));
  }

  private Map<PersonId, PersonCard> cards(List<Coverage> all) {
    return names.cards(all.stream()
        .flatMap(it -> Stream.concat(it.holders().stream(), it.alternates().stream()))
        .map(Holding::person)
        .toList());
  }
}
