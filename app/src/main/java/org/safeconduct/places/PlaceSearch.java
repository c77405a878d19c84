package org.safeconduct.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The type-ahead of every field that names a place.
@RestController
class PlaceSearch {
  private static final int LIMIT = 10;
  private static final int LONGEST = 80;
  private static final int A_MINUTE = 300;

  private final Gazetteer gazetteer;
  private final RateLimits limits;
  private final CurrentUser currentUser;

  PlaceSearch(Gazetteer gazetteer, RateLimits limits, CurrentUser currentUser) {
    this.gazetteer = gazetteer;
    this.limits = limits;
    this.currentUser = currentUser;
  }

  record Suggestion(
      String key,
      String name,
      String country,
      @Nullable String region,
      double longitude,
      double latitude) {
    static Suggestion of(Place place) {
      return new Suggestion(
          place.key(),
          place.name(),
          place.country(),
          place.region(),
          place.position().longitude(),
          place.position().latitude());
    }
  }

  @GetMapping("/places")
  List<Suggestion> search(@RequestParam(defaultValue = "") String q) {
    limits.take("places:" + currentUser.actor().identity(), A_MINUTE);
    if (q.length() > LONGEST) return List.of();
    return gazetteer.search(q, LIMIT).stream().map(Suggestion::of).toList();
  }
}
