package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Says whether the whereabouts in memory keep up with the database.
@Component
class PictureCheck implements SelfCheck {
  private static final Duration TOO_OLD = Duration.ofSeconds(30);

  private final Picture picture;
  private final Clock clock;

  PictureCheck(Picture picture, Clock clock) {
    this.picture = picture;
    this.clock = clock;
  }

  @Override
  public Result check() {
    var asOf = picture.currentSince();
    if (asOf.isEmpty()) return result(Level.BROKEN, "never");
    var age = Duration.between(asOf.get(), clock.instant());
    return age.compareTo(TOO_OLD) > 0
        ? result(Level.BROKEN, "behind", age)
        : result(Level.GOOD, "current", picture.people(), age);
  }

  private static Result result(Level level, String words, Object... arguments) {
    return new Result("exposure.check.name", level, "exposure.check." + words, List.of(arguments));
  }
}
