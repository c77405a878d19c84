package org.safeconduct.demo.mailbox;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;

/// Shows the way to the mails from every page of the demo.
class MailboxStatus implements StatusItem {
  private final Mailbox mailbox;
  private final Clock clock;

  MailboxStatus(Mailbox mailbox, Clock clock) {
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Override
  public List<Status> statuses() {
    return List.of(new Status(
        "demo.mail.status",
        List.of(mailbox.size()),
        Status.Level.CALM,
        "/demo/mail",
        clock.instant()));
  }
}
