package org.safeconduct.exposure.live;

import org.safeconduct.platform.DailyLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many windows somebody may open within 24 hours.
@Component
class LiveLimits {
  private final DailyLimits limits;
  private final int most;

  LiveLimits(DailyLimits limits, @Value("${safeconduct.daily-limits.live-windows:50}") int most) {
    this.limits = limits;
    this.most = most;
  }

  boolean areReached() {
    return limits.isReached("exposure.live-window-opened", most);
  }
}
