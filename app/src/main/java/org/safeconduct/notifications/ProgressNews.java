package org.safeconduct.notifications;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.platform.LiveUpdates;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells open pages once a second whose messages moved on.
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

  @Scheduled(fixedDelay = 1000)
  void tell() {
    for (var question : Set.copyOf(moved)) {
      moved.remove(question);
      live.publish("messages", "messages.progress", question.toString());
    }
  }
}
