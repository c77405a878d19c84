package org.safeconduct.premises;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@Shows(Content.PERSONAL)
class PremisesPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "premises.column.",
      "name",
      "kind",
      "organisation",
      "place",
      "country",
      "capacity",
      "occupants");

  private final PremisesRegister register;
  private final PeopleRegister people;
  private final Exports exports;
  private final Sheets sheets;

  PremisesPages(PremisesRegister register, PeopleRegister people, Exports exports, Sheets sheets) {
    this.register = register;
    this.people = people;
    this.exports = exports;
    this.sheets = sheets;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable String q,
      @Nullable PremisesKind kind,
      @Nullable UUID organisation,
      @Nullable String country) {
    PremisesFilter filter() {
      return new PremisesFilter(
          q == null || q.isBlank() ? null : q.strip(),
          kind,
          organisation == null ? null : new OrganisationId(organisation),
          country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT));
    }
  }

  @GetMapping("/premises")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", register.list(wishes.filter(), new PageRequest(page, 0, sort)));
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("names", names());
    model.addAttribute("kinds", PremisesKind.values());
    return "premises/list";
  }

  @GetMapping(path = "/premises", params = "format")
  ResponseEntity<StreamingResponseBody> export(Wishes wishes, @RequestParam ExportFormat format) {
    var names = names();
    var rows = register.all(wishes.filter()).stream()
        .map(building -> cells(building, names))
        .toList();
    return exports.download(sheets.of("premises.list.title", COLUMNS, rows), format, "premises");
  }

  @Shows(value = Content.PERSONAL, one = RecordKind.PREMISES)
  @GetMapping("/premises/{id}")
  String show(@PathVariable PremisesId id, Model model) {
    model.addAttribute("building", register.get(id));
    model.addAttribute("occupants", register.occupants(id));
    model.addAttribute("names", names());
    return "premises/building";
  }

  private List<?> cells(Premises building, Map<OrganisationId, String> names) {
    var capacity = building.capacity();
    return List.of(
        building.name(),
        sheets.text("premises.kind." + building.kind()),
        names.getOrDefault(building.organisation(), ""),
        building.stay().label(),
        building.stay().country(),
        capacity == null ? "" : capacity,
        building.occupants());
  }

  private Map<OrganisationId, String> names() {
    return people.organisations().stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }
}
