package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CountryNames;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Nearness;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What authority must be before it is passed on. Each part is judged by itself, so that whoever
/// fills in a form learns at once of everything that is wrong with it.
@Component
class DelegationRules {
  private static final int LONGEST_LETTER = 200;
  private static final int NEAREST = 5;

  private final Clock clock;
  private final CurrentUser currentUser;
  private final Posts posts;
  private final PeopleRegister people;
  private final CountryNames countries;

  DelegationRules(
      Clock clock,
      CurrentUser currentUser,
      Posts posts,
      PeopleRegister people,
      CountryNames countries) {
    this.clock = clock;
    this.currentUser = currentUser;
    this.posts = posts;
    this.people = people;
    this.countries = countries;
  }

  /// Everything that is wrong with what could be read.
  List<Fault> faults(DelegationDraft it) {
    var faults = new ArrayList<Fault>();
    letter(it.letter(), faults);
    if (it.when() != null && !it.when().until().isAfter(clock.instant()))
      faults.add(new Fault("until", "until-over"));
    bounds(it.bounds(), faults);
    if (it.from() != null && isUnknown(it.from())) faults.add(new Fault("from", "seat-unknown"));
    switch (it.to()) {
      case Delegation.ToPerson to -> person(to.person(), faults);
      case Delegation.ToSeat to -> seat(to.seat(), it.from(), faults);
      case null -> {}
    }
    return faults;
  }

  private static void letter(String letter, List<Fault> faults) {
    if (letter.isBlank()) faults.add(new Fault("letter", "letter-needed"));
    if (letter.length() > LONGEST_LETTER) faults.add(new Fault("letter", "too-long"));
  }

  private void bounds(Bounds bounds, List<Fault> faults) {
    var known = countries.codes();
    bounds.countries().stream()
        .filter(code -> !known.contains(code))
        .sorted()
        .findFirst()
        .ifPresent(code -> faults.add(
            new Fault("countries", "country-code-unknown", List.of(code, near(code, known)))));
    if (bounds.maxRisk() != null && (bounds.maxRisk() < 1 || bounds.maxRisk() > 5))
      faults.add(new Fault("maxRisk", "risk-range"));
    if (bounds.maxUsd() != null
        && (bounds.maxUsd().signum() < 0 || bounds.maxUsd().precision() > 13))
      faults.add(new Fault("maxUsd", "usd-range"));
    if (bounds.subDelegable() < 0 || bounds.subDelegable() > Bounds.DEEPEST)
      faults.add(new Fault("subDelegable", "depth-range"));
  }

  /// The nearest codes with their names, such as `QA (Qatar), AQ (Antarctica)`.
  private String near(String code, List<String> known) {
    var reader = LocaleContextHolder.getLocale();
    return Nearness.sorted(code, known).stream()
        .limit(NEAREST)
        .map(it -> it + " (" + countries.name(it, reader) + ")")
        .collect(Collectors.joining(", "));
  }

  private void person(PersonId person, List<Fault> faults) {
    if (!people.present(List.of(person)).containsKey(person))
      faults.add(new Fault("to", "person-gone"));
    if (OwnPerson.of(currentUser).filter(person::equals).isPresent())
      faults.add(new Fault("to", "to-oneself"));
  }

  private void seat(Seat seat, @Nullable Seat giver, List<Fault> faults) {
    if (isUnknown(seat)) faults.add(new Fault("to", "seat-unknown"));
    if (seat.equals(giver)) faults.add(new Fault("to", "to-giver"));
    if (OwnPerson.of(currentUser).map(this::held).orElse(List.of()).stream()
        .map(Holding::seat)
        .anyMatch(seat::equals)) faults.add(new Fault("to", "to-oneself"));
  }

  private boolean isUnknown(Seat seat) {
    return posts.of(List.of(seat)).isEmpty();
  }

  /// What one holds oneself, labelled or not.
  private List<Holding> held(PersonId person) {
    return currentUser.callAs(Delegations.RULING, () -> posts.heldBy(person));
  }
}
