package org.safeconduct.governance.nominations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Nominations as a file.
@Controller
@Shows(Content.NETWORK)
class NominationExport {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.", "person", "post", "for", "state", "since", "training-due");

  private final Nominations nominations;
  private final SeatNames names;
  private final Exports exports;
  private final Sheets sheets;

  NominationExport(Nominations nominations, SeatNames names, Exports exports, Sheets sheets) {
    this.nominations = nominations;
    this.names = names;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping(path = "/network/nominations", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      NominationPages.Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> nominations.list(wishes.filter(), request), sort);
    var named = nominations.named(all);
    var cards = names.cards(all.stream()
        .filter(it -> named.contains(it.id()))
        .map(Nomination::person)
        .toList());
    var places = names.places(all.stream().map(Nomination::seat).distinct().toList());
    var rows = all.stream()
        .map(it -> List.<Object>of(
            named.contains(it.id()) ? called(cards.get(it.person())) : "",
            names.post(it.seat()),
            places.getOrDefault(it.seat(), ""),
            sheets.text("governance.nomination.state." + it.standing().word()),
            it.since(),
            it.trainingDue() == null ? "" : it.trainingDue()))
        .toList();
    return exports.download(
        sheets.of("governance.nominations.title", COLUMNS, rows), format, "nominations");
  }

  private static String called(@Nullable PersonCard card) {
    return card == null ? "" : card.name();
  }
}
