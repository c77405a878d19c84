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
/// @param known her facts of the moment; no other fact says anything about it
/// @param meetings of the place of each fact
record StandingOf(Span moment, Freshness freshFor, Known known, List<Meeting> meetings) {
  static StandingOf of(Known known, Interval moment, Freshness freshFor, WatchedAreas areas) {
    var held = known.during(moment);
    var meetings = new ArrayList<Meeting>(held.size());
    for (int i = 0; i < held.size(); i++) meetings.add(areas.meeting(held, i));
    return new StandingOf(Span.of(moment), freshFor, held, meetings);
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
    return new Judgement(moment, freshFor, known, contacts::get)
        .present()
        .orElseThrow()
        .confidence();
  }
}
