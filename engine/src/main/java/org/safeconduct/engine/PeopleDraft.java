package org.safeconduct.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.People.Block;

/// The next state of [People] while a batch of changes is written. For one writer.
final class PeopleDraft {
  private final Map<UUID, Integer> numbers;
  private final BitSet copied = new BitSet();
  private Block[] blocks;
  private int size;

  PeopleDraft(Map<UUID, Integer> numbers, Block[] before, int size) {
    this.numbers = numbers;
    this.blocks = before.clone();
    this.size = size;
  }

  /// The number of the person, if she was ever known.
  Optional<Integer> find(UUID person) {
    return Optional.ofNullable(numbers.get(person));
  }

  /// The number of the person, new if she was never known.
  int numberOf(UUID person) {
    var number = numbers.putIfAbsent(person, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  /// Puts her in, and says who was known by that number before.
  @Nullable
  Known put(int number, Known known) {
    var before = replace(number, known, Stretch.longest(known.facts()));
    if (before == null) size++;
    return before;
  }

  /// Takes her out, and says who was known by that number.
  @Nullable
  Known remove(int number) {
    var before = replace(number, null, Stretch.NONE);
    if (before != null) size--;
    return before;
  }

  People people() {
    return new People(numbers, blocks, size);
  }

  private @Nullable Known replace(int number, @Nullable Known known, Stretch somewhere) {
    var block = block(number / People.BLOCK);
    var before = block.known()[number % People.BLOCK];
    block.put(number % People.BLOCK, known, somewhere);
    return before;
  }

  private Block block(int at) {
    int before = blocks.length;
    if (at >= before) {
      blocks = Arrays.copyOf(blocks, at + 1);
      for (int i = before; i <= at; i++) blocks[i] = Block.empty();
      copied.set(before, at + 1);
    }
    if (!copied.get(at)) {
      blocks[at] = blocks[at].copy();
      copied.set(at);
    }
    return blocks[at];
  }
}
