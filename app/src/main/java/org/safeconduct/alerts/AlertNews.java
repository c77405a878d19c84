package org.safeconduct.alerts;

import org.safeconduct.platform.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open pages of alerts that came in or ended.
@Component
class AlertNews {
  private final LiveUpdates live;

  AlertNews(LiveUpdates live) {
    this.live = live;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(AlertReceived news) {
    live.publish("console", "alerts.received", news.alert().toString());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(AlertLifted news) {
    live.publish("console", "alerts.lifted", news.alert().toString());
  }
}
