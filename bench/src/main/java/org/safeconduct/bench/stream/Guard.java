package org.safeconduct.bench.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.engine.Crossing;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.engine.Question;
import org.safeconduct.engine.Watch;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// Takes pings and changes of alerts in, and counts for each alert who came and who went. What it
/// believes can be compared with an engine that is filled anew.
final class Guard {
  /// As in the product.
  private static final Duration A_WHILE = Duration.ofMillis(100);

  private final ExposureEngine engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
  private final Watch watch = engine.watch();
  private final Map<UUID, Area> areas = new HashMap<>();
  private final Map<UUID, Integer> totals = new HashMap<>();
  private final Ping[] latest;
  private long crossings;

  /// @param first where each person was seen last; her number is the place in the list
  Guard(Ping[] first) {
    this.latest = first.clone();
    engine.replaceAll(facts(List.of(first)));
  }

  /// Takes pings; those that are no newer than what is known of the person change nothing.
  void take(List<Ping> pings) {
    var news = new HashMap<Integer, Ping>();
    for (var ping : pings) {
      if (!ping.seen().isAfter(latest[ping.person()].seen())) continue;
      latest[ping.person()] = ping;
      news.put(ping.person(), ping);
    }
    var facts = facts(news.values());
    engine.replaceAll(facts);
    heed(watch.people(facts.stream().map(PersonFacts::person).toList(), Instant.now()));
  }

  /// Puts an alert in, or gives it another area.
  void alert(UUID alert, Area area) {
    areas.put(alert, area);
    heed(watch.watch(alert, area, Instant.now()));
  }

  /// Looks for a while at whoever comes or goes because time passed, as in the product.
  void goOn() {
    heed(watch.goOn(Instant.now(), A_WHILE));
  }

  /// How many came, left, or became more or less certain.
  long crossings() {
    return crossings;
  }

  /// In how many pairs of alert and person what is watched differs from an engine filled anew with
  /// the latest ping of everybody, or from the sum of all that was told.
  long differences() {
    var anew = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    anew.replaceAll(facts(List.of(latest)));
    var when = Interval.at(Instant.now());
    long differences = 0;
    for (var alert : areas.entrySet()) {
      var watched = watch.inside(alert.getKey());
      var truth = new HashMap<UUID, Confidence>();
      for (Exposed it :
          anew.ask(new Question(alert.getValue(), when, Duration.ZERO)).present())
        truth.put(it.person(), it.confidence());
      differences += Math.abs(truth.size() - totals.getOrDefault(alert.getKey(), 0));
      differences += watched.entrySet().stream()
          .filter(it -> !it.getValue().equals(truth.remove(it.getKey())))
          .count();
      differences += truth.size();
    }
    return differences;
  }

  private void heed(List<Crossing> seen) {
    crossings += seen.size();
    for (var crossing : seen)
      if (crossing.isEntry()) totals.merge(crossing.area(), 1, Integer::sum);
      else if (crossing.isExit()) totals.merge(crossing.area(), -1, Integer::sum);
  }

  private static List<PersonFacts> facts(Collection<Ping> pings) {
    return pings.stream()
        .map(ping -> PersonFacts.of(Ping.id(ping.person()), ping.facts()))
        .toList();
  }
}
