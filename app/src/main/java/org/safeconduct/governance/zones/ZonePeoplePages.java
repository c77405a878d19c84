package org.safeconduct.governance.zones;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
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

/// The people of a zone, and those whose home lies in none.
@Controller
@Shows(Content.PERSONAL)
class ZonePeoplePages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.", "person", "organisation", "phone", "email", "home", "country");

  private final ZonePeople residents;
  private final Zones zones;
  private final PeopleRegister people;
  private final SeatNames names;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  ZonePeoplePages(
      ZonePeople residents,
      Zones zones,
      PeopleRegister people,
      SeatNames names,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.residents = residents;
    this.zones = zones;
    this.people = people;
    this.names = names;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  ///
  /// @param zone empty for those whose home lies in no zone
  record Wishes(
      @Nullable UUID zone,
      @Nullable UUID organisation,
      @Nullable String q,
      @Nullable Boolean vague) {
    ZonePeopleFilter filter() {
      return new ZonePeopleFilter(
          zone,
          organisation == null ? null : new OrganisationId(organisation),
          Objects.requireNonNullElse(q, ""),
          vague);
    }
  }

  @GetMapping("/network/residents")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = residents.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("cards", cards(found.rows()));
    model.addAttribute("names", names);
    model.addAttribute("zone", zone(wishes));
    model.addAttribute("zones", zones.list());
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("asOf", clock.instant());
    return "governance/residents";
  }

  @GetMapping(path = "/network/residents", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> residents.list(wishes.filter(), request), sort);
    var cards = cards(all);
    var rows = all.stream().map(it -> cells(it, cards.get(it.person()))).toList();
    var zone = zone(wishes);
    var title = zone == null
        ? sheets.text("governance.residents.outside")
        : sheets.text("governance.residents.of", zone.name());
    return exports.download(sheets.titled(title, COLUMNS, rows), format, "residents");
  }

  private List<Object> cells(ZonePerson it, @Nullable PersonCard card) {
    return List.of(
        card == null ? "" : card.name(),
        card == null ? "" : card.organisationName(),
        text(card == null ? null : card.phone()),
        text(card == null ? null : card.email()),
        it.place(),
        it.country().isEmpty() ? "" : names.country(it.country()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private @Nullable Zone zone(Wishes wishes) {
    return wishes.zone() == null ? null : zones.get(wishes.zone());
  }

  private Map<PersonId, PersonCard> cards(List<ZonePerson> rows) {
    return people.cards(rows.stream().map(ZonePerson::person).toList());
  }
}
