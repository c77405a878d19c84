package org.safeconduct.alerts.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.alerts.cap.XmlDocument;
import org.safeconduct.platform.Sha256;
import org.springframework.stereotype.Component;

/// Looks at one feed once and brings in every alert that was not seen before.
@Component
class FeedVisit {
  private static final long LARGEST_FEED = 20L * 1024 * 1024;
  private static final int MOST_LINKS = 200;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration STILL_BEING_WRITTEN = Duration.ofSeconds(10);
  private static final String FILES = "*.{xml,cap,edxlde,XML,CAP,EDXLDE}";

  private final WebFetcher web;
  private final AlertDesk desk;
  private final JdbcFeeds feeds;
  private final FeedFolders folders;
  private final Clock clock;

  FeedVisit(WebFetcher web, AlertDesk desk, JdbcFeeds feeds, FeedFolders folders, Clock clock) {
    this.web = web;
    this.desk = desk;
    this.feeds = feeds;
    this.folders = folders;
    this.clock = clock;
  }

  /// Looks at the feed.
  ///
  /// @return what the server said about its version
  WebFetcher.Version look(Feed feed) throws FetchProblem {
    return switch (feed.wanted().kind()) {
      case URL -> lookAtWeb(feed);
      case FOLDER -> lookAtFolder(feed);
    };
  }

  private WebFetcher.Version lookAtWeb(Feed feed) throws FetchProblem {
    var fetched = web.get(address(feed), feeds.version(feed.id()), LARGEST_FEED);
    if (!fetched.isNew()) return fetched.version();
    boolean complete = take(feed, feed.wanted().name(), fetched);
    return complete ? fetched.version() : WebFetcher.Version.NONE;
  }

  private WebFetcher.Version lookAtFolder(Feed feed) throws FetchProblem {
    FetchProblem problem = null;
    for (var file : files(feed)) {
      try {
        lookAtFile(feed, file);
      } catch (FetchProblem one) {
        problem = one;
      }
    }
    if (problem != null) throw problem;
    return WebFetcher.Version.NONE;
  }

  private void lookAtFile(Feed feed, Path file) throws FetchProblem {
    try {
      if (!folders.holds(file)) throw new FetchProblem("folder-outside", file.toString());
      if (Files.size(file) > LARGEST_FEED) throw new FetchProblem("too-large", file.toString());
      var bytes = Files.readAllBytes(file);
      var fingerprint = Sha256.of(bytes);
      if (feeds.isKnown(feed.id(), fingerprint)) return;
      if (isStillBeingWritten(file) && !XmlDocument.read(bytes, null).isSound()) return;
      var document =
          new WebFetcher.Fetched(file.toUri(), bytes, null, WebFetcher.Version.NONE, true);
      take(feed, Objects.toString(file.getFileName()), document);
    } catch (IOException unreadable) {
      throw new FetchProblem("file-unreadable", file.toString());
    }
  }

  /// Takes a document, be it an alert, an envelope or a feed.
  ///
  /// @return whether every part of it could be read now
  private boolean take(Feed feed, String name, WebFetcher.Fetched fetched) throws FetchProblem {
    var root = XmlDocument.read(fetched.bytes(), fetched.charset()).root();
    if (root != null && FeedDocument.isFeed(root))
      return items(feed, new FeedDocument(root).items(fetched.address()));
    var fingerprint = Sha256.of(fetched.bytes());
    if (feeds.isKnown(feed.id(), fingerprint)) return true;
    var entry = bring(feed, name, AlertDocument.of(fetched.bytes(), fetched.charset()));
    boolean nothingElseThere = feed.wanted().kind() == FeedKind.URL;
    if (nothingElseThere && entry.result() != FeedEntry.Result.TAKEN)
      throw new FetchProblem("not-a-feed", entry.reason().code());
    feeds.remember(feed.id(), fingerprint, entry);
    return true;
  }

