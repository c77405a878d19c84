package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The row that names the columns, and what it gives away about the rest of the list.
///
/// @param rows how cells are parted
/// @param record the number of that row, from 1; rows follow after it
/// @param cells the names as the list spells them
/// @param positions where each column stands, from 0
/// @param unknown names that mean nothing to us
/// @param twice columns that are named more than once
record Heading(
    CellRows rows,
    long record,
    List<String> cells,
    Map<Column, Integer> positions,
    List<String> unknown,
    List<Column> twice) {
  private static final int SEARCHED = 10;
  private static final int CERTAIN = 1_000_000;

  /// Tries each way to part the cells and takes the row in which most columns are recognised.
  ///
  /// @throws UnreadableList if there is none, or a required column is missing or named twice
  static Heading find(ListFile file, List<Column> columns, KnownHeadings known) {
    var best = best(file, it -> read(it, columns, known), it -> it.positions.size());
    var heading = best.orElseThrow(() -> new UnreadableList("no-heading", names(columns)));
    var missing = columns.stream()
        .filter(Column::required)
        .filter(column -> !heading.positions.containsKey(column))
        .toList();
    if (!missing.isEmpty()) throw new UnreadableList("columns-missing", names(missing));
    if (!heading.twice.isEmpty()) throw new UnreadableList("column-twice", names(heading.twice));
    return heading;
  }

  /// The row that most likely names the columns, whether any is recognised or not: the one with
  /// most columns, and with most cells where that is no help.
  ///
  /// @throws UnreadableList if there is no row of two cells
  static Heading guess(ListFile file, List<Column> columns, KnownHeadings known) {
    return best(file, it -> read(it, columns, known), Heading::likelihood)
        .orElseThrow(() -> new UnreadableList("no-heading", names(columns)));
  }

  private int likelihood() {
    int named = (int) cells.stream().filter(it -> !it.isEmpty()).count();
    if (positions.size() > 1) return CERTAIN + positions.size();
    return named > 1 ? named : 0;
  }

  private static Optional<Heading> best(
      ListFile file, Function<Candidate, Heading> read, ToIntFunction<Heading> worth) {
    var best = Optional.<Heading>empty();
    for (var rows : file.readings()) best = better(best, best(rows, read, worth), worth);
    return best;
  }

  private static Optional<Heading> better(
      Optional<Heading> one, Optional<Heading> other, ToIntFunction<Heading> worth) {
    int known = one.map(worth::applyAsInt).orElse(0);
    return other.filter(it -> worth.applyAsInt(it) > known).or(() -> one);
  }

  private record Candidate(CellRows rows, CellRow row) {}

  private static Optional<Heading> best(
      CellRows rows, Function<Candidate, Heading> read, ToIntFunction<Heading> worth) {
    var best = new Best(worth);
    try {
      rows.each(row -> {
        if (row.number() <= SEARCHED) best.look(read.apply(new Candidate(rows, row)));
        return row.number() < SEARCHED;
      });
    } catch (UnreadableList broken) {
      if (!broken.code().equals(CsvRows.QUOTE_NOT_CLOSED)) throw broken;
    }
    return Optional.ofNullable(best.found);
  }

  private static final class Best {
    private final ToIntFunction<Heading> worth;
    private @Nullable Heading found;

    Best(ToIntFunction<Heading> worth) {
      this.worth = worth;
    }

    void look(Heading heading) {
      found = better(Optional.ofNullable(found), Optional.of(heading), worth).orElse(null);
    }
  }

  /// Somebody's word on what the headings mean goes before what they seem to say.
  private static Heading read(Candidate it, List<Column> columns, KnownHeadings known) {
    var cells = it.row.cells().stream().map(Row::clean).toList();
    var said = known.find(cells);
    var positions = new IdentityHashMap<Column, Integer>();
    var unknown = new ArrayList<String>();
    var twice = new ArrayList<Column>();
    for (int i = 0; i < cells.size(); i++) {
      var name = said.isPresent() ? said.get().get(i) : cells.get(i);
      var key = Column.key(name);
      var column = columns.stream().filter(one -> one.isNamed(key)).findFirst();
      if (column.isEmpty()) {
        if (!name.isEmpty()) unknown.add(name);
      } else if (positions.putIfAbsent(column.get(), i) != null) twice.add(column.get());
    }
    return new Heading(it.rows, it.row.number(), cells, positions, unknown, twice);
  }

  private static String names(List<Column> columns) {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }
}
