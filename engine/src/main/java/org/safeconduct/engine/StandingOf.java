package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// One person at one moment, judged for all watched areas at once: areas that her facts meet alike
/// have the same answer.
///
/// @param facts those of the moment; no other fact says anything about it
/// @param meetings of the place of each fact
record StandingOf(Interval moment, Freshness freshFor, List<Fact> facts, List<Meeting> meetings) {
  static StandingOf of(Known known, Interval moment, Freshness freshFor, WatchedAreas areas) {
    var facts = new ArrayList<Fact>(known.facts().size());
    var meetings = new ArrayList<Meeting>(known.facts().size());
    for (int i = 0; i < known.facts().size(); i++) {
      var fact = known.facts().get(i);
      if (!fact.when().overlaps(moment)) continue;
      facts.add(fact);
      meetings.add(areas.meeting(fact.where(), known.places()[i]));
    }
    return new StandingOf(moment, freshFor, facts, meetings);
  }

  /// In which areas she is.
  Standing standing() {
    var areas = areas();
    var confidences = new Confidence[areas.length];
    var judged = new HashMap<List<Contact>, Confidence>();
    for (int i = 0; i < areas.length; i++)
      confidences[i] = judged.computeIfAbsent(contacts(areas[i]), this::confidence);
    return new Standing(areas, confidences);
  }

  /// The areas that any of the facts meets.
  private int[] areas() {
    if (meetings.size() == 1) return meetings.getFirst().areas();
    return meetings.stream()
        .flatMapToInt(it -> IntStream.of(it.areas()))
        .sorted()
        .distinct()
        .toArray();
  }

  private List<Contact> contacts(int area) {
    var contacts = new Contact[meetings.size()];
    Arrays.setAll(contacts, i -> meetings.get(i).contact(area));
    return Arrays.asList(contacts);
  }

  private Confidence confidence(List<Contact> contacts) {
    return new Judgement(moment, freshFor, facts, contacts)
        .present()
        .orElseThrow()
        .confidence();
  }
}
