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
    int found = Arrays.binarySearch(areas, area);
    // how many areas stand before it, are the area itself, and stand behind it
    int before = found < 0 ? -found - 1 : found;
    int behindFrom = found < 0 ? before : found + 1;
    int behind = areas.length - behindFrom;
    int itself = contact == Contact.NONE ? 0 : 1;
    if (found < 0 && itself == 0) return this;
    var numbers = new int[before + itself + behind];
    var how = new Contact[numbers.length];
    System.arraycopy(areas, 0, numbers, 0, before);
    System.arraycopy(contacts, 0, how, 0, before);
    if (itself == 1) {
      numbers[before] = area;
      how[before] = contact;
    }
    System.arraycopy(areas, behindFrom, numbers, before + itself, behind);
    System.arraycopy(contacts, behindFrom, how, before + itself, behind);
    return new Meeting(numbers, how);
  }

  /// How the place meets the area with that number.
  Contact contact(int area) {
    int at = Arrays.binarySearch(areas, area);
    return at < 0 ? Contact.NONE : contacts[at];
  }
}
