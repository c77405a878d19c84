package org.safeconduct.bench.people;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often who is meant is found, by us and by a plain `ilike`.
///
/// @param meant questions that mean a person
/// @param missed people whom `ilike` finds and we do not
record Recall(int questions, int meant, int ours, int plain, int missed) {
  static Recall of(List<Wanted> wanted, OwnSearch own, PlainSearch plain) throws SQLException {
    var ids = plain.idsByNumber();
    int meant = 0;
    int ours = 0;
    int theirs = 0;
    int missed = 0;
    for (var it : wanted) {
      var found = own.find(it.text());
      var foundPlainly = plain.find(it.text());
      var left = new HashSet<>(foundPlainly);
      left.removeAll(found);
      missed += left.size();
      if (!left.isEmpty()) System.err.println("Not found by “" + it.text() + "”: " + left.size());
      if (it.number() == null) continue;
      var person = ids.get(it.number());
      meant++;
      if (found.contains(person)) ours++;
      if (foundPlainly.contains(person)) theirs++;
    }
    return new Recall(wanted.size(), meant, ours, theirs, missed);
  }

  /// @throws IllegalStateException if `ilike` finds somebody whom we do not
  void requireAll() {
    if (missed > 0) throw new IllegalStateException("not found by us: " + missed);
  }

  Map<String, String> told() {
    var told = new LinkedHashMap<String, String>();
    told.put("questions", String.valueOf(questions));
    told.put("who was meant was found by us", ours + " of " + meant);
    told.put("who was meant was found by ilike", plain + " of " + meant);
    told.put("found by ilike and not by us", String.valueOf(missed));
    return told;
  }
}
