package org.safeconduct.alerts.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertsFixture;

class SlowFeedTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String SLOW = "https://slow.example/feed";

  private final AlertsFixture.SetClock clock = new AlertsFixture.SetClock(NOON);
  private final AlertDesk desk =
      AlertsFixture.desk(jdbc, currentUser, clock, (_, _, _) -> {}, _ -> {});
  private final JdbcFeeds store = new JdbcFeeds(jdbc);
  private SlowWeb web;
  private FeedPoller poller;

  @BeforeEach
  void begin() {
    jdbc.sql("delete from alerts.feed").update();
    clock.set(NOON);
    web = new SlowWeb();
    var folders = new FeedFolders("", Path.of("target"));
    var visit = new FeedVisit(web, desk, store, folders, clock);
    poller = new FeedPoller(store, visit, currentUser, clock);
  }

  @AfterEach
  void end() throws InterruptedException {
    web.answer.countDown();
    poller.stop();
  }

  @Test
  void a_feed_that_answers_late_holds_up_no_other_and_is_asked_once() throws Exception {
    var slow = add(SLOW);
    var quick = add("https://quick.example/feed");

    var looking = CompletableFuture.runAsync(poller::lookAtWhatIsDue);

    assertThatCode(() -> looking.get(20, TimeUnit.SECONDS)).doesNotThrowAnyException();
    awaitSuccess(quick);
    clock.set(NOON.plusSeconds(60));
    poller.lookAtWhatIsDue();
    assertThat(web.askedSlow).isEqualTo(1);
    web.answer.countDown();
    awaitSuccess(slow);
  }

  @Test
  void a_visit_ends_in_time_and_the_next_goes_on_where_it_ended() throws Exception {
    var feed = add("https://long.example/feed");
    web.answer.countDown();

    poller.poll(store.find(feed).orElseThrow());
    int first = store.entries(feed, 100).size();
    poller.poll(store.find(feed).orElseThrow());

    assertThat(first).isEqualTo(5);
    assertThat(store.entries(feed, 100)).hasSize(8);
  }

  private FeedId add(String address) {
    var id = new FeedId(UUID.randomUUID());
    store.add(id, new NewFeed(address, FeedKind.URL, address, Duration.ofSeconds(60), false));
    return id;
  }

  private void awaitSuccess(FeedId feed) throws InterruptedException {
    var deadline = Instant.now().plusSeconds(20);
    while (store.find(feed).orElseThrow().last().succeededAt() == null) {
      if (Instant.now().isAfter(deadline)) throw new IllegalStateException("Never looked at");
      Thread.sleep(20);
    }
  }

  /// A web where one server answers only when it is told to, and another takes 30 seconds an
  /// entry.
  private final class SlowWeb extends WebFetcher {
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile int askedSlow;

    SlowWeb() {
      super(new Destination(Set.of(), Set.of()));
    }

    @Override
    Fetched get(URI address, Version known, long largest) {
      if (address.toString().equals(SLOW)) waitFor();
      if (address.getPath().startsWith("/entry")) clock.set(clock.instant().plusSeconds(30));
      return new Fetched(
          address, text(address).getBytes(StandardCharsets.UTF_8), null, known, true);
    }

    private void waitFor() {
      askedSlow++;
      try {
        answer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private String text(URI address) {
      var text = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title>");
      for (int entry = 0; entry < 8 && address.getHost().startsWith("long"); entry++)
        text.append("<entry><id>%d</id><title>t</title><link href='/entry%d'/></entry>"
            .formatted(entry, entry));
      return text.append("</feed>").toString();
    }
  }
}
