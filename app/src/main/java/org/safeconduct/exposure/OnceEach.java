package org.safeconduct.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Lets somebody with files in several organisations count once, at the best, among the files that
/// the reader may see and asked for. Each file keeps its own facts, so that nobody learns from one
/// organisation's what is another's.
final class OnceEach {
  private static final Comparator<Line> BEST = Comparator.comparing(Line::rank)
      .thenComparing(line -> !line.dossier().leads())
      .thenComparing(Line::person);

  private final Picture picture;
  private final Set<UUID> shared;

  OnceEach(Picture picture) {
    this.picture = picture;
    this.shared = Set.copyOf(picture.withSeveralFiles());
  }

  /// Whoever is present does not arrive as well, and whoever is placed by one file is not
  /// unlocated by another.
  ///
  /// @param whom which files the reader may see and asked for
  Found among(Found found, Predicate<Dossier> whom) {
    if (shared.isEmpty()) return found;
    var present = best(found.present());
    var there =
        present.stream().map(Line::human).filter(shared::contains).collect(Collectors.toSet());
    var arriving = best(found.arriving()).stream()
        .filter(line -> !there.contains(line.human()))
        .toList();
    return new Found(
        present, arriving, best(nowhere(found.unlocated(), whom)), found.unlocatedAreas());
  }

  /// One file for each person.
  ///
  /// @param best which of two says better where the person is
  Collection<Dossier> among(Collection<Dossier> files, BinaryOperator<Dossier> best) {
    if (shared.isEmpty()) return files;
    var each = new ArrayList<Dossier>(files.size());
    var several = new LinkedHashMap<UUID, Dossier>();
    for (var file : files)
      if (shared.contains(file.human())) several.merge(file.human(), file, best);
      else each.add(file);
    each.addAll(several.values());
    return each;
  }

  private List<Line> nowhere(List<Line> unlocated, Predicate<Dossier> whom) {
    var persons = unlocated.stream()
        .filter(line -> shared.contains(line.human()))
        .map(Line::person)
        .collect(Collectors.toSet());
    return unlocated.stream()
        .filter(line -> !shared.contains(line.human())
            || picture.filesOf(line.human()).stream()
                .filter(whom)
                .allMatch(file -> persons.contains(file.person())))
        .toList();
  }

  private List<Line> best(List<Line> lines) {
    var each = new ArrayList<Line>(lines.size());
    var several = new LinkedHashMap<UUID, Line>();
    for (var line : lines)
      if (shared.contains(line.human()))
        several.merge(line.human(), line, BinaryOperator.minBy(BEST));
      else each.add(line);
    each.addAll(several.values());
    return each;
  }
}
