package org.safeconduct.crisis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.safeconduct.crisis.attention.BoardNews;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// When it is, who acts, and what was done to a headcount.
@Component
class Logbook {
  private final Clock clock;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final BoardNews news;
  private final Cache<Look, Boolean> looks;

  Logbook(Clock clock, CurrentUser currentUser, AuditTrail audit, BoardNews news) {
    this.clock = clock;
    this.currentUser = currentUser;
    this.audit = audit;
    this.news = news;
    this.looks = Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterWrite(Duration.ofMinutes(5))
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  /// Now, to the millisecond: what is hashed is what is stored.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The current actor's name.
  String by() {
    return currentUser.name();
  }

  /// What tells the current actor from every other, of the same name too.
  String identity() {
    return currentUser.actor().identity();
  }

  /// Puts it into the audit trail that somebody looked.
  void record(String deed, HeadcountId headcount, Map<String, ?> details) {
    audit.record(deed, headcount.toString(), details);
  }

  /// Puts it into the audit trail that a page which stays open shows a list, once in five minutes
  /// for each actor and list, however often the page fetches it.
  ///
  /// @param list which list, with its filter
  void recordNowAndThen(String deed, HeadcountId headcount, String list, Map<String, ?> details) {
    var look = new Look(identity(), headcount, deed, list);
    if (looks.asMap().putIfAbsent(look, true) == null) record(deed, headcount, details);
  }

  /// Tells the boards that a headcount changed, and takes down by what.
  Deeds changed(HeadcountId headcount) {
    news.changed(headcount);
    return (deed, details) -> audit.record(deed, headcount.toString(), details);
  }

  private record Look(String identity, HeadcountId headcount, String deed, String list) {}

  /// Takes down a deed.
  interface Deeds {
    void record(String deed, Map<String, ?> details);
  }
}
