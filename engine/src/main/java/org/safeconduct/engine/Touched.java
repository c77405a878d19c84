package org.safeconduct.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Which of the first so many [Places] an area touches, and how.
///
/// @param places how many were looked at
/// @param numbers of those touched, ascending
/// @param contacts of those touched; never [Contact#NONE]
record Touched(int places, int[] numbers, Contact[] contacts) {
  static final Touched NOTHING = new Touched(0, new int[0], new Contact[0]);

  /// How the place with that number meets the area.
  Contact contact(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? Contact.NONE : contacts[at];
  }

  /// Collects contacts in any order.
  static final class Draft {
    private final Map<Integer, Contact> contacts = new TreeMap<>();

    Draft(Touched known) {
      for (int i = 0; i < known.numbers.length; i++)
        contacts.put(known.numbers[i], known.contacts[i]);
    }

    void add(int number, Contact contact) {
      if (contact != Contact.NONE) contacts.put(number, contact);
    }

    Touched touched(int places) {
      return new Touched(
          places,
          contacts.keySet().stream().mapToInt(it -> it).toArray(),
          contacts.values().toArray(Contact[]::new));
    }
  }
}
