package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// One person's facts and a question, drawn as lines of time; a column is six hours.
///
/// - `G` Geneva, in the area asked about; `N` Nairobi and `L` Lima, elsewhere
/// - `g` somewhere in Switzerland; `n` somewhere in Kenya; `c` only the centre of Switzerland
/// - `>` on the way between Geneva and Nairobi; `<` between Nairobi and Lima
/// - `.` nothing; in the line `asked`, `=` is the interval of the question
///
/// A confirmation is known since its first column; everything else since long ago.
record Drawing(Question question, List<Fact> facts) {
  static final UUID SHE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final Duration COLUMN = Duration.ofHours(6);

  private static final Instant FIRST = Instant.parse("2026-11-20T00:00:00Z");
  private static final Pattern SAME = Pattern.compile("([A-Za-z<>=])\\1*");
  private static final Position GENEVA = new Position(6.15, 46.2);
  private static final Position NAIROBI = new Position(36.82, -1.29);
  private static final Position LIMA = new Position(-77.04, -12.05);
  private static final Map<Character, Where> PLACES = Map.of(
      'G', new Where.At(GENEVA, Precision.CITY),
      'N', new Where.At(NAIROBI, Precision.CITY),
      'L', new Where.At(LIMA, Precision.POINT),
      'g', new Where.Within("country:CH", box(5.9, 10.5, 45.8, 47.8)),
      'n', new Where.Within("country:KE", box(34, 42, -5, 5)),
      'c', new Where.At(new Position(6.1, 46.1), Precision.COUNTRY),
      '>', new Where.Between(GENEVA, NAIROBI),
      '<', new Where.Between(NAIROBI, LIMA));

  static Drawing of(String drawing) {
    var facts = new ArrayList<Fact>();
    var asked = new ArrayList<Interval>();
    for (var line : drawing.lines().toList()) {
      var name = line.substring(0, line.lastIndexOf(' ')).strip();
      var stretches = SAME.matcher(line.substring(line.lastIndexOf(' ') + 1));
      while (stretches.find()) {
        var when = new Interval(at(stretches.start()), at(stretches.end()));
        if (name.equals("asked")) asked.add(when);
        else facts.add(fact(name, stretches.group(1).charAt(0), when, facts.size()));
      }
    }
    var area = box(6, 6.3, 46, 46.4);
    return new Drawing(new Question(area, asked.getFirst(), Duration.ofHours(48)), facts);
  }

  /// What the engine says of this person alone.
  Answer answer() {
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    engine.replace(SHE, facts);
    return engine.ask(question);
  }

  private static Fact fact(String name, char place, Interval when, int number) {
    var kind = Kind.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    var knownAt = kind == Kind.CONFIRMATION ? when.from() : FIRST.minus(Duration.ofDays(30));
    return new Fact(SHE, kind, PLACES.get(place), when, knownAt, new UUID(0, number));
  }

  private static Instant at(int column) {
    return FIRST.plus(COLUMN.multipliedBy(column));
  }

  private static Area box(double west, double east, double south, double north) {
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
  }
}
