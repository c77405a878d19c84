package org.safeconduct.profiles.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.safeconduct.platform.RetentionRule;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.safeconduct.profiles.Shortening;
import org.safeconduct.profiles.Shortenings;
import org.springframework.stereotype.Component;

/// How long what is kept, for whom.
@Component
class Periods {
  private final Profiles profiles;
  private final Shortenings shortenings;

  Periods(Profiles profiles, Shortenings shortenings) {
    this.profiles = profiles;
    this.shortenings = shortenings;
  }

  /// Days, where an organisation chose nothing else.
  int days(RetentionRule rule) {
    return days(Profiles.INSTALLATION, setting(rule), shortenings.waiting());
  }

  Cutoffs cutoffs(RetentionRule rule, Instant now) {
    var setting = setting(rule);
    var waiting = shortenings.waiting();
    var own = new HashMap<UUID, Instant>();
    for (var organisation : profiles.choosers())
      own.put(organisation, now.minus(Duration.ofDays(days(organisation, setting, waiting))));
    return new Cutoffs(now, now.minus(Duration.ofDays(days(rule))), own);
  }

  /// As long as fewer days wait for a second person, those from before hold.
  private int days(UUID organisation, Setting setting, List<Shortening> waiting) {
    return Shortening.kept(waiting, organisation, setting, profiles.setting(organisation, setting));
  }

  private static Setting setting(RetentionRule rule) {
    return Setting.find(rule.period())
        .orElseThrow(() -> new IllegalStateException(
            "The rule " + rule.name() + " has a period that is no setting: " + rule.period()));
  }
}
