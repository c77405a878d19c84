package org.safeconduct.notifications;

import java.util.List;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Goes to the mail server and says what it found and what to do about it. A refusal that only
/// shows while sending is told from the last attempt.
@Component
class MailCheck implements SelfCheck {
  private static final String NAME = "notifications.check.name";

  private final Channel channel;
  private final ServerWatch watch;
  private final WaitingMessages waiting;
  private final InstallationGuard installation;

  MailCheck(
      Channel channel, ServerWatch watch, WaitingMessages waiting, InstallationGuard installation) {
    this.channel = channel;
    this.watch = watch;
    this.waiting = waiting;
    this.installation = installation;
  }

  @Override
  public Result check() {
    int count = waiting.count();
    try {
      channel.knock();
    } catch (ChannelDown trouble) {
      if (isDemoAtRest(trouble))
        return new Result(NAME, Level.GOOD, "notifications.check.demo", List.of(count));
      return broken(trouble.reason(), String.valueOf(trouble.getMessage()), count);
    }
    return watch
        .outage()
        .filter(it -> !it.reason().endsWithOpenLine())
        .map(it -> broken(it.reason(), it.words(), count))
        .orElseGet(() -> new Result(
            NAME, Level.GOOD, "notifications.check.good", List.of(channel.address(), count)));
  }

  /// The mail server of a demo is part of it, and knows no command that looks from outside.
  private boolean isDemoAtRest(ChannelDown trouble) {
    return installation.isDemo() && trouble.reason() == ChannelDown.Reason.NOT_CONFIGURED;
  }

  private Result broken(ChannelDown.Reason reason, String words, int waiting) {
    var level = reason == ChannelDown.Reason.NOT_CONFIGURED ? Level.DOUBTFUL : Level.BROKEN;
    return new Result(
        NAME, level, "notifications.outage." + reason, List.of(channel.address(), words, waiting));
  }
}
