package org.safeconduct.governance.delegations;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who can decide what today.
@Controller
@Shows(Content.NETWORK)
@RequestMapping("/network/authorities")
class AuthorityPages {
  private final Delegations delegations;
  private final DelegationWords words;
  private final SeatNames names;
  private final ListDownloads downloads;
  private final Sheets sheets;
  private final Clock clock;

  AuthorityPages(
      Delegations delegations,
      DelegationWords words,
      SeatNames names,
      ListDownloads downloads,
      Sheets sheets,
      Clock clock) {
    this.delegations = delegations;
    this.words = words;
    this.names = names;
    this.downloads = downloads;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address.
  ///
  /// @param authority to decide what; focal points are nominated if none is chosen
  /// @param by `own` for by the post itself, or `delegation`; anything else does not limit
  /// @param q words from the name, the post or the post that stays accountable
  record Wishes(
      @Nullable Authority authority,
      @Nullable String by,
      @Nullable String q) {
    /// What is asked about.
    public Authority chosen() {
      return Objects.requireNonNullElse(authority, Authority.NOMINATE_FOCAL_POINT);
    }

    /// Whether it limits nothing but to one authority.
    public boolean isEmpty() {
      return Stream.of(by, q).allMatch(it -> it == null || it.isBlank());
    }

    boolean admits(Row row) {
      if ("own".equals(by) && row.it.delegation() != null) return false;
      if ("delegation".equals(by) && row.it.delegation() == null) return false;
      var text = String.join(" ", row.person, row.post, row.accountable).toLowerCase(Locale.ROOT);
      return q == null
          || Stream.of(q.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
  }

  /// Somebody who may decide, in words.
  record Row(Entitled it, String person, String post, String accountable, String bounds) {}

  @GetMapping(params = "!format")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", page(wishes, new PageRequest(page, 0, sort)));
    model.addAttribute("wishes", wishes);
    model.addAttribute("authorities", Authority.values());
    model.addAttribute("now", clock.instant());
    return "governance/authorities";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(sheet(wishes), request -> page(wishes, request), sort, format);
  }

  private Page<Row> page(Wishes wishes, PageRequest request) {
    var sorted = rows(delegations.whoMay(wishes.chosen(), null)).stream()
        .filter(wishes::admits)
        .sorted(order(request))
        .toList();
    var rows = sorted.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), sorted.size());
  }

  private static Comparator<Row> order(PageRequest request) {
    Comparator<Object> letters = Collator.getInstance(LocaleContextHolder.getLocale());
    Comparator<Row> wanted = switch (request.order()) {
      case "post" -> Comparator.comparing(Row::post, letters);
      case "accountable" -> Comparator.comparing(Row::accountable, letters);
      case "until" -> Comparator.comparing(row -> row.it.until());
      default -> Comparator.comparing(Row::person, letters);
    };
    return (request.descending() ? wanted.reversed() : wanted)
        .thenComparing(Row::person, letters)
        .thenComparing(Row::post, letters);
  }

  private List<Row> rows(List<Entitled> all) {
    var cards = names.cards(all.stream().map(Entitled::person).toList());
    var seats = names.of(seats(all));
    return all.stream()
        .map(it -> new Row(
            it,
            name(it.person(), cards),
            it.seat() == null ? "" : seats.getOrDefault(it.seat(), ""),
            seats.getOrDefault(it.accountable(), ""),
            it.delegation() == null ? "" : words.of(it.delegation().bounds())))
        .toList();
  }

  private static Set<Seat> seats(Collection<Entitled> all) {
    return all.stream()
        .flatMap(it -> Stream.of(it.seat(), it.accountable()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static String name(PersonId person, Map<PersonId, PersonCard> cards) {
    var card = cards.get(person);
    return card == null ? "–" : card.name();
  }

  private ListSheet<Row> sheet(Wishes wishes) {
    var authority = sheets.text("governance.authority." + wishes.chosen());
    return ListSheet.<Row>of("governance.authorities.title", "governance.column.", "authorities")
        .column("authority", _ -> authority)
        .column("person", Row::person)
        .column("post", Row::post)
        .column("accountable", Row::accountable)
        .column("bounds", row -> row.it.delegation() == null ? own() : row.bounds)
        .column("until", row -> until(row.it.until()));
  }

  private static @Nullable Object until(Instant until) {
    if (!until.isBefore(Interval.FOREVER)) return null;
    return Interval.lastDay(until).<Object>map(day -> day).orElse(until);
  }

  private String own() {
    return sheets.text("governance.authorities.own");
  }
}
