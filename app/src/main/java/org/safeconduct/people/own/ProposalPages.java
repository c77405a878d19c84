package org.safeconduct.people.own;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.BadParameter;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people propose about themselves, for whoever keeps their files.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/proposals")
class ProposalPages {
  private static final List<String> COLUMNS =
      Sheets.columns("people.proposal.", "person", "kind", "wanted", "by", "at", "state", "reason");

  private final Proposals proposals;
  private final Sheets sheets;
  private final Exports exports;

  ProposalPages(Proposals proposals, Sheets sheets, Exports exports) {
    this.proposals = proposals;
    this.sheets = sheets;
    this.exports = exports;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "WAITING") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("state", state);
    model.addAttribute("states", Proposal.State.values());
    model.addAttribute("page", proposals.list(read(state), new PageRequest(page, 0, sort)));
    return "people/proposals";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "WAITING") String state,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> proposals.list(read(state), request), sort);
    var cells = rows.stream().map(this::cells).toList();
    return exports.download(
        sheets.of("people.proposals.title", COLUMNS, cells), format, "proposals");
  }

  @PostMapping("/{id}/acceptance")
  String accept(@PathVariable UUID id, RedirectAttributes next) {
    switch (proposals.accept(id)) {
      case FileOutcome.Done _ -> next.addFlashAttribute("said", "people.said.accepted");
      case FileOutcome.Refused it -> next.addFlashAttribute("faults", FormFields.words(it));
      case FileOutcome.ChangedMeanwhile _ ->
        next.addFlashAttribute("wrong", "people.wrong.meanwhile");
    }
    return "redirect:/people/proposals";
  }

  @PostMapping("/{id}/refusal")
  String refuse(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
    if (proposals.refuse(id, reason)) next.addFlashAttribute("said", "people.said.refused");
    else next.addFlashAttribute("wrong", "people.wrong.reason");
    return "redirect:/people/proposals";
  }

  private static Proposal.@Nullable State read(String state) {
    return BadParameter.read("state", state, Proposal.State::valueOf);
  }

  private List<?> cells(Proposal it) {
    var wanted = it.wanted().entrySet().stream()
        .map(field -> sheets.text("people.field." + field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining("; "));
    return java.util.Arrays.asList(
        it.person().name(),
        sheets.text("people.proposal.kind." + it.kind()),
        wanted,
        it.by(),
        it.at(),
        sheets.text("people.proposal.state." + it.state()),
        it.reason());
  }
}
