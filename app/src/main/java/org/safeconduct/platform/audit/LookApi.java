package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.LookDeeds.Sight;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// “Who looked at me” for programs, and the same for an auditor about anybody.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1")
class LookApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);
  private static final List<String> SIGHTS = Arrays.stream(Sight.values())
      .map(it -> it.name().toLowerCase(Locale.ROOT))
      .toList();

  private final Looks looks;
  private final Clock clock;

  LookApi(Looks looks, Clock clock) {
    this.looks = looks;
    this.clock = clock;
  }

  /// Which part of the list.
  record Part(@Nullable Integer page, @Nullable Integer size) {
    PageRequest request() {
      return new PageRequest(page == null ? 0 : page, SIZE.of(size), "-at");
    }
  }

  /// One page, the latest first.
  record Listed(Instant asOf, List<LookJson> looks, int page, int pages, long total) {}

  /// @param roles the codes of the roles that the actor had then
  /// @param reason empty where none is asked for
  record LookJson(
      String actor,
      List<String> roles,
      String deed,
      String reason,
      Instant first,
      Instant last,
      int times) {
    static LookJson of(Look it) {
      var roles = Arrays.stream(it.capacity().split(" "))
          .filter(role -> !role.isEmpty())
          .toList();
      return new LookJson(
          it.actor(), roles, it.deed(), it.reason(), it.firstAt(), it.lastAt(), it.times());
    }
  }

  /// @param of a dependant instead of oneself
  @GetMapping("/me/looks")
  Listed own(LookFilter filter, @RequestParam(required = false) @Nullable UUID of, Part part) {
    BadParameter.requireWord("sight", filter.sight(), SIGHTS);
    var own = looks.own();
    var person = of != null ? of : own.orElseThrow(() -> new NotFound("person", "of this account"));
    return listed(person, filter, part);
  }

  @GetMapping("/people/{id}/looks")
  Listed of(@PathVariable UUID id, LookFilter filter, Part part) {
    BadParameter.requireWord("sight", filter.sight(), SIGHTS);
    return listed(id, filter, part);
  }

  private Listed listed(UUID person, LookFilter filter, Part part) {
    var upper = new LookFilter(
        filter.actor(),
        filter.sight() == null ? null : filter.sight().toUpperCase(Locale.ROOT),
        filter.from(),
        filter.to());
    var found = looks.list(person, upper, part.request());
    return new Listed(
        clock.instant(),
        found.rows().stream().map(LookJson::of).toList(),
        found.number(),
        found.pages(),
        found.total());
  }
}
