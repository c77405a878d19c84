package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks people to confirm how they are reached, each on a day of the month of their own, and those
/// whose day was one of the two before, for a server that was down then. A month is one question,
/// which goes to nobody twice; its recipients are added in batches.
@Component
class RemindOfChannels {
  private static final Actor JOB = new Actor.SystemJob(
      "reminders to confirm channels",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));
  private static final String PAGE = "/me/profile/channels";
  private static final int DAYS = 3;
  private static final int BATCH = 500;

  private final WhoCanConfirm people;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RemindOfChannels(
      WhoCanConfirm people,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address,
      TransactionTemplate transaction,
      Clock clock) {
    this.people = people;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 6 * * *", zone = "UTC")
  public void everyMorning() {
    remind(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  void remind(LocalDate today) {
    var days = IntStream.range(0, DAYS)
        .map(before -> today.getDayOfMonth() - before)
        .filter(day -> day > 0)
        .boxed()
        .toList();
    currentUser.runAs(JOB, () -> {
      var due = people.dueOn(days);
      for (int from = 0; from < due.size(); from += BATCH) {
        var batch = due.subList(from, Math.min(from + BATCH, due.size()));
        transaction.executeWithoutResult(_ -> ask(batch, YearMonth.from(today)));
      }
    });
  }

  private void ask(List<PersonId> persons, YearMonth month) {
    var recipients = names.cards(persons).values().stream()
        .map(card -> new Recipient(card, address.of(PAGE)))
        .toList();
    messenger.ask(new Question(
        new QuestionId(UUID.nameUUIDFromBytes(("channels " + month).getBytes(UTF_8))),
        Purpose.DIGEST,
        PAGE,
        false,
        words(),
        recipients,
        1));
  }

  private Map<String, Words> words() {
    var words = new HashMap<String, Words>();
    for (var language : Languages.ALL)
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage("console.channels.subject", null, language),
              messages.getMessage(
                  "console.channels.body", new Object[] {"{name}", "{link}"}, language)));
    return words;
  }
}
