package org.safeconduct.people.api;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.people.quality.Quality;
import org.safeconduct.people.quality.Score;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How fresh and how complete the files of each organisation are.
@RestController
@Shows(Content.PERSONAL)
class QualityApi {
  private final Quality quality;
  private final Clock clock;

  QualityApi(Quality quality, Clock clock) {
    this.quality = quality;
    this.clock = clock;
  }

  /// @param organisations those of whose people the program may see some, by name
  record Scored(Instant asOf, List<QualityJson> organisations) {}

  /// @param people how many the program may see
  /// @param complete how many in whose file nothing is missing or too old
  /// @param missing in how many files what is missing, by the words of
  ///     [org.safeconduct.people.Gap]
  record QualityJson(
      String organisation,
      String name,
      int people,
      int freshness,
      int completeness,
      int complete,
      Map<String, Integer> missing) {
    static QualityJson of(Score it) {
      return new QualityJson(
          it.organisation().id().toString(),
          it.organisation().name(),
          it.people(),
          it.scores().freshness(),
          it.scores().completeness(),
          it.complete(),
          it.gaps().entrySet().stream()
              .collect(toMap(
                  gap -> gap.getKey().word(), Map.Entry::getValue, (one, _) -> one, TreeMap::new)));
    }
  }

  @GetMapping("/api/v1/organisations/quality")
  Scored scores() {
    return new Scored(
        clock.instant(), quality.scores("name").stream().map(QualityJson::of).toList());
  }
}
