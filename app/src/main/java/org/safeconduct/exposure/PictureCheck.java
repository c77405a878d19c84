package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Says whether the whereabouts in memory keep up with the database. A command keeps none: it
/// reads them once, which says whether a server could.
@Component
class PictureCheck implements SelfCheck {
  private static final Duration TOO_OLD = Duration.ofSeconds(30);

  private final Picture picture;
  private final FollowChanges changes;
  private final Clock clock;
  private final boolean keptCurrent;

  PictureCheck(
      Picture picture,
      FollowChanges changes,
      Clock clock,
      @Value("${safeconduct.jobs:true}") boolean keptCurrent) {
    this.picture = picture;
    this.changes = changes;
    this.clock = clock;
    this.keptCurrent = keptCurrent;
  }

  @Override
  public Result check() {
    return keptCurrent ? current() : readable();
  }

  private Result readable() {
    changes.readEverything();
    return result(Level.GOOD, "readable", picture.people());
  }

  private Result current() {
    var asOf = picture.currentSince();
    if (asOf.isEmpty()) return result(Level.BROKEN, "never");
    var age = Duration.between(asOf.get(), clock.instant());
    return age.compareTo(TOO_OLD) > 0 ? result(Level.BROKEN, "behind", age) : keptUp(age);
  }

  private Result keptUp(Duration age) {
    return picture.isComplete()
        ? result(Level.GOOD, "current", picture.people(), age)
        : result(Level.DOUBTFUL, "past", picture.people(), age);
  }

  private static Result result(Level level, String words, Object... arguments) {
    return new Result("exposure.check.name", level, "exposure.check." + words, List.of(arguments));
  }
}
