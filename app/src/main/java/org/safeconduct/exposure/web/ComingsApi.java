package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Coming;
import org.safeconduct.exposure.ComingsAndGoings;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Confidence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who came to an alert and who left, for programs.
@RestController
@RequestMapping("/api/v1")
class ComingsApi {
  private final ComingsAndGoings comings;

  ComingsApi(ComingsAndGoings comings) {
    this.comings = comings;
  }

  /// One page, newest first.
  record Comings(List<Row> comings, int page, int pages, long total) {}

  /// One of them.
  record Row(
      Instant at,
      UUID person,
      String name,
      String organisation,
      String direction,
      @Nullable String before,
      @Nullable String after) {
    static Row of(Coming coming) {
      return new Row(
          coming.at(),
          coming.card().id().value(),
          coming.card().name(),
          coming.card().organisationName(),
          coming.direction().name().toLowerCase(Locale.ROOT),
          word(coming.before()),
          word(coming.after()));
    }

    private static @Nullable String word(@Nullable Confidence confidence) {
      return confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT);
    }
  }

  @GetMapping("/alerts/{id}/comings-and-goings")
  Comings list(@PathVariable AlertId id, @RequestParam(defaultValue = "0") int page) {
    var list = comings.list(id, null, new PageRequest(page, 0, null));
    return new Comings(
        list.rows().stream().map(Row::of).toList(), list.number(), list.pages(), list.total());
  }
}
