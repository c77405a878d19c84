package org.safeconduct.notifications;

import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Goes to the mail server and says what it found and what to do about it. A refusal that only
/// shows while sending is told from the last attempt.
@Component
class MailCheck implements SelfCheck {
  private static final String NAME = "notifications.check.name";

  private final Channel channel;
  private final ServerWatch watch;
  private final JdbcQueue queue;

  MailCheck(Channel channel, ServerWatch watch, JdbcQueue queue) {
    this.channel = channel;
    this.watch = watch;
    this.queue = queue;
  }

  @Override
  public Result check() {
    int waiting = queue.countWaiting();
    try {
      channel.knock();
    } catch (ChannelDown trouble) {
      return broken(trouble.reason(), String.valueOf(trouble.getMessage()), waiting);
    }
    return watch
        .outage()
        .filter(it -> !it.reason().endsWithOpenLine())
        .map(it -> broken(it.reason(), it.words(), waiting))
        .orElseGet(() -> new Result(
            NAME, Level.GOOD, "notifications.check.good", List.of(channel.address(), waiting)));
  }

  private Result broken(ChannelDown.Reason reason, String words, int waiting) {
    var level = reason == ChannelDown.Reason.NOT_CONFIGURED ? Level.DOUBTFUL : Level.BROKEN;
    return new Result(
        NAME, level, "notifications.outage." + reason, List.of(channel.address(), words, waiting));
  }
}
