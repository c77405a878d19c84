package org.safeconduct.exposure;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Everybody's whereabouts as they were known at earlier moments (knowledge time), read from the
/// database when somebody asks. One is read at a time, for it may hold as much as the picture of
/// now; the last two stay for a while, so that whoever turns pages waits once.
@Component
class EarlierPictures {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final int KEPT = 2;

  /// Names and buildings in them are those of the reading, and what was being recorded at the
  /// moment itself may have been stored only after it.
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final CurrentUser currentUser;
  private final Clock clock;
  private final DossierReader reader;
  private final ProfilePeriods periods;
  private final Duration patience;
  private final Lock reading = new ReentrantLock();
  private final Map<Instant, Kept> kept = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Instant, Kept> eldest) {
      return size() > KEPT;
    }
  };

  /// @param patience how long to wait while another one is read
  EarlierPictures(
      CurrentUser currentUser,
      Clock clock,
      DossierReader reader,
      ProfilePeriods periods,
      @Value("${safeconduct.exposure.earlier-patience:10s}") Duration patience) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.reader = reader;
    this.periods = periods;
    this.patience = patience;
  }

  /// Everybody as known at the moment.
  ///
  /// @throws Busy if others are being read for too long
  Picture asKnownAt(Instant moment) {
    return find(moment).orElseGet(() -> inTurn(moment));
  }

  private Picture inTurn(Instant moment) {
    if (!isMyTurn()) throw new Busy("an earlier picture is being read", patience);
    try {
      return find(moment).orElseGet(() -> read(moment));
    } finally {
      reading.unlock();
    }
  }

  private boolean isMyTurn() {
    try {
      return reading.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Picture read(Instant moment) {
    var picture = new Picture(periods.freshForAt(moment));
    picture.takeAll(currentUser.callAs(JOB, () -> reader.readAll(moment)));
    picture.currentAsOf(moment);
    synchronized (kept) {
      kept.put(moment, new Kept(new SoftReference<>(picture), clock.instant()));
    }
    return picture;
  }

  private Optional<Picture> find(Instant moment) {
    synchronized (kept) {
      var found = kept.get(moment);
      return found == null || found.isOld(clock.instant())
          ? Optional.empty()
          : Optional.ofNullable(found.picture().get());
    }
  }

  /// @param picture may be given up when memory runs short
  private record Kept(SoftReference<@Nullable Picture> picture, Instant since) {
    boolean isOld(Instant now) {
      return since.plus(KEPT_FOR).isBefore(now);
    }
  }
}
