package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.OwnAccount;
import org.safeconduct.access.SignedIn;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Takes the proof that [AskForProof] asked for and goes on with what was wanted.
@Controller
@Shows(Content.PERSONAL)
class ProofPages {
  private static final int PROOFS_A_MINUTE = 5;
  private final Proofs proofs;
  private final AskForProof asking;
  private final OwnAccount own;
  private final RateLimits limits;
  private final Clock clock;

  ProofPages(Proofs proofs, AskForProof asking, OwnAccount own, RateLimits limits, Clock clock) {
    this.proofs = proofs;
    this.asking = asking;
    this.own = own;
    this.limits = limits;
    this.clock = clock;
  }

  @PostMapping("/proof")
  String prove(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      Model page) {
    var held = HeldDeed.read(request);
    if (held == null) return "redirect:/account";
    var account = own.get().id();
    var session = request.getSession();
    boolean proven = isProven(session);
    var wrong = proven ? null : check(account, password, code, answer, session);
    if (!proven && wrong == null) request.changeSessionId();
    if (wrong != null) {
      page.addAllAttributes(asking.model(held));
      page.addAttribute("wrong", wrong);
      return "access/proof";
    }
    page.addAttribute("held", held);
    return held.isPost() ? "access/proceed" : "redirect:" + held.path();
  }

  @PostMapping(path = "/proof/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpSession session) {
    limits.take("proof:" + own.get().id(), PROOFS_A_MINUTE);
    return proofs.offer(session);
  }

  /// In a window of its own: the one that asked stays open with all that was typed.
  @GetMapping("/proof/single-sign-on")
  String provider(HttpServletRequest request) {
    Errand.begin(request, Errand.Kind.PROVE, own.get().id(), clock.instant());
    return "redirect:/sign-in/single-sign-on";
  }

  @GetMapping("/proof/done")
  String done(@RequestParam(required = false) @Nullable String yes, Model page) {
    page.addAttribute("proven", yes != null);
    return "access/proven";
  }

  /// @return the message key of what is wrong, or null
  private @Nullable String check(
      AccountId account, String password, String code, String answer, HttpSession session) {
    var allowance = "proof:" + account;
    if (limits.tryTake(allowance, PROOFS_A_MINUTE).isPositive()) return "access.code.too-many";
    return switch (proofs.hold(account, password, code, answer, session)) {
      case WRONG -> "access.proof.wrong";
      case OUT_OF_STEP -> "access.code.out-of-step";
      case RIGHT -> {
        limits.giveBack(allowance, PROOFS_A_MINUTE);
        session.setAttribute(SignedIn.PROVEN_AT, clock.instant());
        yield null;
      }
    };
  }

  private boolean isProven(HttpSession session) {
    return session.getAttribute(SignedIn.PROVEN_AT) instanceof Instant at
        && at.plusSeconds(240).isAfter(clock.instant());
  }
}
