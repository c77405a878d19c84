package org.safeconduct.people.copies;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Holdings;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes the copies that were asked for, one after the other, and deletes old ones.
@Component
class MakeCopies {
  private static final Actor JOB = new Actor.SystemJob("make copies", Set.of(Duty.RUN_JOBS));
  private static final Duration KEPT = Duration.ofDays(7);

  /// What tells of others too, and so is in no copy that somebody else asked for.
  private static final List<String> OF_OTHERS_TOO =
      List.of("platform.", "access.", "profiles.", "people.duplicate");

  private final JdbcDataCopies copies;
  private final PartReader reader;
  private final CopyArchive archive;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Map<String, String> parts = new TreeMap<>();

  MakeCopies(
      JdbcDataCopies copies,
      PartReader reader,
      CopyArchive archive,
      CurrentUser currentUser,
      Clock clock,
      List<Holdings> rooms) {
    this.copies = copies;
    this.reader = reader;
    this.archive = archive;
    this.currentUser = currentUser;
    this.clock = clock;
    rooms.forEach(it -> parts.putAll(it.parts()));
  }

  /// How many parts a copy has.
  int parts() {
    return parts.size();
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void make() {
    currentUser.runAs(JOB, () -> {
      copies.expire(clock.instant());
      for (var next = copies.claim(clock.instant());
          next.isPresent();
          next = copies.claim(clock.instant())) make(next.get());
    });
  }

  private void make(JdbcDataCopies.Wanted wanted) {
    try {
      var contents = read(wanted);
      var packed = archive.pack(contents, Locale.forLanguageTag(wanted.language()));
      copies.done(wanted.id(), packed, clock.instant(), clock.instant().plus(KEPT));
    } catch (IOException | DataAccessException trouble) {
      copies.failed(wanted.id(), String.valueOf(trouble.getMessage()));
    }
  }

  private CopyArchive.Contents read(JdbcDataCopies.Wanted wanted) {
    var read = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
    parts.forEach((name, sql) -> {
      if (!wanted.reason().isEmpty() && OF_OTHERS_TOO.stream().anyMatch(name::startsWith)) return;
      read.put(name, reader.read(sql, wanted.person()));
      copies.progress(wanted.id(), read.size());
    });
    return new CopyArchive.Contents(wanted.person(), wanted.by(), clock.instant(), read);
  }
}
