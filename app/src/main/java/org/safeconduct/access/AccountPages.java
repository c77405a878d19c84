package org.safeconduct.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AccountPages {
  private final OwnAccount own;

  AccountPages(OwnAccount own) {
    this.own = own;
  }

  @GetMapping("/account")
  String show(Model page) {
    page.addAttribute("account", own.get());
    page.addAttribute("tokens", own.tokens());
    return "access/account";
  }
}
