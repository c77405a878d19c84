package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Question;
import org.safeconduct.exposure.RecentLists.Kept;
import org.safeconduct.exposure.RecentLists.Key;
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
  private final Duration arrivingWithin;
  private final RecentLists recent = new RecentLists();

  Finder(
      Picture today,
      Clock clock,
      @Value("${safeconduct.exposure.arriving-within:48h}") Duration arrivingWithin) {
    this.today = today;
    this.clock = clock;
    this.arrivingWithin = arrivingWithin;
  }

  Found find(Picture picture, Asked asked, ExposureFilter filter, Scope scope) {
    var whom = both(inScope(picture, scope), ofKind(filter));
    var answer = asked.area() == null
        ? new Answer(List.of(), List.of(), picture.unlocated(asked.when(), whom))
        : picture.ask(new Question(asked.area(), asked.when(), arrivingWithin), whom);
    var admitted = saying(filter.text());
    var found = new Found(
        lines(picture, answer.present(), admitted),
        lines(picture, answer.arriving(), admitted),
        unlocated(picture, answer.unlocated(), admitted),
        asked.unlocatedAreas());
    return new OnceEach(picture).among(found, whom);
  }

  private static List<Line> lines(
      Picture picture, List<Exposed> exposed, Predicate<Line> admitted) {
    var lines = new ArrayList<Line>(exposed.size());
    for (var one : exposed)
      picture
          .find(one.person())
          .map(it -> new Line(it, one))
          .filter(admitted)
          .ifPresent(lines::add);
    return lines;
  }

  private static List<Line> unlocated(
      Picture picture, List<UUID> persons, Predicate<Line> admitted) {
    return persons.stream()
        .flatMap(it -> picture.find(it).stream())
        .map(it -> new Line(it, null))
        .filter(admitted)
        .toList();
  }

  /// Keeps [Picture#ANYBODY], of whom nothing is asked.
  private static Predicate<Dossier> both(Predicate<Dossier> one, Predicate<Dossier> other) {
    if (one == Picture.ANYBODY) return other;
    return other == Picture.ANYBODY ? one : one.and(other);
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
    if (scope.isUnlimited()) return Picture.ANYBODY;
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
    var admitted = Picture.ANYBODY;
    var organisation = filter.organisation();
    if (organisation != null)
      admitted = dossier -> dossier.card().organisation().equals(organisation);
    var category = filter.category();
    return category == null
        ? admitted
        : both(admitted, dossier -> dossier.card().category() == category);
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
