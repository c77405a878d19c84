package org.safeconduct.profiles;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hears within two seconds that another server of the installation gave a label or chose a
/// profile, so that what is kept in memory here holds the same. Both are only ever added, so their
/// number and the latest tell.
@Component
class FollowOtherServers {
  private final JdbcLabels labels;
  private final JdbcChoices choices;
  private final LabelBook book;
  private @Nullable String labelled;
  private @Nullable String chosen;

  FollowOtherServers(JdbcLabels labels, JdbcChoices choices, LabelBook book) {
    this.labels = labels;
    this.choices = choices;
    this.book = book;
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  synchronized void look() {
    var given = labels.state();
    if (!given.equals(labelled)) book.read();
    labelled = given;
    var made = choices.state();
    if (!made.equals(chosen)) choices.heard();
    chosen = made;
  }
}
