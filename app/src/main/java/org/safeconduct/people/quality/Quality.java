package org.safeconduct.people.quality;

import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How complete and fresh the files are that the actor may see.
@Service
public class Quality {
  private final Permissions permissions;
  private final JdbcQuality quality;
  private final Clock clock;

  Quality(Permissions permissions, JdbcQuality quality, Clock clock) {
    this.permissions = permissions;
    this.quality = quality;
    this.clock = clock;
  }

  /// The scores of all organisations of whose people the actor may see some, of those people.
  /// Orders: `completeness` (the default, worst first), `freshness`, `people`, `name`.
  ///
  /// @param order with `-` in front to reverse it
  @Transactional(readOnly = true)
  public List<Score> scores(String order) {
    permissions.require(READ_PEOPLE);
    Comparator<Score> by = switch (order.replaceFirst("^-", "")) {
      case "name" -> Comparator.comparing(it -> it.organisation().name());
      case "people" -> Comparator.comparing(Score::people);
      case "freshness" -> Comparator.comparing(it -> it.scores().freshness());
      default -> Comparator.comparing(it -> it.scores().completeness());
    };
    return quality.scores(permissions.scope(), clock.instant()).stream()
        .sorted((order.startsWith("-") ? by.reversed() : by)
            .thenComparing(it -> it.organisation().name()))
        .toList();
  }
}
