package org.safeconduct.people.invitations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Invitations, for whoever invites and confirms.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/invitations")
class InvitationPages {
  private static final String LIST = "/people/invitations";

  private final Invitations invitations;
  private final InvitationForm form;
  private final InvitationSheet sheet;
  private final String publicAddress;

  InvitationPages(
      Invitations invitations,
      InvitationForm form,
      InvitationSheet sheet,
      @Value("${safeconduct.public-address:}") String publicAddress) {
    this.invitations = invitations;
    this.form = form;
    this.sheet = sheet;
    this.publicAddress = publicAddress.strip().replaceFirst("/+$", "");
  }

  @GetMapping(params = "!format")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "-invited") String sort,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("states", Invitation.State.values());
    model.addAttribute("page", invitations.list(filter(q, state), new PageRequest(page, 0, sort)));
    return "people/invitations";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "-invited") String sort,
      @RequestParam ExportFormat format) {
    return sheet.download(filter(q, state), sort, format);
  }

  @GetMapping("/new")
  String begin(@RequestParam(defaultValue = "") String organisation, Model page) {
    return form.blank(invitations.organisations(), organisation, page);
  }

  @PostMapping
  ModelAndView invite(@RequestParam Map<String, String> sent, Model page, RedirectAttributes next) {
    var draft = new FormFields(sent).draft();
    return switch (invitations.invite(draft)) {
      case InvitationOutcome.Done it -> {
        boolean mailed = !draft.text("email").isEmpty();
        next.addFlashAttribute(
            "said", mailed ? "people.said.invited-by-mail" : "people.said.invited");
        if (!mailed) addLink(it.invitation(), next);
        yield new ModelAndView("redirect:" + LIST + "/" + it.invitation());
      }
      case InvitationOutcome.Refused no -> {
        page.addAttribute("wrong", words(no));
        var template = form.again(invitations.organisations(), draft, page);
        yield WayBack.refused(template, page);
      }
      case InvitationOutcome.Joined _, InvitationOutcome.Over _ ->
        throw new IllegalStateException("A new invitation is neither used nor over");
    };
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Model page) {
    var it = invitations.get(id);
    page.addAttribute("invitation", it);
    if (it.state() == Invitation.State.ANSWERED && !page.containsAttribute("number"))
      page.addAttribute("number", invitations.nextNumber(it));
    return "people/invitation";
  }

  @PostMapping("/{id}/link")
  String renew(@PathVariable UUID id, RedirectAttributes next) {
    addLink(id, next);
    return "redirect:" + LIST + "/" + id;
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, RedirectAttributes next) {
    return told(id, invitations.revoke(id), "people.said.invitation-revoked", next);
  }

  @PostMapping("/{id}/refusal")
  ModelAndView refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return told(id, invitations.refuse(id, reason), "people.said.invitation-refused", next);
  }

  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String number,
      RedirectAttributes next) {
    next.addFlashAttribute("number", number);
    return told(id, invitations.confirm(id, number), "people.said.invitation-confirmed", next);
  }

  private void addLink(UUID id, RedirectAttributes next) {
    invitations
        .link(id)
        .ifPresentOrElse(
            path -> next.addFlashAttribute("link", address() + path),
            () -> next.addFlashAttribute("over", true));
  }

  private String address() {
    return publicAddress.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : publicAddress;
  }

  private static ModelAndView told(
      UUID id, InvitationOutcome outcome, String done, RedirectAttributes next) {
    var page = LIST + "/" + id;
    switch (outcome) {
      case InvitationOutcome.Done _ -> next.addFlashAttribute("said", done);
      case InvitationOutcome.Joined it -> {
        next.addFlashAttribute("said", done);
        page = "/people/" + it.person();
      }
      case InvitationOutcome.Refused no -> next.addFlashAttribute("wrong", words(no));
      case InvitationOutcome.Over _ -> next.addFlashAttribute("over", true);
    }
    return new ModelAndView("redirect:" + page);
  }

  private static InvitationFilter filter(String q, String state) {
    Invitation.@Nullable State wanted =
        BadParameter.read("state", state, Invitation.State::valueOf);
    return new InvitationFilter(q, wanted);
  }

  private static Map<String, String> words(InvitationOutcome.Refused no) {
    return FormFields.words(new FileOutcome.Refused(no.wrongs()));
  }
}
