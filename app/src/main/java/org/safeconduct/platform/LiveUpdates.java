package org.safeconduct.platform;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.platform.LivePage.News.Change;
import org.safeconduct.platform.LivePage.News.Sign;
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
  private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();

  /// Opens a stream for one page. The caller has asked for permission.
  public SseEmitter subscribe(Set<String> topics) {
    var stream = new SseEmitter(LONGEST.toMillis());
    var page = new LivePage(stream, topics);
    stream.onCompletion(() -> {
      pages.remove(page);
      page.close();
    });
    stream.onTimeout(page::close);
    stream.onError(_ -> pages.remove(page));
    pages.add(page);
    page.leave(new Sign("open"));
    return stream;
  }

  /// Tells every page that subscribed to the topic. Waits for none of them and never throws.
  ///
  /// @param topic such as `console`
  /// @param event what changed, such as `alerts.received`
  /// @param subject the id of what changed
  public void publish(String topic, String event, String subject) {
    var change = new Change(event, subject);
    pages.stream().filter(page -> page.follows(topic)).forEach(page -> page.leave(change));
  }

  @Scheduled(fixedDelay = 20_000)
  void keepOpen() {
    pages.forEach(page -> page.leave(new Sign("still here")));
  }

  @EventListener
  void onClosing(ContextClosedEvent closing) {
    pages.forEach(LivePage::close);
  }
}
