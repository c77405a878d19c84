package org.safeconduct.travel;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@Shows(Content.WHEREABOUTS)
class TripPages {
  private final Itineraries itineraries;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final TripSheet sheet;
  private final Exports exports;
  private final Clock clock;

  TripPages(
      Itineraries itineraries,
      PeopleRegister people,
      Gazetteer gazetteer,
      TripSheet sheet,
      Exports exports,
      Clock clock) {
    this.itineraries = itineraries;
    this.people = people;
    this.gazetteer = gazetteer;
    this.sheet = sheet;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping("/trips")
  String list(
      TripWishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var filter = wishes.filter(clock.instant());
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", itineraries.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("organisations", people.organisations());
    return "travel/list";
  }

  @GetMapping(path = "/trips", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      TripWishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var filter = wishes.filter(clock.instant());
    var rows = Exports.all(request -> itineraries.list(filter, request), sort);
    return exports.download(sheet.of(rows), format, "trips");
  }

  @Shows(value = Content.WHEREABOUTS, one = RecordKind.TRIP)
  @GetMapping("/trips/{id}")
  String trip(@PathVariable TripId id, Model model) {
    var trip = itineraries.get(id);
    model.addAttribute("trip", trip);
    model.addAttribute("zones", zones(trip));
    return "travel/trip";
  }

  /// Whose clocks each leg keeps.
  private Map<LegId, ZoneId> zones(Trip trip) {
    var zones = new HashMap<LegId, ZoneId>();
    for (var leg : trip.legs()) {
      var position = leg.stay().position();
      zones.put(
          leg.id(),
          position == null ? ZoneOffset.UTC : gazetteer.nearest(position).zone());
    }
    return zones;
  }
}
