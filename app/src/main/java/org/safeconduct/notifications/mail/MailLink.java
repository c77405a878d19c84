package org.safeconduct.notifications.mail;

import java.util.Optional;
import org.safeconduct.platform.MachineLink;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.util.StringUtils;

/// By what the mail server knows us.
final class MailLink implements MachineLink {
  private final MailProperties server;
  private final MailSignIn signIn;
  private final boolean brought;

  /// @param server as it is configured
  /// @param brought whether another room brings its own instead
  MailLink(MailProperties server, MailSignIn signIn, boolean brought) {
    this.server = server;
    this.signIn = signIn;
    this.brought = brought;
  }

  @Override
  public Optional<Flaw> flaw() {
    var host = server.getHost();
    if (brought || host == null || host.isBlank()) return Optional.empty();
    if (signIn.byToken())
      return signIn.client().signs()
          ? Optional.empty()
          : Flaw.of("notifications.link.secret", host);
    if (StringUtils.hasText(server.getUsername()))
      return Flaw.of("notifications.link.password", host);
    return signIn.certificates().isOurs()
        ? Optional.empty()
        : Flaw.of("notifications.link.nothing", host);
  }
}
