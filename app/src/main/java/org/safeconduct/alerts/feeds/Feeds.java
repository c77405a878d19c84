package org.safeconduct.alerts.feeds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The places that are looked at for alerts: which there are, how the last look went, and
/// looking
/// at once.
@Service
public class Feeds {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int ENTRIES_SHOWN = 50;

  private final Permissions permissions;
  private final AuditTrail audit;
  private final JdbcFeeds feeds;
  private final FeedFolders folders;
  private final FeedPoller poller;

  Feeds(
      Permissions permissions,
      AuditTrail audit,
      JdbcFeeds feeds,
      FeedFolders folders,
      FeedPoller poller) {
    this.permissions = permissions;
    this.audit = audit;
    this.feeds = feeds;
    this.folders = folders;
    this.poller = poller;
  }

  /// All feeds, by name.
  public List<Feed> list() {
    permissions.requireAny(Duty.READ_ALERTS, Duty.RUN_JOBS);
    return feeds.all();
  }

  /// The folder within which folders may be watched, as a full path.
  public Path folders() {
    permissions.requireAny(Duty.READ_ALERTS, Duty.MANAGE_FEEDS);
    return folders.root();
  }

  /// One feed.
  ///
  /// @throws NotFound if there is no such feed
  public Feed get(FeedId id) {
    permissions.require(Duty.READ_ALERTS);
    return feeds.find(id).orElseThrow(() -> new NotFound("feed", id));
  }

  /// What came of its newest entries, newest first.
  public List<FeedEntry> entries(FeedId id) {
    permissions.require(Duty.READ_ALERTS);
    return feeds.entries(id, ENTRIES_SHOWN);
  }

  /// Adds a feed; it is looked at within seconds.
  @Transactional
  public FeedOutcome add(NewFeed feed) {
    permissions.require(Duty.MANAGE_FEEDS);
    var id = new FeedId(UUID.randomUUID());
    var wrong = wrong(feed);
    if (wrong != null) return wrong;
    if (!feeds.add(id, feed)) return new FeedOutcome.Refused("name", "alerts.feed.wrong.taken");
    audit.record("alerts.feed-added", id.toString(), Map.of("address", feed.address()));
    return new FeedOutcome.Done(id);
  }

  /// Changes a feed.
  ///
  /// @throws NotFound if there is no such feed
  @Transactional
  public FeedOutcome change(FeedId id, NewFeed feed) {
    permissions.require(Duty.MANAGE_FEEDS);
    get(id);
    var wrong = wrong(feed);
    if (wrong != null) return wrong;
    if (!feeds.change(id, feed)) return new FeedOutcome.Refused("name", "alerts.feed.wrong.taken");
    audit.record("alerts.feed-changed", id.toString(), Map.of("address", feed.address()));
    return new FeedOutcome.Done(id);
  }

  /// Says whether the feed is looked at.
  @Transactional
  public void enable(FeedId id, boolean enabled) {
    permissions.require(Duty.MANAGE_FEEDS);
    get(id);
    feeds.enable(id, enabled);
    audit.record("alerts.feed-switched", id.toString(), Map.of("enabled", enabled));
  }

  /// Looks at the feed at once and waits until that is done, at most two and a half minutes.
  public Feed pollNow(FeedId id) {
    permissions.require(Duty.MANAGE_FEEDS);
    poller.poll(get(id));
    return get(id);
  }

  private FeedOutcome.@Nullable Refused wrong(NewFeed feed) {
    if (feed.name().isBlank()) return new FeedOutcome.Refused("name", "alerts.hand.wrong.missing");
    boolean tooOften = feed.every().compareTo(SHORTEST) < 0;
    if (tooOften || feed.every().compareTo(LONGEST) > 0)
      return new FeedOutcome.Refused("every", "alerts.feed.wrong.every");
    return switch (feed.kind()) {
      case URL -> isAddress(feed.address()) ? null : refused("alerts.feed.wrong.address");
      case FOLDER -> wrongFolder(feed.address());
    };
  }

  private FeedOutcome.@Nullable Refused wrongFolder(String address) {
    if (!folders.holds(address)) return refused("alerts.feed.wrong.folder");
    return folders.isReadable(address) ? null : refused("alerts.feed.wrong.folder-missing");
  }

  private static FeedOutcome.Refused refused(String words) {
    return new FeedOutcome.Refused("address", words);
  }

  private static boolean isAddress(String text) {
    try {
      var address = URI.create(text);
      var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
