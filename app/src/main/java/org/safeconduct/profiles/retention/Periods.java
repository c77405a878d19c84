package org.safeconduct.profiles.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.safeconduct.platform.RetentionRule;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.springframework.stereotype.Component;

/// How long what is kept, for whom.
@Component
class Periods {
  private final Profiles profiles;

  Periods(Profiles profiles) {
    this.profiles = profiles;
  }

  /// Days, where an organisation chose nothing else.
  int days(RetentionRule rule) {
    return profiles.setting(Profiles.INSTALLATION, setting(rule));
  }

  Cutoffs cutoffs(RetentionRule rule, Instant now) {
    var setting = setting(rule);
    var own = new HashMap<UUID, Instant>();
    for (var organisation : profiles.choosers())
      own.put(organisation, now.minus(Duration.ofDays(profiles.setting(organisation, setting))));
    return new Cutoffs(now, now.minus(Duration.ofDays(days(rule))), own);
  }

  private static Setting setting(RetentionRule rule) {
    return Setting.find(rule.period())
        .orElseThrow(() -> new IllegalStateException(
            "The rule " + rule.name() + " has a period that is no setting: " + rule.period()));
  }
}
