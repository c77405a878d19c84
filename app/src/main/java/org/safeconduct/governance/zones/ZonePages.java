package org.safeconduct.governance.zones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.gaps.Coverage;
import org.safeconduct.governance.gaps.Gap;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of warden zones with how they are covered, and their map.
@Controller
@Shows(Content.NETWORK)
class ZonePages {
  static final String LAYERS = "{\"zones\":\"/network/zones/map.json\"}";
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.",
      "code",
      "zone",
      "organisation",
      "residents",
      "dependants",
      "holders",
      "alternates",
      "gaps",
      "assembly-point",
      "capacity",
      "overlaps");

  private final ZoneBook book;
  private final ZonePeople residents;
  private final SeatNames names;
  private final PeopleRegister people;
  private final Exports exports;
  private final Sheets sheets;
  private final Permissions permissions;
  private final Clock clock;

  ZonePages(
      ZoneBook book,
      ZonePeople residents,
      SeatNames names,
      PeopleRegister people,
      Exports exports,
      Sheets sheets,
      Permissions permissions,
      Clock clock) {
    this.book = book;
    this.residents = residents;
    this.names = names;
    this.people = people;
    this.exports = exports;
    this.sheets = sheets;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable String q,
      @Nullable UUID organisation,
      @Nullable Cover cover,
      Gap.@Nullable Kind gap,
      @Nullable Boolean ended) {
    ZoneFilter filter() {
      return new ZoneFilter(
          Objects.requireNonNullElse(q, ""),
          organisation == null ? null : new OrganisationId(organisation),
          cover,
          gap,
          Boolean.TRUE.equals(ended));
    }
  }

  @GetMapping("/network/zones")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = book.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("sum", book.sum());
    model.addAttribute("covers", Cover.values());
    model.addAttribute("kinds", Gap.Kind.values());
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("cards", cards(found.rows()));
    model.addAttribute("layers", LAYERS);
    model.addAttribute("extent", ZoneMap.extent(book.all(wishes.filter())));
    model.addAttribute("asOf", clock.instant());
    if (permissions.allows(Duty.READ_PEOPLE) || permissions.allows(Duty.COUNT_PEOPLE))
      model.addAttribute("outside", residents.count(ZonePeopleFilter.OUTSIDE));
    return "governance/zones";
  }

  @GetMapping(path = "/network/zones", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> book.list(wishes.filter(), request), sort);
    var cards = cards(all);
    var organisations =
        people.organisations().stream().collect(Collectors.toMap(it -> it.id(), it -> it.name()));
    var rows = all.stream()
        .map(it -> {
          var organisation = it.file().zone().organisation();
          var name = organisation == null ? "" : organisations.getOrDefault(organisation, "");
          return cells(it, cards, name);
        })
        .toList();
    return exports.download(sheets.of("governance.zones.title", COLUMNS, rows), format, "zones");
  }

  private List<Object> cells(ZoneState it, Map<PersonId, PersonCard> cards, String organisation) {
    var coverage = it.coverage();
    var capacity = it.capacity();
    return List.of(
        it.file().code(),
        it.file().zone().name(),
        organisation,
        it.residents().all(),
        it.residents().dependants(),
        coverage == null ? "" : called(coverage.holders(), cards),
        coverage == null ? "" : called(coverage.alternates(), cards),
        coverage == null
            ? ""
            : coverage.gaps().stream()
                .map(gap -> sheets.text("governance.gap." + gap.kind()))
                .collect(Collectors.joining("; ")),
        it.points().stream()
            .filter(point -> point.kind() == PointKind.ASSEMBLY)
            .map(ZonePoint::name)
            .collect(Collectors.joining("; ")),
        capacity == null ? "" : capacity,
        it.overlaps().stream()
            .map(one -> one.other().name() + " " + one.percent() + " %")
            .collect(Collectors.joining("; ")));
  }

  private static String called(List<Holding> held, Map<PersonId, PersonCard> cards) {
    return held.stream()
        .map(it -> cards.get(it.person()))
        .flatMap(Stream::ofNullable)
        .map(PersonCard::name)
        .collect(Collectors.joining("; "));
  }

  private Map<PersonId, PersonCard> cards(List<ZoneState> all) {
    var persons = new ArrayList<PersonId>();
    for (var it : all) persons.addAll(holders(it.coverage()));
    return names.cards(persons);
  }

  /// Whoever looks after a zone.
  static List<PersonId> holders(@Nullable Coverage coverage) {
    if (coverage == null) return List.of();
    return Stream.concat(coverage.holders().stream(), coverage.alternates().stream())
        .map(Holding::person)
        .toList();
  }
}
