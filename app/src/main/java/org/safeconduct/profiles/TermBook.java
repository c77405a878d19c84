package org.safeconduct.profiles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What each organisation's profile calls things now, in memory, because every line of every page
/// asks. Read anew when it is heard that somebody chose (see [FollowOtherServers]), and once a
/// minute, because what was chosen may begin later.
@Component
class TermBook {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final JdbcEditions editions;
  private final JdbcChoices choices;
  private final Clock clock;
  private final EditionId first;
  private volatile @Nullable Held held;

  TermBook(
      JdbcEditions editions,
      JdbcChoices choices,
      Clock clock,
      @Value("${safeconduct.profile:unsms-2026.1}") String first) {
    this.editions = editions;
    this.choices = choices;
    this.clock = clock;
    this.first = EditionId.of(first);
  }

  /// The edition that holds for the organisation now; that of the installation for null and for
  /// one that chose nothing. Empty before any was published.
  Optional<Edition> of(@Nullable UUID organisation) {
    return held().of(organisation);
  }

  /// What is called so now, by organisation: first in its own words, then in its profile's. Asks
  /// nothing any more.
  Function<@Nullable UUID, List<Term>> terms(Kind kind) {
    var now = held();
    return organisation -> Stream.concat(
            now.of(organisation).stream(), now.published(organisation).stream())
        .flatMap(it -> kind.terms(it).stream())
        .toList();
  }

  /// The edition that held at that moment.
  Optional<Edition> of(@Nullable UUID organisation, Instant at) {
    return Optional.ofNullable(organisation)
        .flatMap(it -> choices.find(it, at))
        .or(() -> choices.find(Profiles.INSTALLATION, at))
        .map(this::spoken)
        .orElseGet(() -> editions.find(first));
  }

  private Optional<Edition> spoken(Choice choice) {
    return editions.find(choice.edition()).map(choice.words()::over);
  }

  /// The term with that code among these, if the edition that holds has words for it.
  static Optional<Term> term(Optional<Edition> edition, Kind kind, String code) {
    return edition.stream()
        .flatMap(it -> kind.terms(it).stream())
        .filter(it -> it.code().equals(code))
        .findFirst();
  }

  private Held held() {
    var known = held;
    int changes = choices.changes();
    var now = clock.instant();
    if (known != null && known.changes == changes && now.isBefore(known.read.plus(KEPT)))
      return known;
    var read = read(changes, now);
    held = read;
    return read;
  }

  private Held read(int changes, Instant now) {
    var published = new HashMap<UUID, Edition>();
    var spoken = new HashMap<UUID, Edition>();
    editions.find(first).ifPresent(it -> {
      published.put(Profiles.INSTALLATION, it);
      spoken.put(Profiles.INSTALLATION, it);
    });
    for (var choice : choices.holding(now)) {
      editions.find(choice.edition()).ifPresent(it -> published.put(choice.organisation(), it));
      spoken(choice).ifPresent(it -> spoken.put(choice.organisation(), it));
    }
    return new Held(Map.copyOf(published), Map.copyOf(spoken), changes, now);
  }

  private record Held(
      Map<UUID, Edition> published, Map<UUID, Edition> spoken, int changes, Instant read) {
    Optional<Edition> of(@Nullable UUID organisation) {
      return among(spoken, organisation);
    }

    Optional<Edition> published(@Nullable UUID organisation) {
      return among(published, organisation);
    }

    private static Optional<Edition> among(
        Map<UUID, Edition> editions, @Nullable UUID organisation) {
      var edition = organisation == null ? null : editions.get(organisation);
      return Optional.ofNullable(edition == null ? editions.get(Profiles.INSTALLATION) : edition);
    }
  }

  /// What terms are about.
  enum Kind {
    CATEGORY(Edition::categories),
    POST(Edition::posts);

    private final Function<Edition, List<Term>> terms;

    Kind(Function<Edition, List<Term>> terms) {
      this.terms = terms;
    }

    List<Term> terms(Edition edition) {
      return terms.apply(edition);
    }
  }
}
