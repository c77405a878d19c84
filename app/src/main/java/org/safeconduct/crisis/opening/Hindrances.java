package org.safeconduct.crisis.opening;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.crisis.asking.PublicAddress;
import org.safeconduct.crisis.opening.Preparation.Hindrance;
import org.safeconduct.notifications.ChannelDown.Reason;
import org.safeconduct.notifications.MailLine;
import org.springframework.stereotype.Component;

/// Finds what would keep the messages of a headcount, or the answers to them, from their way.
@Component
class Hindrances {
  private final MailLine mail;
  private final PublicAddress address;

  Hindrances(MailLine mail, PublicAddress address) {
    this.mail = mail;
    this.address = address;
  }

  /// What there is at this moment.
  List<Hindrance> now() {
    var hindrances = new ArrayList<Hindrance>();
    mail.trouble().map(Hindrances::of).ifPresent(hindrances::add);
    if (!address.leadsHere()) hindrances.add(Hindrance.NO_ADDRESS);
    return hindrances;
  }

  private static Hindrance of(Reason reason) {
    return reason == Reason.NOT_CONFIGURED ? Hindrance.NO_MAIL_SERVER : Hindrance.MAIL_DOWN;
  }
}
