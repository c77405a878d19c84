package org.safeconduct.people.lists;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.safeconduct.people.lists.Uploads.Upload;
import org.safeconduct.platform.CurrentUser;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Lists that were handed in on a page and are looked at or taken in just now, two at a time. How
/// one ended is known for an hour; after a restart a list is looked at anew.
@Component
class ImportRuns implements DisposableBean {
  private static final int AT_ONCE = 2;
  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  private final ListImports imports;
  private final Uploads uploads;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Map<UUID, ImportRun> runs = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(
      AT_ONCE, Thread.ofVirtual().name("import-", 0).factory());

  ImportRuns(ListImports imports, Uploads uploads, CurrentUser currentUser, Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// The run of a list that was handed in; looks at the list if nothing runs.
  ///
  /// @throws org.safeconduct.platform.NotFound if the list is not there or not the reader's
  ImportRun follow(ListKind list, UUID id) {
    return find(list, id).orElseGet(() -> {
      var kept = uploads.get(list, id);
      return runs.computeIfAbsent(id, _ -> start(list, kept, false));
    });
  }

  /// Takes a list in, unless that is being done or was done.
  ///
  /// @throws org.safeconduct.platform.NotFound if the list is not there or not the reader's
  void confirm(ListKind list, UUID id, boolean skipBadRows) {
    if (find(list, id).filter(ImportRun::isStoring).isPresent()) return;
    var chosen = uploads.get(list, id).skippingBadRows(skipBadRows);
    runs.compute(
        id, (_, known) -> known != null && known.isStoring() ? known : start(list, chosen, true));
  }

  /// Stops what runs; a list that only waits for its confirmation is forgotten.
  ///
  /// @return whether something ran
  boolean cancel(ListKind list, UUID id) {
    var running = find(list, id).filter(ImportRun::isRunning);
    running.ifPresentOrElse(ImportRun::stop, () -> forget(list, id));
    return running.isPresent();
  }

  /// Has a list looked at anew, unless it is being taken in or was.
  void lookAgain(UUID id) {
    runs.computeIfPresent(id, (_, run) -> run.isStoring() ? run : null);
  }

  /// Forgets a list and what became of it.
  void forget(ListKind list, UUID id) {
    uploads.get(list, id);
    uploads.drop(id);
    runs.remove(id);
  }

  private Optional<ImportRun> find(ListKind list, UUID id) {
    var known = runs.get(id);
    if (known != null && known.failed()) runs.remove(id, known);
    return Optional.ofNullable(known)
        .filter(run -> run.isOf(list, currentUser.actor().identity()));
  }

  private ImportRun start(ListKind list, Upload upload, boolean storing) {
    var actor = currentUser.actor();
    var now = clock.instant();
    runs.values().removeIf(it -> !it.isRunning() && it.startedBefore(now.minus(KNOWN_FOR)));
    var run = new ImportRun(list, actor.identity(), upload, storing, now);
    CompletableFuture.runAsync(
            () -> currentUser.runAs(actor, () -> run.carryOut(imports, upload.content())), workers)
        .whenComplete((_, failure) -> {
          if (failure != null) run.fail(failure);
        });
    return run;
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }
}
