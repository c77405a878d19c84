package org.safeconduct.notifications;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.READ_HEADCOUNT;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.util.Optional;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Whether messages get out at the moment, for those who are about to send some.
@Service
public class MailLine {
  private final Permissions permissions;
  private final Channel channel;
  private final ServerWatch watch;

  MailLine(Permissions permissions, Channel channel, ServerWatch watch) {
    this.permissions = permissions;
    this.channel = channel;
    this.watch = watch;
  }

  /// Why no message gets out now: no server is configured, or the last attempt found it down.
  /// Empty if nothing is known against it; the server itself is not asked.
  public Optional<ChannelDown.Reason> trouble() {
    permissions.requireAny(RUN_HEADCOUNT, READ_HEADCOUNT, ANSWER_FOR_OTHERS);
    if (!channel.isConfigured()) return Optional.of(ChannelDown.Reason.NOT_CONFIGURED);
    return watch.outage().map(ServerWatch.Outage::reason);
  }
}
