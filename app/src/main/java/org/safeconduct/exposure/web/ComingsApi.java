package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Coming;
import org.safeconduct.exposure.Coming.Direction;
import org.safeconduct.exposure.ComingsAndGoings;
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

/// Who came to an alert and who left, for programs.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1")
class ComingsApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);

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
          ComingsApi.word(coming.direction()),
          word(coming.before()),
          word(coming.after()));
    }

    private static @Nullable String word(@Nullable Confidence confidence) {
      return confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT);
    }
  }

  @GetMapping("/alerts/{id}/comings-and-goings")
  Comings list(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable String direction,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Integer size) {
    var list = comings.list(id, meant(direction), new PageRequest(page, SIZE.of(size), null));
    return new Comings(
        list.rows().stream().map(Row::of).toList(), list.number(), list.pages(), list.total());
  }

  private static @Nullable Direction meant(@Nullable String direction) {
    if (direction == null || direction.isBlank()) return null;
    return Arrays.stream(Direction.values())
        .filter(it -> word(it).equals(direction.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new BadParameter(
            "direction",
            direction,
            Arrays.stream(Direction.values()).map(ComingsApi::word).toList()));
  }

  private static String word(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }
}
