package org.safeconduct.governance.consultations;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
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

/// The list of consultations.
@Controller
@Shows(Content.PERSONAL)
class ConsultationPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.",
      "title",
      "deadline",
      "state",
      "asked",
      "agree",
      "remarks",
      "disagree",
      "no-position",
      "silent",
      "late",
      "decision");

  private final Consultations consultations;
  private final PeopleRegister people;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  ConsultationPages(
      Consultations consultations,
      PeopleRegister people,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.consultations = consultations;
    this.people = people;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      Round.@Nullable Word state,
      @Nullable UUID organisation,
      @Nullable Boolean awaited,
      @Nullable String q) {
    ConsultationFilter filter() {
      return new ConsultationFilter(
          state,
          organisation == null ? null : new OrganisationId(organisation),
          Boolean.TRUE.equals(awaited),
          Objects.requireNonNullElse(q, ""));
    }
  }

  @GetMapping("/network/consultations")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = consultations.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("files", files(found.rows()));
    model.addAttribute("states", Round.Word.values());
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("asOf", clock.instant());
    return "governance/consultations";
  }

  @GetMapping(path = "/network/consultations", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> consultations.list(wishes.filter(), request), sort);
    var rows = all.stream().map(it -> cells(consultations.get(it.id()))).toList();
    return exports.download(
        sheets.of("governance.consultations.title", COLUMNS, rows), format, "consultations");
  }

  private List<Object> cells(ConsultationFile it) {
    var tally = it.tally();
    var adoption = it.adoption();
    return List.of(
        it.consultation().title(),
        it.consultation().deadline(),
        sheets.text("governance.round." + it.consultation().round().word()),
        tally.asked(),
        tally.agree(),
        tally.remarks(),
        tally.disagree(),
        tally.noPosition(),
        tally.silent(),
        tally.late(),
        adoption == null ? "" : adoption.number());
  }

  private Map<UUID, ConsultationFile> files(List<Consultation> rows) {
    return new HashMap<>(rows.stream()
        .collect(Collectors.toMap(Consultation::id, it -> consultations.get(it.id()))));
  }
}
