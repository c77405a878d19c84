package org.safeconduct.engine;

import java.util.Arrays;

/// Which of the watched areas a place meets, and how.
///
/// @param areas their numbers, ascending
/// @param contacts of each; never [Contact#NONE]
record Meeting(int[] areas, Contact[] contacts) {
  /// A place in these areas.
  ///
  /// @param areas their numbers, ascending
  static Meeting held(int[] areas) {
    var contacts = new Contact[areas.length];
    Arrays.fill(contacts, Contact.HELD);
    return new Meeting(areas, contacts);
  }

  /// How the place meets the area with that number.
  Contact contact(int area) {
    int at = Arrays.binarySearch(areas, area);
    return at < 0 ? Contact.NONE : contacts[at];
  }
}
