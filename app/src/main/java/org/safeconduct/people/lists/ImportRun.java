package org.safeconduct.people.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Uploads.Upload;

/// One list on its way: being looked at, or being taken in. A page follows it and may stop it.
public final class ImportRun implements ImportWatch {
  private final ListKind list;
  private final String by;
  private final Upload upload;
  private final boolean storing;
  private final long lines;
  private final Instant start;
  private final CompletableFuture<Result> result = new CompletableFuture<>();
  private volatile boolean stopped;
  private volatile @Nullable Step step;
  private volatile int rows;

  /// @param by the identity of whoever handed the list in
  /// @param storing whether the list is taken in, or only looked at
  ImportRun(ListKind list, String by, Upload upload, boolean storing, Instant start) {
    this.list = list;
    this.by = by;
    this.upload = upload.withoutContent();
    this.storing = storing;
    this.lines = upload.lines();
    this.start = start;
  }

  /// How it ended.
  sealed interface Result {
    record Previewed(ImportPreview preview) implements Result {}

    record Ended(ImportOutcome outcome) implements Result {}

    record Unreadable(UnreadableList list) implements Result {}

    record Stopped() implements Result {}
  }

  /// Somebody stopped it; nothing was stored.
  private static final class StoppedByHand extends RuntimeException {
    StoppedByHand() {
      super("Somebody stopped the import", null, false, false);
    }
  }

  /// Carries it out on this thread.
  void carryOut(ListImports imports, byte[] content) {
    result.complete(work(imports, content));
  }

  private Result work(ListImports imports, byte[] content) {
    try {
      at(Step.READING, 0);
      return storing
          ? new Result.Ended(imports.run(list, content, upload.choices(), this))
          : new Result.Previewed(imports.preview(list, content, upload.choices(), this));
    } catch (UnreadableList unreadable) {
      return new Result.Unreadable(unreadable);
    } catch (StoppedByHand _) {
      return new Result.Stopped();
    }
  }

  @Override
  public void at(Step next, int read) {
    if (stopped) throw new StoppedByHand();
    step = next;
    if (read > 0) rows = read;
  }

  /// Stops it as soon as possible. Once it stores it goes on.
  void stop() {
    stopped = true;
  }

  void fail(Throwable failure) {
    result.completeExceptionally(failure);
  }

  /// How it ended, if it ends within this time.
  ///
  /// @throws RuntimeException what it ended with that nobody expected
  Optional<Result> await(Duration limit) {
    try {
      return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The list could not be taken in", failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  boolean isOf(ListKind kind, String somebody) {
    return list == kind && by.equals(somebody);
  }

  boolean isRunning() {
    return !result.isDone();
  }

  boolean failed() {
    return result.isCompletedExceptionally();
  }

  boolean isStoring() {
    return storing;
  }

  boolean startedBefore(Instant moment) {
    return start.isBefore(moment);
  }

  Upload upload() {
    return upload;
  }

  /// What it does, or null while it waits for its turn.
  public @Nullable Step step() {
    return step;
  }

  /// How many rows were read.
  public int rows() {
    return rows;
  }

  /// How many lines the list has, its heading included.
  public long lines() {
    return lines;
  }

  /// Whether it can still be stopped.
  public boolean canBeStopped() {
    return step != Step.STORING && !stopped;
  }
}
