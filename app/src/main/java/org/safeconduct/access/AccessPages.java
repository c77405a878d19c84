package org.safeconduct.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Done;
import org.safeconduct.access.AccountOutcome.DoneWithPassword;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.access.AccountOutcome.Waits;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Languages;
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

/// The administrator's list of accounts.
@Controller
@Shows(Content.PERSONAL)
class AccessPages {
  private static final String CREATED = "access.account.created";

  private final Accounts accounts;
  private final AccountSheet sheet;
  private final AssignmentChoices choices;
  private final AccountPersons persons;

  AccessPages(
      Accounts accounts, AccountSheet sheet, AssignmentChoices choices, AccountPersons persons) {
    this.accounts = accounts;
    this.sheet = sheet;
    this.choices = choices;
    this.persons = persons;
  }

  @GetMapping(path = "/access", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      AccountFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return sheet.download(filter, sort, format);
  }

  @GetMapping(path = "/access", params = "!format")
  String list(
      AccountFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var listed = accounts.list(filter, new PageRequest(page, 0, sort));
    var ids = listed.rows().stream().map(Account::id).toList();
    model.addAttribute("accounts", listed);
    model.addAttribute("facts", accounts.facts(ids));
    model.addAttribute("filter", filter);
    model.addAttribute("states", AccountFilter.State.values());
    model.addAttribute("kinds", AccountKind.values());
    model.addAttribute("roles", Role.values());
    return "access/list";
  }

  @GetMapping("/access/accounts/new")
  String prepare(Model page) {
    page.addAttribute("form", AccountForm.EMPTY);
    return choices(page, "access/new");
  }

  @PostMapping("/access/accounts")
  String create(@ModelAttribute("form") AccountForm form, Model page, RedirectAttributes next) {
    var meant = persons.meant(form.whose());
    if (meant.wrong() != null) return unclear(meant, meant.wrong(), page);
    return switch (accounts.create(form.account())) {
      case Done it -> tied(it.account(), meant, done(it.account(), CREATED, next), next);
      case DoneWithPassword it -> tied(it.account(), meant, shown(it, next), next);
      case Waits it -> waits(it, next);
      case Refused wrong -> unclear(meant, wrong, page);
    };
  }

  private String unclear(MeantPerson meant, Refused wrong, Model page) {
    page.addAttribute("wrong", wrong);
    page.addAttribute("meant", meant);
    return choices(page, "access/new");
  }

  private String tied(AccountId id, MeantPerson meant, String then, RedirectAttributes next) {
    if (meant.card() != null && persons.tie(id, meant.card().id()) instanceof Refused wrong)
      next.addFlashAttribute("wrong", wrong);
    return then;
  }

  @PostMapping("/access/accounts/{id}/person")
  String tie(
      @PathVariable AccountId id,
      @ModelAttribute("form") AccountForm typed,
      Model page,
      RedirectAttributes next) {
    var meant = persons.meant(typed.whose());
    var outcome = outcome(id, meant);
    if (!(outcome instanceof Refused wrong))
      return settled(id, outcome, "access.person.tied", next);
    var account = accounts.get(id);
    page.addAttribute("form", AccountForm.of(account, typed.whose()));
    page.addAttribute("wrong", wrong);
    page.addAttribute("meant", meant);
    return shown(account, page);
  }

  private AccountOutcome outcome(AccountId id, MeantPerson meant) {
    if (meant.wrong() != null) return meant.wrong();
    return meant.card() == null
        ? AccountPersons.refused("access.person.missing")
        : persons.tie(id, meant.card().id());
  }

  @PostMapping("/access/accounts/{id}/person/removal")
  String untie(@PathVariable AccountId id, RedirectAttributes next) {
    return settled(id, persons.tie(id, null), "access.person.untied", next);
  }

  @GetMapping("/access/accounts/{id}")
  String show(@PathVariable AccountId id, Model page) {
    var account = accounts.get(id);
    page.addAttribute("form", AccountForm.of(account));
    return shown(account, page);
  }

  @PostMapping("/access/accounts/{id}/assignment")
  String assign(
      @PathVariable AccountId id,
      @ModelAttribute("form") AccountForm form,
      Model page,
      RedirectAttributes next) {
    return switch (accounts.assign(id, form.assignment())) {
      case Done _, DoneWithPassword _ -> done(id, "access.account.assigned", next);
      case Waits it -> waits(it, next);
      case Refused wrong -> {
        page.addAttribute("wrong", wrong);
        yield shown(accounts.get(id), page);
      }
    };
  }

  @PostMapping("/access/accounts/{id}/password")
  String resetPassword(@PathVariable AccountId id, RedirectAttributes next) {
    return settled(id, accounts.resetPassword(id), "access.password.changed", next);
  }

  @PostMapping("/access/accounts/{id}/second-factor/removal")
  String takeFactorAway(
      @PathVariable AccountId id,
      @RequestParam(defaultValue = "") String how,
      RedirectAttributes next) {
    var outcome = accounts.takeFactorAway(id, how);
    if (outcome instanceof Refused) next.addFlashAttribute("how", how);
    return settled(id, outcome, "access.app.reset-done", next);
  }

  @PostMapping("/access/accounts/{id}/disabling")
  String disable(@PathVariable AccountId id, RedirectAttributes next) {
    return settled(id, accounts.disable(id), "access.account.disabled-now", next);
  }

  @PostMapping("/access/accounts/{id}/enabling")
  String enable(@PathVariable AccountId id, RedirectAttributes next) {
    return settled(id, accounts.enable(id), "access.account.enabled-now", next);
  }

  @PostMapping("/access/accounts/{id}/tokens/{token}/revocation")
  String revoke(@PathVariable AccountId id, @PathVariable UUID token, RedirectAttributes next) {
    accounts.revokeToken(id, token);
    return done(id, "access.token.revoked-now", next);
  }

  private String shown(Account account, Model page) {
    page.addAttribute("account", account);
    page.addAttribute("person", persons.of(account).orElse(null));
    page.addAttribute("tokens", accounts.tokens(account.id()));
    var waiting = accounts.waiting(account.id());
    page.addAttribute("waiting", waiting);
    page.addAttribute("decidesLater", Grant.makesAdministrator(account, waiting));
    page.addAttribute("facts", accounts.facts(List.of(account.id())).get(account.id()));
    return choices(page, "access/show");
  }

  private String choices(Model page, String template) {
    choices.offer(page);
    page.addAttribute("languages", Languages.ALL);
    return template;
  }

  private static String settled(
      AccountId id, AccountOutcome outcome, String words, RedirectAttributes next) {
    return switch (outcome) {
      case Done _ -> done(id, words, next);
      case DoneWithPassword it -> shown(it, next);
      case Waits it -> waits(it, next);
      case Refused wrong -> {
        next.addFlashAttribute("wrong", wrong);
        yield "redirect:/access/accounts/" + id;
      }
    };
  }

  private static String shown(DoneWithPassword it, RedirectAttributes next) {
    next.addFlashAttribute("oneTimePassword", it.password());
    return "redirect:/access/accounts/" + it.account();
  }

  private static String waits(Waits it, RedirectAttributes next) {
    return done(it.account(), "access.grant.now-asked", next);
  }

  private static String done(AccountId id, String words, RedirectAttributes next) {
    next.addFlashAttribute("said", words);
    return "redirect:/access/accounts/" + id;
  }
}
