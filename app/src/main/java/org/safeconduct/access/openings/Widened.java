package org.safeconduct.access.openings;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;

/// An actor who opened records: sees those too, and may look and not change anything as long as
/// they are open. No label keeps back whom they named from those who may open sealed fields:
/// duty officers and security advisers.
final class Widened {
  private static final Set<Duty> LOOKING = Set.of(
      Duty.SEE_CONSOLE,
      Duty.READ_PEOPLE,
      Duty.READ_CONTACTS,
      Duty.COUNT_PEOPLE,
      Duty.READ_TRIPS,
      Duty.READ_PREMISES,
      Duty.READ_NETWORK,
      Duty.READ_ALERTS,
      Duty.READ_EXPOSURE,
      Duty.READ_HEADCOUNT,
      Duty.OPEN_RESTRICTED,
      Duty.BREAK_GLASS,
      Duty.OWN_ACCOUNT,
      Duty.OWN_PROFILE,
      Duty.ANSWER_OWN);

  private Widened() {}

  static Actor.Account of(Actor.Account actor, List<Opening> open) {
    if (open.isEmpty()) return actor;
    return new Actor.Account(
        actor.account(),
        actor.person(),
        actor.name(),
        looking(actor.duties()),
        scope(actor, open),
        actor.roles());
  }

  private static Set<Duty> looking(Set<Duty> duties) {
    var left = EnumSet.noneOf(Duty.class);
    duties.stream().filter(LOOKING::contains).forEach(left::add);
    return Set.copyOf(left);
  }

  private static Scope scope(Actor.Account actor, List<Opening> open) {
    var own = actor.scope();
    var organisations = new HashSet<>(own.organisations());
    var persons = new HashSet<>(own.persons());
    var opened = new HashSet<UUID>();
    for (var it : open) {
      var person = it.target().person();
      persons.addAll(it.target().persons());
      if (person != null) opened.add(person);
      else if (it.target().isEverybody()) organisations.add(it.target().organisation());
    }
    persons.addAll(opened);
    var scope = new Scope(
        own.everybody(), organisations, own.zones(), persons, own.countries(), own.clearance());
    return actor.duties().contains(Duty.OPEN_RESTRICTED) ? scope.opening(opened) : scope;
  }
}
