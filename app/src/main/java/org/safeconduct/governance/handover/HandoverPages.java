package org.safeconduct.governance.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PdfPress;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The handover of a post: read, written, acknowledged, printed.
@Controller
@Shows(Content.PERSONAL)
class HandoverPages {
  private final Handovers handovers;
  private final ITemplateEngine templates;
  private final PdfPress press;
  private final Marking marking;

  HandoverPages(Handovers handovers, ITemplateEngine templates, PdfPress press, Marking marking) {
    this.handovers = handovers;
    this.templates = templates;
    this.press = press;
    this.marking = marking;
  }

  @GetMapping("/network/posts/{id}/handover")
  String show(@PathVariable AppointmentId id, Model page) {
    var packs = handovers.of(id);
    page.addAttribute("appointment", id);
    page.addAttribute("packs", packs);
    page.addAttribute("pack", packs.isEmpty() ? null : packs.getFirst());
    page.addAttribute("mayWrite", handovers.mayWrite(id));
    page.addAttribute(
        "mayAcknowledge", !packs.isEmpty() && handovers.mayAcknowledge(packs.getFirst()));
    return "governance/handover";
  }

  @PostMapping("/network/posts/{id}/handover")
  String write(
      @PathVariable AppointmentId id,
      @RequestParam(defaultValue = "") String notes,
      RedirectAttributes next,
      HttpServletResponse response,
      Model page) {
    if (handovers.write(id, notes) instanceof HandoverOutcome.Refused(var code)) {
      page.addAttribute("wrong", code);
      page.addAttribute("notes", notes);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, page);
    }
    next.addFlashAttribute("said", "governance.said.handover-written");
    return "redirect:/network/posts/" + id + "/handover";
  }

  @PostMapping("/network/posts/{id}/handover/{pack}/acknowledgement")
  String acknowledge(
      @PathVariable AppointmentId id, @PathVariable UUID pack, RedirectAttributes next) {
    next.addFlashAttribute(
        "said",
        switch (handovers.acknowledge(wanted(id, pack).id())) {
          case HandoverOutcome.Done _ -> "governance.said.handover-acknowledged";
          case HandoverOutcome.Refused(var code) -> "governance.fault." + code;
        });
    return "redirect:/network/posts/" + id + "/handover";
  }

  @GetMapping("/network/posts/{id}/handover/{pack}.pdf")
  ResponseEntity<byte[]> print(
      @PathVariable AppointmentId id, @PathVariable UUID pack, Locale language) {
    var wanted = wanted(id, pack);
    var context = new Context(language);
    context.setVariable("pack", wanted);
    context.setVariable("label", marking.mark().words());
    var out = new ByteArrayOutputStream();
    try {
      press.print(templates.process("governance/handover-print", context), language, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory does not refuse to be written to", impossible);
    }
    var name =
        ContentDisposition.attachment().filename("handover-" + pack + ".pdf").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(out.toByteArray());
  }

  private Handover wanted(AppointmentId id, UUID pack) {
    return handovers.of(id).stream()
        .filter(it -> it.id().equals(pack))
        .findFirst()
        .orElseThrow(() -> new NotFound("handover", pack));
  }
}
