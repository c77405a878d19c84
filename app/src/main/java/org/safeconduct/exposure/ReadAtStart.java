package org.safeconduct.exposure;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Reads everybody's whereabouts before the first request comes in, so that nobody is ever told
/// that nobody is exposed because nothing was read yet.
@Component
@ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
class ReadAtStart implements SmartInitializingSingleton {
  private final FollowChanges changes;

  ReadAtStart(FollowChanges changes) {
    this.changes = changes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    changes.readEverything();
  }
}
