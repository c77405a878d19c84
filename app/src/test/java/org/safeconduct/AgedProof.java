package org.safeconduct;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.safeconduct.access.SignedIn;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Lets the last proof of a browser's session grow old, as if its owner had gone for coffee.
public final class AgedProof {
  private AgedProof() {}

  /// Moves the proof back.
  public static <S extends Session> void by(
      Duration age, TestBrowser browser, SessionRepository<S> sessions) {
    var cookie = browser.cookie("safeconduct").orElseThrow();
    var session =
        sessions.findById(new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8));
    Instant proven = session.getAttribute(SignedIn.PROVEN_AT);
    session.setAttribute(SignedIn.PROVEN_AT, proven.minus(age));
    sessions.save(session);
  }
}
