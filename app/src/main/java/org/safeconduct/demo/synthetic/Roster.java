package org.safeconduct.demo.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import org.safeconduct.people.Category;

/// Who works where for whom: a few bytes for each member of staff, from which the rest follows.
/// People of one town stand side by side.
final class Roster {
  private static final Category[] CATEGORIES = Category.values();

  final long seed;
  final Size size;
  final List<Town> towns;
  final List<Employer> employers;
  final short[] town;
  final short[] employer;
  final byte[] category;
  final byte[] dependants;
  final byte[] trips;
  private final int[] firsts;

  Roster(Size size, long seed, List<Town> towns, List<Employer> employers) {
    this.size = size;
    this.seed = seed;
    this.towns = towns;
    this.employers = employers;
    this.town = new short[size.staff()];
    this.employer = new short[size.staff()];
    this.category = new byte[size.staff()];
    this.dependants = new byte[size.staff()];
    this.trips = new byte[size.staff()];
    this.firsts = new int[towns.size() + 1];
  }

  /// Says how many work in each town.
  void settle(int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      firsts[i + 1] = firsts[i] + heads[i];
      for (int member = firsts[i]; member < firsts[i + 1]; member++) town[member] = (short) i;
    }
  }

  /// The first who works in the town; the others follow.
  int first(int town) {
    return firsts[town];
  }

  /// How many work in the town.
  int heads(int town) {
    return firsts[town + 1] - firsts[town];
  }

  IntStream staffIn(int town) {
    return IntStream.range(firsts[town], firsts[town + 1]);
  }

  IntStream staff() {
    return IntStream.range(0, size.staff());
  }

  Town town(int member) {
    return towns.get(town[member]);
  }

  Employer employer(int member) {
    return employers.get(employer[member]);
  }

  Category category(int member) {
    return CATEGORIES[category[member]];
  }

  /// Who this really is: about 2 % stand in the lists of two organisations, seconded from one to
  /// the other (`domain.md` 10.4).
  int self(int member) {
    int other = lender(member);
    return other >= 0 && lender(other) < 0 ? other : member;
  }

  boolean isSecondEntry(int member) {
    return self(member) != member;
  }

  private int lender(int member) {
    if (!Dice.about(Dice.About.TWIN, seed, member).falls(0.021)) return -1;
    for (int other = member - 1; other >= Math.max(0, member - 8); other--)
      if (town[other] == town[member] && employer[other] != employer[member]) return other;
    return -1;
  }
}
