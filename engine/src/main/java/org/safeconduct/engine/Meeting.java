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

  /// The same but for one area.
  ///
  /// @param contact how the place meets it now; [Contact#NONE] when it does not
  Meeting with(int area, Contact contact) {
    int at = Arrays.binarySearch(areas, area);
    int before = at < 0 ? -at - 1 : at;
    int behind = at < 0 ? before : at + 1;
    int here = contact == Contact.NONE ? 0 : 1;
    if (at < 0 && here == 0) return this;
    var numbers = new int[before + here + areas.length - behind];
    var how = new Contact[numbers.length];
    System.arraycopy(areas, 0, numbers, 0, before);
    System.arraycopy(contacts, 0, how, 0, before);
    if (here == 1) {
      numbers[before] = area;
      how[before] = contact;
    }
    System.arraycopy(areas, behind, numbers, before + here, areas.length - behind);
    System.arraycopy(contacts, behind, how, before + here, areas.length - behind);
    return new Meeting(numbers, how);
  }

  /// How the place meets the area with that number.
  Contact contact(int area) {
    int at = Arrays.binarySearch(areas, area);
    return at < 0 ? Contact.NONE : contacts[at];
  }
}
