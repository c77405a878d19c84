package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Stay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people live, changed by hand.
@Service
public class Residences {
  private final Permissions permissions;
  private final PeopleRegister register;
  private final Editing editing;
  private final ResidenceRules rules;
  private final JdbcResidences residences;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Residences(
      Permissions permissions,
      PeopleRegister register,
      Editing editing,
      ResidenceRules rules,
      JdbcResidences residences,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.permissions = permissions;
    this.register = register;
    this.editing = editing;
    this.rules = rules;
    this.residences = residences;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /// Where the person lives now, as a draft; empty when nobody knows.
  public Draft draft(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    return residences.draft(editing.mine(id).id(), clock.instant());
  }

  /// Lets a person live somewhere from now on. Dependants who lived at the same place, or of whom
  /// nobody knows where, move along. Whoever lives there already goes on living there: nothing is
  /// changed, nor since when it is. A position that is as it was held does not count for another
  /// town or country.
  ///
  /// @param draft the fields `place`, `country`, and `latitude` and `longitude` if they are known
  @Transactional
  public FileOutcome move(PersonId id, int version, Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var now = clock.instant();
    var held = residences.draft(id, now);
    if (rules.isSame(draft, held)) return untouched(id, version);
    var meant = rules.meant(draft, held);
    var reading = new Reading(meant);
    var stay = rules.check(meant, reading);
    if (stay.isEmpty()) return new FileOutcome.Refused(reading.wrongs());
    var followers = followers(id, now);
    var outcome = editing.change(
        id,
        version,
        "people.residence-changed",
        () -> residences.draft(id, now),
        () -> settle(id, stay.get(), now));
    if (outcome instanceof FileOutcome.Done)
      followers.forEach(it -> {
        settle(it, stay.get(), now);
        editing.keep(it, "people.residence-changed", moved(stay.get()));
      });
    return outcome;
  }

  private FileOutcome untouched(PersonId id, int version) {
    int held = editing.version(id);
    return held == version
        ? new FileOutcome.Done(id, version)
        : new FileOutcome.ChangedMeanwhile(held);
  }

  /// Places that may have been meant by a draft that was refused.
  public List<String> choices(Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    return rules.choices(draft);
  }

  private List<PersonId> followers(PersonId head, Instant now) {
    var before = label(head, now);
    var followers = new ArrayList<PersonId>();
    for (var dependant :
        register.dependantsOf(List.of(head)).getOrDefault(head, List.<PersonCard>of())) {
      var own = label(dependant.id(), now);
      if (own.isEmpty() || Objects.equals(own, before)) followers.add(dependant.id());
    }
    return followers;
  }

  private Optional<String> label(PersonId id, Instant now) {
    return residences.now(id, now).map(Stay::label);
  }

  private void settle(PersonId id, Stay stay, Instant now) {
    residences.move(id, stay, now, currentUser.name());
    events.publishEvent(new ResidenceChanged(id));
  }

  private static Map<String, Draft.Change> moved(Stay stay) {
    return Map.of("place", new Draft.Change("", stay.label()));
  }
}
