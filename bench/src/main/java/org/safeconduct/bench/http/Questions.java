package org.safeconduct.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.safeconduct.bench.Api;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.AlertSize;
import org.safeconduct.bench.world.AskedAreas;

/// What is asked: about alerts and about areas in which twenty people are. Nine areas of ten were
/// asked about before, one is new; one question of five is about the next two days.
final class Questions {
  private static final int LOOKED_AT = 800;
  private static final int FEWEST = 20;
  private static final int AREAS = 100;
  private static final int ALERTS = 8;
  private static final int ALERT_PERCENT = 30;
  private static final int NEW_PERCENT = 10;
  private static final int AHEAD_PERCENT = 20;
  private static final Duration AHEAD = Duration.ofDays(2);

  /// Of the past, the server reads this last.
  private static final Duration LONG_AGO = Duration.ofDays(30);

  private final List<Question> known;
  private final List<Question> fresh;
  private final List<Question> alerts;
  private final SplittableRandom random;
  private int nextFresh;

  private Questions(
      List<Question> known, List<Question> fresh, List<Question> alerts, SplittableRandom random) {
    this.known = known;
    this.fresh = fresh;
    this.alerts = alerts;
    this.random = random;
  }

  /// Posts the alerts and finds the areas.
  ///
  /// @param fresh how many questions about areas will be asked at most
  static Questions prepare(Api api, int fresh, long seed) throws IOException {
    var home = Path.of(System.getProperty("safeconduct.home", "."));
    var rows = AskedAreas.of(home, LOOKED_AT + fresh, seed);
    Question.of(rows.getFirst()).at(Instant.now().minus(LONG_AGO)).awaitReady(api);
    var peopled = new ArrayList<AlertRow>();
    for (var row : rows.subList(0, LOOKED_AT))
      if (peopled.size() < AREAS && Question.of(row).people(api) >= FEWEST) peopled.add(row);
    var alerts = peopled.stream()
        .filter(it -> it.size() == AlertSize.CITY || it.size() == AlertSize.REGION)
        .limit(ALERTS)
        .map(it -> Question.ofAlert(post(api, it)))
        .toList();
    return new Questions(
        peopled.stream().map(Question::of).toList(),
        rows.subList(LOOKED_AT, rows.size()).stream().map(Question::of).toList(),
        alerts,
        new SplittableRandom(seed));
  }

  /// The next one.
  Question next() {
    int chance = random.nextInt(100);
    if (chance < ALERT_PERCENT) return alerts.get(random.nextInt(alerts.size()));
    boolean isNew = random.nextInt(100) < NEW_PERCENT && nextFresh < fresh.size();
    var question = isNew ? fresh.get(nextFresh++) : known.get(random.nextInt(known.size()));
    if (random.nextInt(100) >= AHEAD_PERCENT) return question;
    var from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return question.with("&from=" + from + "&to=" + from.plus(AHEAD));
  }

  /// Some to compare answers: two alerts, the first areas, and those with the most people.
  List<Question> sample(int areas, Api api) {
    var some = new LinkedHashSet<>(alerts.subList(0, Math.min(2, alerts.size())));
    some.addAll(known.subList(0, Math.min(areas / 2, known.size())));
    known.stream()
        .map(it -> new Counted(it, it.people(api)))
        .sorted(Comparator.comparing(Counted::people).reversed())
        .limit(areas / 2)
        .forEach(it -> some.add(it.question()));
    return List.copyOf(some);
  }

  private record Counted(Question question, int people) {}

  private static String post(Api api, AlertRow area) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var cap = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>bench-%s</identifier><sender>bench@example.org</sender><sent>%s-00:00</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><language>en</language><category>Safety</category><event>Benchmark</event>
            <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
            <expires>%s-00:00</expires><headline>Benchmark</headline>
            <instruction>Stay where you are.</instruction>
            <area><areaDesc>Benchmark</areaDesc><polygon>%s</polygon></area></info>
        </alert>
        """.formatted(
        UUID.randomUUID(), local(now), local(now.plus(6, ChronoUnit.HOURS)), ring(area.outline()));
    return api.post("/api/v1/alerts", "application/cap+xml", cap).get("id").asString();
  }

  /// The first outer ring as CAP writes it, latitude first.
  private static String ring(Geometry outline) {
    var text = new StringBuilder();
    for (Coordinate corner : outline.getGeometryN(0).getCoordinates())
      text.append(corner.y).append(',').append(corner.x).append(' ');
    return text.toString().strip();
  }

  private static String local(Instant instant) {
    return instant.toString().replace("Z", "");
  }
}
