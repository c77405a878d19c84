package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.ReminderSource;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonCard;
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

/// Reminds people each morning of what is due soon, and once a week of what is overdue: action
/// points, replies to consultations and contacts with counterparts three days before; terms,
/// delegations and trainings as long before they end as the profile says, and in the last week
/// again. The mail says what kind of thing is due and where it stands in full, never its words.
/// The same reminder twice makes the same question, which is sent once.
@Component
class RemindNetwork {
  private static final Actor JOB = new Actor.SystemJob(
      "reminders of the network",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));
  private static final int LAST_DAYS = 7;
  private static final String OVERDUE = "overdue ";

  private final ObjectProvider<ReminderSource> sources;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;
  private final Clock clock;

  RemindNetwork(
      ObjectProvider<ReminderSource> sources,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address,
      Clock clock) {
    this.sources = sources;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
    this.clock = clock;
  }

  @Transactional
  @Scheduled(cron = "0 0 6 * * *", zone = "UTC")
  public void everyMorning() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    currentUser.runAs(JOB, () -> sources.orderedStream().forEach(it -> remind(it, today)));
  }

  private void remind(ReminderSource source, LocalDate today) {
    var due = source.dueBy(today.plusDays(source.daysBefore()));
    var cards = names.cards(due.stream().map(Reminder::person).toList());
    boolean twice = source.daysBefore() > LAST_DAYS;
    for (var it : due) {
      var card = cards.get(it.person());
      if (card != null) remind(it, card, stage(it, twice, today));
    }
  }

  private static String stage(Reminder it, boolean twice, LocalDate today) {
    if (it.due().isBefore(today))
      return OVERDUE + ChronoUnit.DAYS.between(it.due().plusDays(1), today) / LAST_DAYS;
    return twice && !it.due().isAfter(today.plusDays(LAST_DAYS)) ? "last days" : "before";
  }

  private void remind(Reminder it, PersonCard card, String stage) {
    var name = String.join(
        " ",
        it.kind(),
        it.subject().toString(),
        it.due().toString(),
        stage,
        it.person().toString());
    messenger.ask(new Question(
        new QuestionId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
        Purpose.DIGEST,
        it.path(),
        false,
        words(it, stage.startsWith(OVERDUE)),
        List.of(new Recipient(card, address.of(it.path()))),
        1));
  }

  private Map<String, Words> words(Reminder it, boolean overdue) {
    var words = new HashMap<String, Words>();
    var key = "console.reminder." + it.kind() + (overdue ? ".overdue" : ".due");
    for (var language : Languages.ALL) {
      var subject = messages
          .getMessage(key, new Object[] {it.called(), it.due().toString()}, language)
          .strip();
      words.put(
          language.getLanguage(),
          new Words(
              subject,
              messages.getMessage(
                  "console.reminder.body", new Object[] {"{name}", subject, "{link}"}, language)));
    }
    return words;
  }
}
