package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.safeconduct.access.OwnAccount;
import org.safeconduct.access.factors.Passkeys;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.access.identities.SingleSignOn;
import org.safeconduct.platform.ProofNeeded;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns [ProofNeeded] into a page that asks for the password, a code or a passkey and keeps what
/// was typed.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskForProof {
  private final OwnAccount own;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SingleSignOn singleSignOn;
  private final Provider provider;

  AskForProof(
      OwnAccount own,
      SecondFactors factors,
      Passkeys passkeys,
      SingleSignOn singleSignOn,
      Provider provider) {
    this.own = own;
    this.factors = factors;
    this.passkeys = passkeys;
    this.singleSignOn = singleSignOn;
    this.provider = provider;
  }

  @ExceptionHandler
  ModelAndView ask(ProofNeeded needed, HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") == null) response.setStatus(HttpStatus.FORBIDDEN.value());
    else {
      response.setHeader("HX-Retarget", "body");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    return new ModelAndView("access/proof", model(HeldDeed.of(request)));
  }

  Map<String, Object> model(HeldDeed held) {
    var mine = factors.mine();
    var model = new HashMap<String, Object>();
    model.put("held", held);
    model.put("username", own.get().username());
    model.put("hasPassword", own.hasPassword());
    model.put("hasApp", mine.appSince() != null);
    model.put("hasPasskey", mine.passkeys() > 0 && passkeys.work());
    model.put("hasProvider", provider.isOn() && !singleSignOn.mine().isEmpty());
    return model;
  }
}
