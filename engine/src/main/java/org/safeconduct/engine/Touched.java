package org.safeconduct.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which of the first so many [Places] an area may touch, and how it does. Places are compared by
/// their boxes at once, and exactly when somebody is there during a question: most ways between
/// towns are of the past. Safe for many threads; they may compare the same place twice.
final class Touched {
  private final Ground ground;
  private final List<Where> places;
  private final int[] numbers;
  private final BitSet among;
  private final @Nullable Contact[] contacts;

  private Touched(
      Ground ground,
      List<Where> places,
      int[] numbers,
      BitSet among,
      @Nullable Contact[] contacts) {
    this.ground = ground;
    this.places = places;
    this.numbers = numbers;
    this.among = among;
    this.contacts = contacts;
  }

  /// Before any place was looked at.
  static Touched nothing(Ground ground) {
    return new Touched(ground, List.of(), new int[0], new BitSet(), new Contact[0]);
  }

  /// How many places were looked at.
  int places() {
    return places.size();
  }

  /// Those whose boxes meet that of the area, ascending; callers must not change it.
  int[] numbers() {
    return numbers;
  }

  /// The same of more places.
  ///
  /// @param all those looked at before, and more
  /// @param more numbers of those that may touch it, each after all before; in any order
  Touched with(List<Where> all, IntStream more) {
    int[] added = more.sorted().distinct().toArray();
    if (added.length == 0) return new Touched(ground, all, numbers, among, contacts);
    int size = numbers.length + added.length;
    var longer = Arrays.copyOf(numbers, size);
    System.arraycopy(added, 0, longer, numbers.length, added.length);
    var longerAmong = (BitSet) among.clone();
    for (int number : added) longerAmong.set(number);
    return new Touched(ground, all, longer, longerAmong, Arrays.copyOf(contacts, size));
  }

  /// How the place with that number meets the area.
  Contact contact(int number) {
    if (!among.get(number)) return Contact.NONE;
    int at = Arrays.binarySearch(numbers, number);
    var known = contacts[at];
    if (known != null) return known;
    var found = ground.contact(places.get(number));
    contacts[at] = found;
    return found;
  }
}
