package org.safeconduct.bench.reverse;

import java.io.IOException;
import java.util.List;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;

/// One way to tell the alerts of points.
interface ReverseEngine {
  /// What it is called on the command line.
  String name();

  /// Takes the alerts in; the id of each is its place in the list.
  void load(List<AlertRow> alerts) throws IOException;

  /// For each question the ids of the alerts that hold there then, in any order.
  List<int[]> findAll(List<LookupRow> lookups);
}
