package org.safeconduct.demo;

import org.safeconduct.demo.synthetic.SyntheticOrganisation;

/// Fills the tables of one room.
interface RoomFill {
  /// The room, as the schema is called.
  String room();

  /// Writes everything, in one transaction.
  void fill(SyntheticOrganisation organisation, Copying copying);
}
