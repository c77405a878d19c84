package org.safeconduct.governance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.safeconduct.shared.Interval;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The network: zones with their wardens, and all posts.
@Controller
@Shows(Content.NETWORK)
class NetworkPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.", "post", "person", "phone", "email", "zone", "from", "until");

  private final Zones zones;
  private final Appointments appointments;
  private final Directory directory;
  private final PeopleRegister people;
  private final Exports exports;
  private final Sheets sheets;

  NetworkPages(
      Zones zones,
      Appointments appointments,
      Directory directory,
      PeopleRegister people,
      Exports exports,
      Sheets sheets) {
    this.zones = zones;
    this.appointments = appointments;
    this.directory = directory;
    this.people = people;
    this.exports = exports;
    this.sheets = sheets;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable Post post,
      @Nullable UUID zone,
      @Nullable UUID organisation,
      @Nullable Boolean past) {
    AppointmentFilter filter() {
      return new AppointmentFilter(
          post,
          zone,
          organisation == null ? null : new OrganisationId(organisation),
          Boolean.TRUE.equals(past));
    }
  }

  @GetMapping("/network")
  String show(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var overview = zones.overview();
    var posts = appointments.list(wishes.filter(), new PageRequest(page, 0, sort));
    var holders = Stream.concat(
        overview.stream().flatMap(it -> it.wardens().stream()), posts.rows().stream());
    model.addAttribute("wishes", wishes);
    model.addAttribute("zones", overview);
    model.addAttribute("page", posts);
    var cards = cards(holders);
    model.addAttribute("cards", cards);
    model.addAttribute("opened", directory.opened(cards.keySet()));
    model.addAttribute("zoneNames", zoneNames(posts.rows()));
    model.addAttribute("posts", Post.values());
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("forever", Interval.FOREVER);
    return "governance/network";
  }

  @GetMapping(path = "/network", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var posts = Exports.all(request -> appointments.list(wishes.filter(), request), sort);
    var names = zoneNames(posts);
    var cards = cards(posts.stream());
    var rows =
        posts.stream().map(it -> cells(it, cards.get(it.person()), names)).toList();
    return exports.download(
        sheets.of("governance.network.title", COLUMNS, rows), format, "network");
  }

  private List<Object> cells(Appointment it, @Nullable PersonCard card, Map<UUID, String> names) {
    var until = it.when().until();
    return List.of(
        sheets.text(
            "governance.post." + it.post(), it.organisation() == null ? "" : it.organisation()),
        card == null ? "" : card.name(),
        card == null || card.phone() == null ? "" : card.phone(),
        card == null || card.email() == null ? "" : card.email(),
        it.zone() == null ? "" : names.getOrDefault(it.zone(), ""),
        it.when().from(),
        until.equals(Interval.FOREVER) ? "" : until);
  }

  private Map<PersonId, PersonCard> cards(Stream<Appointment> holders) {
    return directory.holders(holders.toList());
  }

  private Map<UUID, String> zoneNames(List<Appointment> posts) {
    var wanted =
        posts.stream().map(Appointment::zone).filter(Objects::nonNull).collect(Collectors.toSet());
    return zones.list(wanted).stream().collect(Collectors.toMap(Zone::id, Zone::name));
  }
}