  private boolean items(Feed feed, List<FeedDocument.Item> items) throws FetchProblem {
    FetchProblem problem = null;
    boolean complete = true;
    var end = clock.instant().plus(LONGEST);
    int links = 0;
    for (var item : items) {
      var fingerprint = Sha256.of(item.key());
      if (feeds.isKnown(feed.id(), fingerprint)) continue;
      if (feeds.isPutOff(feed.id(), fingerprint, clock.instant())) {
        problem = new FetchProblem("entry", item.title());
        continue;
      }
      complete = !isOver(end) && (item.link().isEmpty() || ++links <= MOST_LINKS);
      if (!complete) break;
      if (!isRead(feed, item, fingerprint)) problem = new FetchProblem("entry", item.title());
    }
    if (problem != null) throw problem;
    return complete;
  }

  private boolean isOver(Instant end) {
    return clock.instant().isAfter(end) || Thread.currentThread().isInterrupted();
  }

  private boolean isRead(Feed feed, FeedDocument.Item item, byte[] fingerprint) {
    try {
      feeds.remember(feed.id(), fingerprint, read(feed, item));
      return true;
    } catch (FetchProblem _) {
      feeds.putOff(feed.id(), fingerprint, clock.instant());
      return false;
    }
  }

  private FeedEntry read(Feed feed, FeedDocument.Item item) throws FetchProblem {
    if (item.link().isPresent()) return follow(feed, item, item.link().get());
    var entries = new ArrayList<FeedEntry>();
    for (var alert : item.alerts())
      entries.add(
          bring(feed, item.title(), AlertDocument.of(alert.getBytes(StandardCharsets.UTF_8))));
    return entries.isEmpty()
        ? new FeedEntry(clock.instant(), item.title(), FeedEntry.Result.NO_ALERT, FeedReason.NONE)
        : entries.getFirst();
  }

  private FeedEntry follow(Feed feed, FeedDocument.Item item, URI link) throws FetchProblem {
    var fetched = web.get(link, WebFetcher.Version.NONE, AlertDocument.LARGEST);
    return bring(feed, item.title(), AlertDocument.of(fetched.bytes(), fetched.charset()));
  }

  private FeedEntry bring(Feed feed, String name, AlertDocument document) {
    var channel = feed.wanted().kind() == FeedKind.FOLDER ? Channel.FOLDER : Channel.FEED;
    var arrival = new Arrival(channel, feed.wanted().name(), feed.wanted().verified());
    var now = clock.instant();
    return switch (desk.receive(document, arrival)) {
      case Intake.Taken taken
      when taken.faults().isEmpty() ->
        new FeedEntry(now, name, FeedEntry.Result.TAKEN, FeedReason.NONE);
      case Intake.Taken taken ->
        new FeedEntry(
            now, name, FeedEntry.Result.TAKEN, FeedReason.of(taken.faults().getFirst()));
      case Intake.Refused(var faults) -> refused(name, FeedReason.of(faults.getFirst()));
      case Intake.TooLarge() -> refused(name, FeedReason.of("too-large"));
    };
  }

  private FeedEntry refused(String name, FeedReason reason) {
    boolean noAlert = reason.code().equals("not-an-alert");
    var result = noAlert ? FeedEntry.Result.NO_ALERT : FeedEntry.Result.REFUSED;
    return new FeedEntry(clock.instant(), name, result, reason);
  }

  private boolean isStillBeingWritten(Path file) throws IOException {
    var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
    return age.compareTo(STILL_BEING_WRITTEN) < 0;
  }

  private List<Path> files(Feed feed) throws FetchProblem {
    if (!folders.holds(feed.wanted().address()))
      throw new FetchProblem("folder-outside", feed.wanted().address());
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(Path.of(feed.wanted().address()), FILES)) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException | InvalidPathException missing) {
      throw new FetchProblem("folder-unreadable", feed.wanted().address());
    }
    files.sort(null);
    return files;
  }

  private static URI address(Feed feed) throws FetchProblem {
    try {
      return URI.create(feed.wanted().address());
    } catch (IllegalArgumentException unreadable) {
      throw new FetchProblem("no-host", feed.wanted().address());
    }
  }
}
