package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.safeconduct.governance.Ending;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// Whoever may decide by a delegation is reminded that it ends or ended, unless the same authority
/// was given again. What a vacant seat received is counted, though nobody is reminded of it.
@Component
class DelegationReminders implements Ending {
  private static final String KIND = "delegation";

  private final JdbcDelegations delegations;
  private final Posts posts;
  private final Clock clock;

  DelegationReminders(JdbcDelegations delegations, Posts posts, Clock clock) {
    this.delegations = delegations;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    return delegations.ending(clock.instant(), DAYS_AFTER).stream()
        .flatMap(it -> receivers(it).map(person -> reminder(it, person)))
        .filter(it -> !it.due().isAfter(day))
        .toList();
  }

  @Override
  public List<Due> thingsDueBy(LocalDate day) {
    return delegations.ending(clock.instant(), DAYS_AFTER).stream()
        .map(it -> new Due(KIND, it.id().value(), lastDay(it)))
        .filter(it -> !it.day().isAfter(day))
        .toList();
  }

  private static Reminder reminder(Delegation it, PersonId person) {
    return new Reminder(
        KIND, it.id().value(), "", lastDay(it), person, "/network/delegations/" + it.id());
  }

  private static LocalDate lastDay(Delegation it) {
    return LocalDate.ofInstant(it.when().until().minusMillis(1), ZoneOffset.UTC);
  }

  private Stream<PersonId> receivers(Delegation it) {
    return switch (it.to()) {
      case Delegation.ToPerson to -> Stream.of(to.person());
      case Delegation.ToSeat to ->
        posts.of(List.of(to.seat())).stream()
            .filter(holding -> holding.term() instanceof Term.InForce)
            .map(Holding::person)
            .distinct();
    };
  }
}
