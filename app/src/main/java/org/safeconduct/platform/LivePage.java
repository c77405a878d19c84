package org.safeconduct.platform;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// One open page and the news that it has not heard yet. A thread of its own writes to it, so
/// that a page on a slow link keeps nobody waiting; a page that falls too far behind is let go,
/// and the browser comes back and reads everything afresh.
final class LivePage {
  private static final int MOST_WAITING = 1_000;

  private final SseEmitter stream;
  private final Set<String> topics;
  private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread writer;

  LivePage(SseEmitter stream, Set<String> topics) {
    this.stream = stream;
    this.topics = Set.copyOf(topics);
    this.writer = Thread.ofVirtual().name("live-page").unstarted(this::write);
    writer.start();
  }

  boolean follows(String topic) {
    return topics.contains(topic);
  }

  /// Leaves news for the page and returns at once. News that waits already is not left twice.
  void leave(News news) {
    if (!waiting.contains(news) && !waiting.offer(news)) close();
  }

  /// Ends the stream.
  void close() {
    writer.interrupt();
    stream.complete();
  }

  private void write() {
    try {
      while (true) send(waiting.take());
    } catch (IOException | IllegalStateException | InterruptedException gone) {
      waiting.clear();
    }
  }

  private void send(News news) throws IOException {
    switch (news) {
      case News.Sign sign -> stream.send(SseEmitter.event().comment(sign.words()));
      case News.Change change -> {
        stream.send(named(change));
        stream.send(SseEmitter.event().data(change.event() + " " + change.subject()));
      }
    }
  }

  private static SseEventBuilder named(News.Change change) {
    return SseEmitter.event().name(change.event()).data(change.subject());
  }

  /// What a page is told.
  sealed interface News {
    /// Something changed.
    record Change(String event, String subject) implements News {}

    /// The connection is alive.
    record Sign(String words) implements News {}
  }
}
