package org.safeconduct.access;

import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accounts of programs and the list of all tokens.
@Controller
@Shows(Content.PERSONAL)
class ServicePages {
  private final ServiceAccounts services;
  private final TokenSheet sheet;
  private final PeopleRegister people;
  private final AssignmentChoices choices;

  ServicePages(
      ServiceAccounts services,
      TokenSheet sheet,
      PeopleRegister people,
      AssignmentChoices choices) {
    this.services = services;
    this.sheet = sheet;
    this.people = people;
    this.choices = choices;
  }

  @GetMapping(path = "/access/tokens", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      TokenFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return sheet.download(filter, sort, format);
  }

  @GetMapping(path = "/access/tokens", params = "!format")
  String tokens(
      TokenFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("tokens", services.tokens(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", AccountKind.values());
    return "access/tokens";
  }

  @GetMapping("/access/services/new")
  String prepare(Model page) {
    if (!page.containsAttribute("form")) page.addAttribute("form", AccountForm.EMPTY);
    choices.offer(page);
    return "access/service-new";
  }

  @PostMapping("/access/services")
  String create(@ModelAttribute("form") AccountForm form, Model page, RedirectAttributes next) {
    var wanted = form.account();
    var outcome = services.create(wanted.username(), wanted.name(), wanted.assignment());
    if (outcome instanceof Refused wrong) {
      page.addAttribute("wrong", wrong);
      return prepare(page);
    }
    if (outcome instanceof AccountOutcome.Waits it) {
      next.addFlashAttribute("said", "access.grant.now-asked");
      return "redirect:/access/accounts/" + it.account();
    }
    next.addFlashAttribute("said", "access.service.created");
    return outcome instanceof AccountOutcome.Done done
        ? "redirect:/access/services/" + done.account() + "/tokens/new"
        : "redirect:/access";
  }

  @GetMapping("/access/services/{id}/tokens/new")
  String prepareToken(@PathVariable AccountId id, Model page) {
    if (!page.containsAttribute("form")) page.addAttribute("form", TokenForm.EMPTY);
    page.addAttribute("id", id);
    page.addAttribute("groups", DutyGroup.of(services.duties(id)));
    page.addAttribute("organisations", people.organisations());
    return "access/token-new";
  }

  @PostMapping("/access/services/{id}/tokens")
  String mint(
      @PathVariable AccountId id,
      @ModelAttribute("form") TokenForm form,
      Model page,
      RedirectAttributes next) {
    if (!form.hasLabel()) {
      page.addAttribute("wrong", new Refused("label", "access.token.label-missing"));
      return prepareToken(id, page);
    }
    next.addFlashAttribute("token", services.mintToken(id, form.token()));
    return "redirect:/access/accounts/" + id;
  }
}
