package org.safeconduct.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages that something changed (Server-Sent Events). A page subscribes to topics
/// such as `console` or `headcount:<id>` and fetches what it shows; the message names what
/// changed and carries no personal data. It is sent twice: under its own name for pages that
/// wait for that one, and as a plain message `<event> <subject>` for pages that listen to
/// everything.
@Component
public class LiveUpdates {
  private static final Duration LONGEST = Duration.ofHours(8);
  private final Map<SseEmitter, Set<String>> pages = new ConcurrentHashMap<>();

  /// Opens a stream for one page. The caller has asked for permission.
  public SseEmitter subscribe(Set<String> topics) {
    var page = new SseEmitter(LONGEST.toMillis());
    page.onCompletion(() -> pages.remove(page));
    page.onTimeout(page::complete);
    page.onError(_ -> pages.remove(page));
    pages.put(page, topics);
    send(page, SseEmitter.event().comment("open"));
    return page;
  }

  /// Tells every page that subscribed to the topic. Never blocks on a slow page for long and
  /// never throws.
  ///
  /// @param topic such as `console`
  /// @param event what changed, such as `alerts.received`
  /// @param subject the id of what changed
  public void publish(String topic, String event, String subject) {
    pages.forEach((page, topics) -> {
      if (!topics.contains(topic)) return;
      send(page, SseEmitter.event().name(event).data(subject));
      send(page, SseEmitter.event().data(event + " " + subject));
    });
  }

  @Scheduled(fixedDelay = 20_000)
  void keepOpen() {
    pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("still here")));
  }

  @EventListener
  void onClosing(ContextClosedEvent closing) {
    pages.keySet().forEach(SseEmitter::complete);
  }

  private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
    try {
      page.send(event);
    } catch (IOException | IllegalStateException gone) {
      pages.remove(page);
    }
  }
}
