package org.safeconduct.alerts.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.DatabaseTest;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertFilter;
import org.safeconduct.alerts.AlertRow;
import org.safeconduct.alerts.AlertsFixture;
import org.safeconduct.alerts.CapFile;
import org.safeconduct.alerts.Samples;
import org.safeconduct.platform.PageRequest;

class FeedPollerTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final AlertsFixture.SetClock clock = new AlertsFixture.SetClock(NOON);
  private final AlertDesk desk =
      AlertsFixture.desk(jdbc, currentUser, clock, (_, _, _) -> {}, _ -> {});
  private final JdbcFeeds store = new JdbcFeeds(jdbc);
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Path watched = Path.of("/nowhere");
  private HttpServer server;
  private String name = "";

  @BeforeAll
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterAll
  void stop() {
    server.stop(0);
  }

  @BeforeEach
  void begin() {
    pages.clear();
    asked.clear();
    clock.set(NOON);
    name = "feed-" + UUID.randomUUID();
  }

  @Test
  void a_feed_that_holds_or_points_to_alerts_brings_each_of_them_once() {
    pages.put("/one.cap", text("good.cap"));
    pages.put(
        "/feed",
        atom(
            "<entry><id>1</id><title>one</title>"
                + "<link type='application/cap+xml' href='/one.cap'/></entry>",
            "<entry><id>2</id><title>two</title><content type='text/xml'>"
                + inner("two-languages.cap")
                + "</content></entry>"));
    var feed = add(FeedKind.URL, address("/feed"));

    poll(feed);
    poll(feed);

    assertThat(brought()).hasSize(2);
    assertThat(state(feed).error()).isNull();
    assertThat(asked.stream().filter("/one.cap"::equals)).hasSize(1);
  }

  @Test
  void a_bad_entry_never_stops_the_rest() {
    pages.put("/good.cap", text("good.cap"));
    pages.put("/bad.cap", text("missing-everything.cap"));
    pages.put("/page.html", "<html><body>Not an alert</body></html>");
    pages.put(
        "/feed",
        atom(
            entry("bad", "/bad.cap"),
            entry("gone", "/gone.cap"),
            entry("page", "/page.html"),
            "<entry/>",
            entry("good", "/good.cap")));
    var feed = add(FeedKind.URL, address("/feed"));

    poll(feed);

    assertThat(brought()).hasSize(1);
    assertThat(store.entries(feed, 10))
        .extracting(FeedEntry::result)
        .containsExactlyInAnyOrder(
            FeedEntry.Result.REFUSED,
            FeedEntry.Result.NO_ALERT,
            FeedEntry.Result.NO_ALERT,
            FeedEntry.Result.TAKEN);
    assertThat(state(feed).error()).isEqualTo("entry");
    assertThat(state(feed).detail()).isEqualTo("gone");
  }

  @Test
  void an_entry_that_could_not_be_fetched_is_tried_again_in_a_minute() {
    pages.put("/feed", atom(entry("late", "/late.cap")));
    var feed = add(FeedKind.URL, address("/feed"));
    poll(feed);
    pages.put("/late.cap", text("good.cap"));

    clock.set(NOON.plusSeconds(59));
    poll(feed);
    assertThat(brought()).isEmpty();
    assertThat(state(feed).error()).isEqualTo("entry");
    clock.set(NOON.plusSeconds(60));
    poll(feed);

    assertThat(brought()).hasSize(1);
    assertThat(state(feed))
        .extracting(Feed.Poll::error, Feed.Poll::failures)
        .containsExactly(null, 0);
  }

  @Test
  void an_entry_that_stays_away_is_tried_less_and_less_often() {
    pages.put("/feed", atom(entry("gone", "/gone.cap")));
    var feed = add(FeedKind.URL, address("/feed"));

    for (int minute = 0; minute <= 7; minute++) {
      clock.set(NOON.plusSeconds(60 * minute));
      poll(feed);
    }

    assertThat(asked.stream().filter("/gone.cap"::equals)).hasSize(4);
  }

  @Test
  void many_entries_that_cannot_be_fetched_are_said_and_keep_no_other_waiting() {
    var entries = IntStream.range(0, 200)
        .mapToObj(it -> entry("gone" + it, "/gone" + it + ".cap"))
        .collect(Collectors.toCollection(ArrayList::new));
    entries.add(entry("good", "/good.cap"));
    pages.put("/good.cap", text("good.cap"));
    pages.put("/feed", atom(entries.toArray(String[]::new)));
    var feed = add(FeedKind.URL, address("/feed"));

    poll(feed);
    assertThat(state(feed).error()).isEqualTo("entry");
    assertThat(brought()).isEmpty();
    poll(feed);

    assertThat(brought()).hasSize(1);
    assertThat(state(feed).error()).isEqualTo("entry");
  }

  @Test
  void an_unchanged_feed_is_not_sent_again() {
    pages.put("/tagged", atom());
    var feed = add(FeedKind.URL, address("/tagged"));

    poll(feed);
    poll(feed);

    assertThat(asked).containsExactly("/tagged", "/tagged 304");
    assertThat(state(feed).error()).isNull();
  }

  @Test
  void an_address_inside_this_computer_is_not_asked_unless_it_is_allowed() {
    pages.put("/feed", atom());
    var feed = add(FeedKind.URL, address("/feed"));

    poller(Set.of()).poll(store.find(feed).orElseThrow());

    assertThat(state(feed).error()).isEqualTo("private");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_redirect_into_a_private_network_is_not_followed() {
    pages.put("/away", "redirect:http://127.0.0.2:" + server.getAddress().getPort() + "/feed");
    var feed = add(FeedKind.URL, address("/away"));

    poll(feed);

    assertThat(state(feed).error()).isEqualTo("private");
    assertThat(state(feed).detail()).isEqualTo("127.0.0.2");
  }

  @Test
  void what_goes_wrong_with_a_feed_is_said() {
    pages.put("/nonsense", "nothing of the kind");
    pages.put("/circle", "redirect:/circle");
    for (var wrong : Map.of("/missing", "status", "/nonsense", "not-a-feed", "/circle", "redirects")
        .entrySet()) {
      begin0();
      var feed = add(FeedKind.URL, address(wrong.getKey()));
      poll(feed);
      poll(feed);
      assertThat(state(feed).error()).isEqualTo(wrong.getValue());
      assertThat(state(feed).failures()).isEqualTo(2);
    }
  }

  @Test
  void files_of_a_folder_are_read_once_and_stay_where_they_are(@TempDir Path folder)
      throws IOException {
    watched = folder;
    var file = old(folder.resolve("a.cap"), text("good.cap"));
    old(folder.resolve("b.xml"), "broken");
    old(folder.resolve("c.txt"), text("two-languages.cap"));
    var feed = add(FeedKind.FOLDER, folder.toString());

    poll(feed);
    poll(feed);

    assertThat(brought()).hasSize(1);
    assertThat(store.entries(feed, 10)).hasSize(2);
    assertThat(file).exists();
    old(folder.resolve("b.xml"), text("cap-1.0.cap"));
    poll(feed);
    assertThat(brought()).hasSize(2);
  }

  @Test
  void a_file_that_is_still_being_written_waits(@TempDir Path folder) throws IOException {
    watched = folder;
    var file = old(folder.resolve("a.cap"), text("cut-short.cap"));
    Files.setLastModifiedTime(file, FileTime.from(NOON));
    var feed = add(FeedKind.FOLDER, folder.toString());

    poll(feed);

    assertThat(store.entries(feed, 10)).isEmpty();
  }

  @Test
  void a_folder_elsewhere_is_not_read_even_by_a_link(@TempDir Path folder) throws IOException {
    watched = Files.createDirectory(folder.resolve("feeds"));
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    old(elsewhere.resolve("a.cap"), text("good.cap"));
    var linked = Files.createSymbolicLink(watched.resolve("linked"), elsewhere);

    for (var path : List.of(elsewhere, watched.resolve("../elsewhere"), linked)) {
      begin0();
      var feed = add(FeedKind.FOLDER, path.toString());
      poll(feed);
      assertThat(state(feed).error()).isEqualTo("folder-outside");
      assertThat(store.entries(feed, 10)).isEmpty();
    }
  }

  @Test
  void each_feed_is_claimed_once_when_it_is_due() {
    var feed = add(FeedKind.FOLDER, "/nowhere/at/all");
    while (!store.claim(NOON).orElseThrow().id().equals(feed)) clock.instant();

    assertThat(store.claim(NOON.plusSeconds(59))).isEmpty();
    assertThat(store.claim(NOON.plusSeconds(60))).isPresent();
  }

  @Test
  void the_sample_feeds_are_read_without_losing_an_alert_that_stands_in_them() {
    for (var sample : Samples.expectedOfCap()) {
      if (!sample.result().equals("feed")) continue;
      begin();
      pages.put("/sample", new String(sample.bytes(), StandardCharsets.UTF_8));
      int inside = Integer.parseInt(sample.why().replaceAll(".*, (\\d+) alerts inside", "$1"));
      var feed = add(FeedKind.URL, address("/sample"));

      poll(feed);

      var taken = store.entries(feed, 500).stream()
          .filter(it -> it.result() == FeedEntry.Result.TAKEN)
          .count();
      assertThat(taken).as(sample.file().toString()).isEqualTo(inside);
      assertThat(state(feed).error()).as(sample.file().toString()).isIn(null, "entry");
    }
  }

  private void begin0() {
    name = "feed-" + UUID.randomUUID();
  }

  private FeedId add(FeedKind kind, String address) {
    var id = new FeedId(UUID.randomUUID());
    store.add(id, new NewFeed(name, kind, address, Duration.ofSeconds(60), false));
    return id;
  }

  private void poll(FeedId feed) {
    poller(Set.of("localhost")).poll(store.find(feed).orElseThrow());
  }

  private FeedPoller poller(Set<String> privateHosts) {
    var web = new WebFetcher(new ThisComputerOnly(privateHosts));
    var folders = new FeedFolders(watched.toString(), Path.of("target"));
    var visit = new FeedVisit(web, desk, store, folders, clock);
    return new FeedPoller(store, visit, currentUser, clock);
  }

  private Feed.Poll state(FeedId feed) {
    return store.find(feed).orElseThrow().last();
  }

  private List<AlertRow> brought() {
    var mine = new AlertFilter("", Set.of(), null, "", name, null, null);
    return currentUser
        .callAs(ANYBODY, () -> desk.list(mine, new PageRequest(0, 0, null)))
        .rows();
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private String text(String file) {
    return new String(CapFile.bytes(file), StandardCharsets.UTF_8)
        .replace("ops@example.org", name + "@example.org");
  }

  private String inner(String file) {
    return text(file).substring(text(file).indexOf("<alert"));
  }

  private static String entry(String title, String link) {
    return "<entry><id>%s</id><title>%s</title><link href='%s'/></entry>"
        .formatted(title, title, link);
  }

  private static String atom(String... entries) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Test</title>"
        + String.join("\n", entries)
        + "</feed>";
  }

  private static Path old(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(NOON.minusSeconds(3600)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    var page = pages.get(path);
    boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    asked.add(known ? path + " 304" : path);
    if (path.equals("/tagged")) exchange.getResponseHeaders().add("ETag", "\"v1\"");
    if (known) exchange.sendResponseHeaders(304, -1);
    else if (page == null) exchange.sendResponseHeaders(404, -1);
    else if (page.startsWith("redirect:")) {
      exchange.getResponseHeaders().add("Location", page.substring(9));
      exchange.sendResponseHeaders(302, -1);
    } else {
      var bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /// The samples point all over the world; a test asks nobody there.
  private static final class ThisComputerOnly extends Destination {
    ThisComputerOnly(Set<String> privateHosts) {
      super(privateHosts, Set.of());
    }

    @Override
    void require(URI address) throws FetchProblem {
      var host = String.valueOf(address.getHost());
      if (!host.equals("localhost") && !host.startsWith("127."))
        throw new FetchProblem("unreachable", host);
      super.require(address);
    }
  }
}
