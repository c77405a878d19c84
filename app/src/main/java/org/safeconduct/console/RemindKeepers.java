package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.governance.ReminderSource;
import org.safeconduct.governance.ReminderSource.Due;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.OwnAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever keeps the network each Monday how many terms, delegations and trainings end soon
/// or ended lately: one mail, numbers only. Nobody is told that there is nothing. The same week
/// twice makes the same question, which is sent once.
@Component
class RemindKeepers {
  private static final Actor JOB = new Actor.SystemJob(
      "reminders of the keepers",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));
  private static final String PAGE = "/network";

  private final ObjectProvider<ReminderSource> sources;
  private final AccountHolders accounts;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;
  private final Clock clock;

  RemindKeepers(
      ObjectProvider<ReminderSource> sources,
      AccountHolders accounts,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address,
      Clock clock) {
    this.sources = sources;
    this.accounts = accounts;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
    this.clock = clock;
  }

  @Transactional
  @Scheduled(cron = "0 10 6 * * MON", zone = "UTC")
  public void everyMonday() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    currentUser.runAs(JOB, () -> tell(today));
  }

  private void tell(LocalDate today) {
    var due = sources
        .orderedStream()
        .filter(ReminderSource::isForKeepers)
        .flatMap(it -> it.thingsDueBy(today.plusDays(it.daysBefore())).stream())
        .collect(groupingBy(Due::kind, TreeMap::new, Collectors.toList()));
    var keepers = keepers();
    if (due.isEmpty() || keepers.isEmpty()) return;
    messenger.ask(new Question(
        new QuestionId(UUID.nameUUIDFromBytes(("keepers " + today).getBytes(UTF_8))),
        Purpose.DIGEST,
        PAGE,
        false,
        words(due, today),
        keepers,
        1));
  }

  private List<Recipient> keepers() {
    var persons = accounts.allowed(Duty.MANAGE_NETWORK).stream()
        .map(it -> new PersonId(Objects.requireNonNull(it.actor().person())))
        .toList();
    return names.cards(persons).values().stream()
        .map(card -> new Recipient(card, address.of(PAGE)))
        .toList();
  }

  private Map<String, Words> words(Map<String, List<Due>> due, LocalDate today) {
    var words = new HashMap<String, Words>();
    for (var language : Languages.ALL)
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage("console.keepers.subject", null, language),
              messages.getMessage(
                  "console.keepers.body",
                  new Object[] {"{name}", counts(due, today, language), "{link}"},
                  language)));
    return words;
  }

  /// A line for each kind.
  private String counts(Map<String, List<Due>> due, LocalDate today, Locale language) {
    return due.entrySet().stream()
        .map(it -> {
          long ended =
              it.getValue().stream().filter(one -> one.day().isBefore(today)).count();
          long soon = it.getValue().size() - ended;
          var key = "console.keepers." + it.getKey();
          return messages.getMessage(key, new Object[] {soon, ended}, language);
        })
        .collect(Collectors.joining("\n"));
  }
}
