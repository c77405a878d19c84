package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everybody known at one moment, by numbers from 0 that stay theirs. Does not change; the next
/// state shares all blocks in which nobody changed.
final class People {
  static final int BLOCK = 1_024;

  /// @param from the first second of a [Stretch] of each
  /// @param until the first second after it
  record Block(@Nullable Known[] known, int[] from, int[] until) {
    static Block empty() {
      return new Block(new Known[BLOCK], new int[BLOCK], new int[BLOCK]);
    }

    Block copy() {
      return new Block(known.clone(), from.clone(), until.clone());
    }

    void put(int at, @Nullable Known person, Stretch somewhere) {
      known[at] = person;
      from[at] = somewhere.from();
      until[at] = somewhere.until();
    }
  }

  private static final int FEW = 1_000;

  private final Map<UUID, Integer> numbers;
  private final Block[] blocks;
  private final int size;

  /// @param numbers of everybody ever known, also of those who came later
  /// @param size how many are known
  People(Map<UUID, Integer> numbers, Block[] blocks, int size) {
    this.numbers = numbers;
    this.blocks = blocks;
    this.size = size;
  }

  static People nobody() {
    return new People(new ConcurrentHashMap<>(), new Block[0], 0);
  }

  /// How many are known.
  int size() {
    return size;
  }

  /// Whether most numbers are of people who are known no more, so that it is time to begin anew.
  boolean isWorn() {
    return numbers.size() > 2 * size + FEW;
  }

  /// The person with that number, if she is known.
  @Nullable
  Known get(int number) {
    int block = number / BLOCK;
    return block < blocks.length ? blocks[block].known()[number % BLOCK] : null;
  }

  Optional<Known> find(UUID person) {
    return Optional.ofNullable(numbers.get(person)).map(this::get);
  }

  void each(Consumer<Known> taker) {
    for (var block : blocks) for (var known : block.known()) if (known != null) taker.accept(known);
  }

  /// Everybody but most of those who are known to be somewhere throughout that second.
  List<Known> perhapsNowhere(int second) {
    var found = new ArrayList<Known>();
    for (var block : blocks)
      for (int i = 0; i < BLOCK; i++) {
        if (block.from()[i] <= second && second < block.until()[i]) continue;
        var known = block.known()[i];
        if (known != null) found.add(known);
      }
    return found;
  }

  /// The next state, to be written by one writer.
  PeopleDraft draft() {
    return new PeopleDraft(numbers, blocks, size);
  }
}
