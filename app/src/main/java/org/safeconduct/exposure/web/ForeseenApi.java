package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ForeseenPlan;
import org.safeconduct.exposure.ForeseenPlan.Change;
import org.safeconduct.exposure.ForeseenPlans;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Confidence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whose itineraries have come to meet an alert, for programs.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1")
class ForeseenApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);

  private final ForeseenPlans foreseen;

  ForeseenApi(ForeseenPlans foreseen) {
    this.foreseen = foreseen;
  }

  /// One page, newest first.
  record Plans(List<Row> plans, int page, int pages, long total) {}

  /// One of them.
  record Row(
      Instant at,
      UUID person,
      String name,
      String organisation,
      String change,
      Instant from,
      Instant until,
      @Nullable String before,
      @Nullable String after) {
    static Row of(ForeseenPlan plan) {
      return new Row(
          plan.at(),
          plan.card().id().value(),
          plan.card().name(),
          plan.card().organisationName(),
          ForeseenApi.word(plan.change()),
          plan.when().from(),
          plan.when().until(),
          word(plan.before()),
          word(plan.after()));
    }

    private static @Nullable String word(@Nullable Confidence confidence) {
      return confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT);
    }
  }

  @GetMapping("/alerts/{id}/foreseen")
  Plans list(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Integer size) {
    var list = foreseen.list(id, meant(change), new PageRequest(page, SIZE.of(size), null));
    return new Plans(
        list.rows().stream().map(Row::of).toList(), list.number(), list.pages(), list.total());
  }

  private static @Nullable Change meant(@Nullable String change) {
    if (change == null || change.isBlank()) return null;
    return Arrays.stream(Change.values())
        .filter(it -> word(it).equals(change.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new BadParameter(
            "change",
            change,
            Arrays.stream(Change.values()).map(ForeseenApi::word).toList()));
  }

  private static String word(Change change) {
    return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
