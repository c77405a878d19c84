package org.safeconduct.crisis.answers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.Member;
import org.safeconduct.exposure.Source;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Takes the place that came with *safe* or *needs help* as a confirmation of where the person
/// is, if the gazetteer knows it. A word such as *home* is also the name of some village: a
/// place counts only in the country of the headcount's area, or, where there is no area, if it
/// is a sizeable town.
@Component
public class TypedPlaces {
  private static final long SIZEABLE = 15_000;
  private static final Actor JOB =
      new Actor.SystemJob("crisis.typed-places", Set.copyOf(EnumSet.of(Duty.RUN_JOBS)));

  private final Gazetteer gazetteer;
  private final Whereabouts whereabouts;
  private final PeopleRegister register;
  private final CurrentUser currentUser;

  TypedPlaces(
      Gazetteer gazetteer,
      Whereabouts whereabouts,
      PeopleRegister register,
      CurrentUser currentUser) {
    this.gazetteer = gazetteer;
    this.whereabouts = whereabouts;
    this.register = register;
    this.currentUser = currentUser;
  }

  /// Confirms where the member is, if the answer says so. An exercise confirms nothing, nor
  /// does an answer about somebody who is not in the register.
  public void confirm(HeadcountRecord headcount, Member member, Answer answer) {
    if (headcount.exercise() || !member.registered() || !says(answer)) return;
    meant(headcount, answer.said().place())
        .filter(place -> place.precision().isLocal())
        .ifPresent(place -> currentUser.runAs(JOB, () -> confirm(member, answer, place)));
  }

  private void confirm(Member member, Answer answer, Place place) {
    if (register.find(member.person()).isPresent())
      whereabouts.confirm(member.person(), stay(place), source(answer.voice()), answer.at());
  }

  private static boolean says(Answer answer) {
    return !answer.said().place().isEmpty()
        && (answer.status() == HeadcountStatus.SAFE
            || answer.status() == HeadcountStatus.NEEDS_HELP);
  }

  private Optional<Place> meant(HeadcountRecord headcount, String text) {
    var country = country(headcount.opening().area());
    return country == null
        ? gazetteer.find(text, null).filter(it -> it.population() >= SIZEABLE)
        : gazetteer.find(text, country).filter(it -> it.country().equals(country));
  }

  private @Nullable String country(@Nullable String area) {
    if (area == null) return null;
    var inside = AreaJson.read(area).geometry().getInteriorPoint();
    return gazetteer.countryAt(new Position(inside.getX(), inside.getY())).orElse(null);
  }

  private static Stay stay(Place place) {
    return new Stay(
        place.name(), place.country(), place.region(), place.position(), place.precision());
  }

  private static Source source(Voice voice) {
    return switch (voice.source()) {
      case SELF, HEAD_OF_HOUSEHOLD -> Source.ANSWER;
      case WARDEN -> Source.WARDEN;
      case FOCAL_POINT, OFFICER -> Source.OFFICER;
    };
  }
}
