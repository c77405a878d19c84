package org.safeconduct.notifications;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// What people were written, to whom it was shown.
@Component
class MessageLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "notifications.messages-listed", Sight.MESSAGES,
        "notifications.message-read", Sight.MESSAGES);
  }
}
