package org.safeconduct.crisis.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountOverview;
import org.safeconduct.crisis.Totals;
import org.safeconduct.notifications.SendProgress;

/// A headcount as the API tells it.
record HeadcountJson(
    String id,
    String state,
    String title,
    boolean exercise,
    @Nullable String alert,
    Count totals,
    Messages messages,
    Instant openedAt,
    @Nullable Instant closedAt,
    People by) {
  static HeadcountJson of(HeadcountOverview overview, SendProgress sent) {
    var headcount = overview.headcount();
    var opening = headcount.opening();
    var closing = headcount.closing();
    return new HeadcountJson(
        headcount.id().toString(),
        headcount.isOpen() ? "open" : "closed",
        headcount.title(),
        headcount.exercise(),
        opening.alert() == null ? null : opening.alert().toString(),
        Count.of(overview.totals()),
        new Messages(sent.queued(), sent.handedOver(), sent.answered(), sent.failed(), sent.asOf()),
        opening.at(),
        closing == null ? null : closing.at(),
        new People(
            opening.by(),
            closing == null ? null : closing.by(),
            closing == null ? null : closing.reason()));
  }

  /// Status words as everywhere (`architecture.md` 6.6).
  record Count(
      int population,
      int safe,
      int needsHelp,
      int injured,
      int missing,
      int notInArea,
      int silent,
      int contradictions,
      Instant asOf) {
    static Count of(Totals totals) {
      return new Count(
          totals.population(),
          totals.safe(),
          totals.needsHelp(),
          totals.injured(),
          totals.missing(),
          totals.notInArea(),
          totals.silent(),
          totals.contradictions(),
          totals.asOf());
    }
  }

  /// How far the question got; each person counts once.
  record Messages(int queued, int handedOver, int answered, int failed, Instant asOf) {}

  /// Who opened it, who closed it and why without those who were silent.
  record People(
      String opened, @Nullable String closed, @Nullable String reason) {}
}
