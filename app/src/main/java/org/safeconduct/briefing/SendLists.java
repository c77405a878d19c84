package org.safeconduct.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.access.AccountHolders.Holder;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends the lists that are due, each once, late ones too; throws away files that were kept long
/// enough. A list that breaks off is seen as unfinished, and holds up no other.
@Component
public class SendLists {
  private static final Actor JOB = new Actor.SystemJob(
      "send lists", Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_PEOPLE));

  private final JdbcSchedules schedules;
  private final JdbcDeliveries deliveries;
  private final AccountHolders holders;
  private final Making making;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SendLists(
      JdbcSchedules schedules,
      JdbcDeliveries deliveries,
      AccountHolders holders,
      Making making,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock,
      TransactionTemplate transaction) {
    this.schedules = schedules;
    this.deliveries = deliveries;
    this.holders = holders;
    this.making = making;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// What goes into a list and out with it.
  @Component
  record Making(ListMaker maker, ListMail mail, PeopleRegister people) {}

  /// One that was taken in hand.
  private record Begun(UUID delivery, Schedule schedule) {}

  /// Sends what is due, now.
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  public void send() {
    currentUser.runAs(JOB, () -> {
      for (var next = begin(); next.isPresent(); next = begin()) finish(next.get());
      purge();
    });
  }

  private Optional<Begun> begin() {
    var now = clock.instant();
    return Objects.requireNonNull(transaction.execute(_ -> begin(now)));
  }

  private Optional<Begun> begin(Instant now) {
    var due = schedules.nextDue(now);
    if (due.isEmpty()) return Optional.empty();
    var begun = new Begun(UUID.randomUUID(), due.get());
    deliveries.begin(begun.delivery(), begun.schedule(), now);
    schedules.next(begun.schedule().id(), begun.schedule().rhythm().after(now));
    return Optional.of(begun);
  }

  private void finish(Begun begun) {
    transaction.executeWithoutResult(_ -> {
      var holder = holders.find(begun.schedule().account());
      if (holder.isEmpty()) fail(begun, "no-account");
      else finish(begun, holder.get());
    });
  }

  private void finish(Begun begun, Holder holder) {
    var person = holder.actor().person();
    var card = holder.recipient(person == null ? null : present(new PersonId(person)));
    if (card.isEmpty()) fail(begun, "no-person");
    else if (!holder.actor().duties().containsAll(needed(begun.schedule()))) fail(begun, "no-duty");
    else finish(begun, holder, card.get());
  }

  private @Nullable PersonCard present(PersonId person) {
    return making.people().present(List.of(person)).get(person);
  }

  private void finish(Begun begun, Holder holder, PersonCard card) {
    var schedule = begun.schedule();
    var made = making.maker().make(schedule, holder, language(holder, card));
    if (!making.mail().send(begun.delivery(), schedule, made, card)) {
      fail(begun, "no-address");
      return;
    }
    deliveries.sent(begun.delivery(), made, begun.delivery());
    audit.record(
        "briefing.list-sent",
        schedule.id().toString(),
        Map.of(
            "list", schedule.list().name(),
            "account", schedule.account().toString(),
            "entries", made.counts().entries()));
  }

  private void fail(Begun begun, String reason) {
    deliveries.failed(begun.delivery(), reason);
    audit.record(
        "briefing.list-not-sent", begun.schedule().id().toString(), Map.of("reason", reason));
  }

  private void purge() {
    var before = clock.instant().minus(Delivery.KEPT);
    transaction.executeWithoutResult(_ -> deliveries.purge(before));
  }

  private static Set<Duty> needed(Schedule schedule) {
    return Set.of(schedule.list().duty(), Duty.SEE_CONSOLE);
  }

  private static Locale language(Holder holder, PersonCard card) {
    var wanted = holder.language() == null ? card.language() : holder.language();
    return Languages.find(wanted).orElse(Locale.ENGLISH);
  }
}
