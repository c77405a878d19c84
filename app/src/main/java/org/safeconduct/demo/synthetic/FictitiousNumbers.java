package org.safeconduct.demo.synthetic;

import java.util.List;

/// Telephone numbers that are kept for fiction and ring nowhere: those of Arcep (France), Ofcom
/// (United Kingdom) and 555-01xx (North American Numbering Plan).
final class FictitiousNumbers {
  private static final List<Block> BLOCKS = List.of(
      new Block("+3363998", 4, 0, 10_000),
      new Block("+3319900", 4, 0, 10_000),
      new Block("+3326191", 4, 0, 10_000),
      new Block("+3335301", 4, 0, 10_000),
      new Block("+3346571", 4, 0, 10_000),
      new Block("+3353649", 4, 0, 10_000),
      new Block("+447700900", 3, 0, 1_000),
      new Block("+441632960", 3, 0, 1_000),
      new Block("+44207946", 4, 0, 1_000),
      new Block("+1202555", 4, 100, 100),
      new Block("+1212555", 4, 100, 100),
      new Block("+1416555", 4, 100, 100));
  private static final int ALL = BLOCKS.stream().mapToInt(Block::count).sum();

  private FictitiousNumbers() {}

  private record Block(String prefix, int digits, int first, int count) {}

  /// A number in international form. After about sixty thousand they come round again.
  static String number(long which) {
    int rest = Math.floorMod(which, ALL);
    for (var block : BLOCKS) {
      if (rest < block.count) return block.prefix + digits(block.first + rest, block.digits);
      rest -= block.count;
    }
    throw new IllegalStateException("No block for " + which);
  }

  private static String digits(int number, int digits) {
    var text = Integer.toString(number);
    return "0".repeat(digits - text.length()) + text;
  }
}
