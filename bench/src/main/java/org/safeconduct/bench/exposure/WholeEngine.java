package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.engine.Question;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// The engine of the product through its front door, as the server asks it: every fact about
/// everybody, each person once at her best, and who cannot be placed.
///
/// Each leg is a fact, and in each tenth she was seen as it began; each person lives where her
/// first leg in the file leads.
final class WholeEngine {
  static final String NAME = "own-engine";

  private static final int SEEN = 10;

  private final ExposureEngine engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
  private final Areas areas = new Areas(Areas.Kept.AREAS);
  private long facts;

  void load(World world) throws IOException {
    var everybody = facts(world);
    for (var known : everybody.values()) facts += known.size();
    engine.replaceAll(everybody.entrySet().stream()
        .map(it -> PersonFacts.of(it.getKey(), it.getValue()))
        .toList());
  }

  /// How many facts it holds.
  long facts() {
    return facts;
  }

  Answer ask(QuestionRow question) {
    var when = new Interval(moment(question.start()), moment(question.end()));
    return engine.ask(new Question(areas.area(question.alert()), when, Duration.ZERO));
  }

  /// The id of the person with that number.
  static UUID person(int number) {
    return new UUID(0, number);
  }

  private static Map<UUID, List<Fact>> facts(World world) throws IOException {
    var rows = world.legs();
    var ids = new HashMap<Integer, UUID>();
    var everybody = new HashMap<UUID, List<Fact>>();
    for (int leg = 0; leg < rows.limit() / World.LEG_NUMBERS; leg++) {
      int at = leg * World.LEG_NUMBERS;
      var person = ids.computeIfAbsent(rows.get(at + 4), WholeEngine::person);
      var position = new Position(rows.get(at) / 1e7, rows.get(at + 1) / 1e7);
      var where = new Where.At(position, Precision.POINT);
      var when = new Interval(moment(rows.get(at + 2)), moment(rows.get(at + 3)));
      var kind = leg % SEEN == 0 ? Kind.CONFIRMATION : Kind.LEG;
      everybody
          .computeIfAbsent(person, it -> new ArrayList<>(List.of(home(it, where))))
          .add(new Fact(person, kind, where, when, when.from(), new UUID(1, leg)));
    }
    return everybody;
  }

  private static Fact home(UUID person, Where where) {
    var always = Interval.since(moment(0));
    return new Fact(person, Kind.RESIDENCE, where, always, always.from(), person);
  }

  private static Instant moment(int second) {
    return Instant.ofEpochSecond(PostGisEngine.FIRST_SECOND + second);
  }
}
