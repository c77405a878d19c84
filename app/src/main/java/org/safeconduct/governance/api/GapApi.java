package org.safeconduct.governance.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.gaps.Coverage;
import org.safeconduct.governance.gaps.Gap;
import org.safeconduct.governance.gaps.GapFilter;
import org.safeconduct.governance.gaps.Gaps;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Shows(Content.NETWORK)
@RequestMapping("/api/v1/gaps")
class GapApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final Gaps gaps;
  private final Clock clock;

  GapApi(Gaps gaps, Clock clock) {
    this.gaps = gaps;
    this.clock = clock;
  }

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<CoverageJson> seats,
      @Nullable String next) {}

  /// @param severe whether nobody acts in the post now
  record CoverageJson(
      SeatJson seat,
      boolean severe,
      List<String> holders,
      List<String> alternates,
      List<GapJson> gaps) {
    static CoverageJson of(Coverage it) {
      return new CoverageJson(
          SeatJson.of(it.seat()),
          it.isSevere(),
          it.holders().stream().map(one -> one.person().toString()).toList(),
          it.alternates().stream().map(one -> one.person().toString()).toList(),
          it.gaps().stream()
              .map(gap -> new GapJson(gap.kind().name(), gap.at()))
              .toList());
    }
  }

  record GapJson(String kind, @Nullable Instant at) {}

  @GetMapping
  Listed list(
      @RequestParam @Nullable Post post,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam Gap.@Nullable Kind kind,
      @RequestParam(defaultValue = "false") boolean severe,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable Seat cursor) {
    int size = LIMIT.of(limit);
    var filter = new GapFilter(post, organisation, null, null, kind, severe, all);
    var found = gaps.all(filter).stream()
        .sorted(Comparator.comparing(it -> it.seat().toString()))
        .toList();
    var rest = found.stream()
        .filter(it -> cursor == null || it.seat().toString().compareTo(cursor.toString()) > 0)
        .toList();
    var page = rest.subList(0, Math.min(size, rest.size()));
    return new Listed(
        clock.instant(),
        found.size(),
        page.stream().map(CoverageJson::of).toList(),
        rest.size() > size ? page.getLast().seat().toString() : null);
  }
}
