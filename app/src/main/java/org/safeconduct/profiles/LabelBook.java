package org.safeconduct.profiles;

import jakarta.annotation.PostConstruct;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.LabelledRecords;
import org.springframework.stereotype.Component;

/// Which records bear a label of their own: the few that somebody classified, in memory, because
/// every statement asks. Read anew when a label was given, here or by another server (see
/// [FollowOtherServers]).
@Component
class LabelBook implements LabelledRecords {
  private final JdbcLabels labels;
  private volatile @Nullable Book book;

  LabelBook(JdbcLabels labels) {
    this.labels = labels;
  }

  @Override
  public Set<UUID> above(int clearance) {
    return clearance >= Label.HIGHEST ? Set.of() : book().above.get(clearance);
  }

  @Override
  public Set<UUID> keptFrom(@Nullable UUID account) {
    var limited = book().limited;
    if (limited.isEmpty()) return Set.of();
    return limited.entrySet().stream()
        .filter(it -> account == null || !it.getValue().contains(account))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether any of these records is limited to named accounts.
  boolean limits(Collection<UUID> records) {
    var limited = book().limited;
    return !limited.isEmpty() && records.stream().anyMatch(limited::containsKey);
  }

  /// The highest rank of these records; 0 when none was labelled.
  int highest(Collection<UUID> records) {
    var ranks = book().ranks;
    return ranks.isEmpty()
        ? 0
        : records.stream().mapToInt(it -> ranks.getOrDefault(it, 0)).max().orElse(0);
  }

  /// The rank of this record; 0 when it was not labelled.
  int rank(UUID record) {
    return book().ranks.getOrDefault(record, 0);
  }

  /// Whether any record bears more than the lowest label, or is limited to named accounts.
  boolean knowsAny() {
    return !book().ranks.isEmpty();
  }

  /// Reads the labels anew: at the start, so that no statement has to wait for it, and by whoever
  /// gave a label, one after the other, so that none is forgotten.
  @PostConstruct
  synchronized Book read() {
    var read = new Book(labels.held());
    book = read;
    return read;
  }

  private Book book() {
    var known = book;
    return known == null ? read() : known;
  }

  static final class Book {
    private final Map<UUID, Integer> ranks;
    private final List<Set<UUID>> above;
    private final Map<UUID, Set<UUID>> limited;

    private Book(Collection<JdbcLabels.Held> held) {
      ranks = held.stream()
          .collect(Collectors.toUnmodifiableMap(JdbcLabels.Held::subject, JdbcLabels.Held::rank));
      limited = held.stream()
          .filter(it -> !it.named().isEmpty())
          .collect(Collectors.toUnmodifiableMap(JdbcLabels.Held::subject, JdbcLabels.Held::named));
      above = IntStream.range(0, Label.HIGHEST)
          .mapToObj(clearance -> above(held, clearance))
          .toList();
    }

    private static Set<UUID> above(Collection<JdbcLabels.Held> held, int clearance) {
      var above = new HashSet<UUID>();
      for (var it : held)
        if (it.rank() > Math.max(clearance, it.ordinary())) above.add(it.subject());
      return Set.copyOf(above);
    }
  }
}
