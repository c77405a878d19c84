package org.safeconduct.alerts.feeds;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the form of a feed.
///
/// @param name what it is to be called
/// @param kind `URL` or `FOLDER`
/// @param address web address or folder
/// @param every seconds between two looks
/// @param verified `true` if its alerts count as verified
record FeedForm(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String address,
    @Nullable String every,
    @Nullable Boolean verified) {
  static final FeedForm BLANK = new FeedForm("", "URL", "", "60", null);

  static FeedForm of(Feed feed) {
    var wanted = feed.wanted();
    return new FeedForm(
        wanted.name(),
        wanted.kind().name(),
        wanted.address(),
        String.valueOf(wanted.every().toSeconds()),
        wanted.verified());
  }

  NewFeed feed() {
    return new NewFeed(
        said(name),
        "FOLDER".equals(kind) ? FeedKind.FOLDER : FeedKind.URL,
        said(address),
        seconds(),
        Boolean.TRUE.equals(verified));
  }

  private Duration seconds() {
    return said(every).matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(said(every)))
        : Duration.ZERO;
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
