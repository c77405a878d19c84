package org.safeconduct.notifications;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.platform.LiveUpdates;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells open pages every two seconds whose messages moved on: topic `console`, event
/// `notifications.progressed`, subject the question.
@Component
class ProgressNews {
  private final Set<QuestionId> moved = ConcurrentHashMap.newKeySet();
  private final LiveUpdates live;

  ProgressNews(LiveUpdates live) {
    this.live = live;
  }

  void moved(QuestionId question) {
    moved.add(question);
  }

  @Scheduled(fixedDelay = 2000)
  void tell() {
    for (var question : Set.copyOf(moved)) {
      moved.remove(question);
      live.publish("console", "notifications.progressed", question.toString());
    }
  }
}
