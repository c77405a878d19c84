package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.engine.Question;
import org.safeconduct.exposure.RecentLists.Kept;
import org.safeconduct.exposure.RecentLists.Key;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Folded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks a picture about those whom the reader may see and the filter admits. Whatever time is
/// asked about, and as known whenever: whom somebody may see is a matter of now.
@Component
class Finder {
  private final Picture today;
  private final Clock clock;
  private final FewAtOnce asking;
  private final Duration arrivingWithin;
  private final RecentLists recent = new RecentLists();

  Finder(
      Picture today,
      Clock clock,
      FewAtOnce asking,
      @Value("${safeconduct.exposure.arriving-within:48h}") Duration arrivingWithin) {
    this.today = today;
    this.clock = clock;
    this.asking = asking;
    this.arrivingWithin = arrivingWithin;
  }

  /// Everybody whom the filter admits, but for group and confidence.
  ///
  /// @throws Busy while too many others ask
  Found find(Picture picture, Asked asked, ExposureFilter filter, Scope scope) {
    return asking.work(() -> findNow(picture, asked, filter, scope));
  }

  private Found findNow(Picture picture, Asked asked, ExposureFilter filter, Scope scope) {
    var whom = inScope(picture, scope).and(ofKind(filter));
    var answer = asked.area() == null
        ? new Answer(List.of(), List.of(), picture.unlocated(asked.when(), whom))
        : picture.ask(new Question(asked.area(), asked.when(), arrivingWithin), whom);
    var admitted = saying(filter.text());
    var found = new Found(
        lines(answer.present(), admitted),
        lines(answer.arriving(), admitted),
        unlocated(answer.unlocated(), admitted),
        asked.unlocatedAreas());
    return new OnceEach(picture).among(found, whom);
  }

  /// What the picture has of one person, if the reader may see her.
  Optional<Dossier> find(Picture picture, UUID person, Scope scope) {
    return picture.find(person).filter(inScope(picture, scope));
  }

  private static List<Line> lines(List<Exposed> exposed, Predicate<Line> admitted) {
    var lines = new ArrayList<Line>(exposed.size());
    for (var one : exposed) {
      var line = new Line(Dossier.of(one), one);
      if (admitted.test(line)) lines.add(line);
    }
    return lines;
  }

  private static List<Line> unlocated(List<PersonFacts> persons, Predicate<Line> admitted) {
    return persons.stream()
        .map(it -> new Line((Dossier) it, null))
        .filter(admitted)
        .toList();
  }

  /// Everybody of the group and the confidence that the filter asks for.
  Kept list(Picture picture, Asked asked, ExposureFilter filter, Scope scope) {
    var key = filter.knownAt() == null
        ? Key.of(asked, filter, scope, clock.instant(), picture.changes())
        : null;
    var known = key == null || filter.cursor() == null ? null : recent.find(key);
    if (known != null) return known;
    var found = find(picture, asked, filter, scope);
    return new Kept(key, found.totals(), found.lines(filter));
  }

  /// Says that a stretch of the list was told.
  ///
  /// @param goesOn whether another one follows; else nobody needs the list any more
  void told(Kept list, boolean goesOn) {
    if (goesOn) recent.keep(list);
    else recent.drop(list);
  }

  private Predicate<Dossier> inScope(Picture picture, Scope scope) {
    if (scope.isUnlimited()) return _ -> true;
    var now = clock.instant();
    return picture == today
        ? dossier -> dossier.isIn(scope, now)
        : dossier -> isInToday(dossier, scope, now);
  }

  /// Whoever left since has no whereabouts any more, but ties still.
  private boolean isInToday(Dossier earlier, Scope scope, Instant now) {
    return today
        .find(earlier.person())
        .map(it -> it.isIn(scope, now))
        .orElseGet(() -> scope.includes(earlier.card().subject()));
  }

  private static Predicate<Dossier> ofKind(ExposureFilter filter) {
    var organisation = filter.organisation();
    var category = filter.category();
    return dossier -> (organisation == null || dossier.card().organisation().equals(organisation))
        && (category == null || dossier.card().category() == category);
  }

  private static Predicate<Line> saying(@Nullable String text) {
    if (text == null || text.isBlank()) return _ -> true;
    var words = List.of(Folded.of(text).split(" "));
    return line -> {
      var said = line.dossier().folded()
          + " "
          + Folded.of(line.dossier().card().organisationName() + " " + line.place());
      return words.stream().allMatch(said::contains);
    };
  }
}
