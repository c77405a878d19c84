package org.safeconduct.access.signin;

import org.safeconduct.access.AccountOutcome.Done;
import org.safeconduct.access.AccountOutcome.DoneWithPassword;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.access.AccountOutcome.Waits;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Shows(Content.OPEN)
class SetUpPages {
  private static final int ATTEMPTS_A_MINUTE = 10;
  private final SetUp setUp;
  private final RateLimits limits;

  SetUpPages(SetUp setUp, RateLimits limits) {
    this.setUp = setUp;
    this.limits = limits;
  }

  @GetMapping("/setup")
  String show(Model page) {
    if (!setUp.isWaiting()) throw new NotFound("set-up", "page");
    if (!page.containsAttribute("form")) page.addAttribute("form", new Form("", "", "", ""));
    return "access/setup";
  }

  @PostMapping("/setup")
  String create(@ModelAttribute("form") Form form, Model page) {
    if (!setUp.isWaiting()) throw new NotFound("set-up", "page");
    if (limits.tryTake("set-up", ATTEMPTS_A_MINUTE).isPositive())
      return refused(page, new Refused("code", "access.setup.too-many"));
    if (!setUp.accepts(form.code()))
      return refused(page, new Refused("code", "access.setup.wrong-code"));
    return switch (setUp.create(form.account())) {
      case Done _, DoneWithPassword _, Waits _ -> {
        page.addAttribute("said", "access.setup.done");
        page.addAttribute("key", setUp.emergencyKey());
        yield "access/setup-done";
      }
      case Refused it -> refused(page, it);
    };
  }

  private static String refused(Model page, Refused wrong) {
    page.addAttribute("wrong", wrong);
    return "access/setup";
  }

  /// What is typed.
  record Form(String code, String username, String name, String password) {
    NewAccount account() {
      return new NewAccount(
          username, name, password, null, Assignment.of(Role.ADMINISTRATOR), null);
    }
  }
}
