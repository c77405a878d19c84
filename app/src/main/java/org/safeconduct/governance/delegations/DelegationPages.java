package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Delegations: the list, and each with its uses.
@Controller
@Shows(Content.NETWORK)
class DelegationPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.",
      "authority",
      "giver",
      "receiver",
      "bounds",
      "from",
      "until",
      "state",
      "letter");

  private final Delegations delegations;
  private final DelegationWords words;
  private final SeatNames names;
  private final NamedRecords records;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  DelegationPages(
      Delegations delegations,
      DelegationWords words,
      SeatNames names,
      NamedRecords records,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.delegations = delegations;
    this.words = words;
    this.names = names;
    this.records = records;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable Authority authority,
      @Nullable Post post,
      @Nullable Boolean past) {
    DelegationFilter filter() {
      return new DelegationFilter(authority, post, Boolean.TRUE.equals(past));
    }
  }

  @GetMapping("/network/delegations")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = delegations.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("now", clock.instant());
    model.addAttribute("authorities", Authority.values());
    model.addAttribute("posts", Post.values());
    name(found.rows(), model);
    return "governance/delegations";
  }

  @GetMapping(path = "/network/delegations", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> delegations.list(wishes.filter(), request), sort);
    var rows = all.stream().map(this::cells).toList();
    return exports.download(
        sheets.of("governance.delegations.title", COLUMNS, rows), format, "delegations");
  }

  @GetMapping("/network/delegations/{id}")
  @Shows(value = Content.NETWORK, one = RecordKind.DELEGATION)
  String show(@PathVariable DelegationId id, Model model) {
    var delegation = delegations.get(id);
    var uses = delegations.uses(id);
    model.addAttribute("it", delegation);
    model.addAttribute("uses", uses);
    model.addAttribute("now", clock.instant());
    name(List.of(delegation), model);
    model.addAttribute(
        "users", names.cards(uses.stream().map(AuthorityUse::person).toList()));
    model.addAttribute(
        "records", records.named(uses.stream().map(AuthorityUse::about).toList()));
    return "governance/delegation";
  }

  private void name(List<Delegation> all, Model model) {
    var seats = new ArrayList<Seat>();
    var persons = new ArrayList<PersonId>();
    for (var it : all) {
      seats.add(it.from());
      if (it.to() instanceof Delegation.ToSeat to) seats.add(to.seat());
      if (it.to() instanceof Delegation.ToPerson to) persons.add(to.person());
    }
    model.addAttribute("seats", names.of(Set.copyOf(seats)));
    model.addAttribute("cards", names.cards(persons));
    var bounds = new HashMap<DelegationId, String>();
    all.forEach(it -> bounds.put(it.id(), words.of(it.bounds())));
    model.addAttribute("bounds", Map.copyOf(bounds));
  }

  private List<Object> cells(Delegation it) {
    var to = switch (it.to()) {
      case Delegation.ToSeat seat -> names.of(seat.seat());
      case Delegation.ToPerson one -> names.person(one.person());
    };
    return List.of(
        sheets.text("governance.authority." + it.authority()),
        names.of(it.from()),
        to,
        words.of(it.bounds()),
        it.when().from(),
        Interval.lastDay(it.when().until())
            .<Object>map(day -> day)
            .orElse(it.when().until()),
        sheets.text("governance.delegation.state." + it.state(clock.instant())),
        it.letter());
  }
}
