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
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds people each morning of what is due within three days, and once a week of what is
/// overdue: action points, replies to consultations, contacts with counterparts. The mail
/// says what kind of thing is due and where it stands in full, never its words. The same
/// reminder twice makes the same question, which is sent once.
@Component
class RemindNetwork {
  private static final Actor JOB = new Actor.SystemJob(
      "reminders of the network",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));
  private static final int DAYS_BEFORE = 3;

  private final ObjectProvider<ReminderSource> sources;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Environment environment;
  private final Clock clock;

  RemindNetwork(
      ObjectProvider<ReminderSource> sources,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      Environment environment,
      Clock clock) {
    this.sources = sources;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.environment = environment;
    this.clock = clock;
  }

  @Transactional
  @Scheduled(cron = "0 0 6 * * *", zone = "UTC")
  public void everyMorning() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    currentUser.runAs(
        JOB,
        () -> sources
            .orderedStream()
            .flatMap(it -> it.dueBy(today.plusDays(DAYS_BEFORE)).stream())
            .forEach(it -> remind(it, today)));
  }

  private void remind(Reminder it, LocalDate today) {
    var card = names.cards(List.of(it.person())).get(it.person());
    if (card == null) return;
    boolean overdue = it.due().isBefore(today);
    var stage =
        overdue ? "overdue " + ChronoUnit.DAYS.between(it.due().plusDays(1), today) / 7 : "before";
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
        words(it, overdue),
        List.of(new Recipient(card, address() + it.path())),
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

  private String address() {
    var set = environment.getProperty("safeconduct.public-address", "").strip();
    if (!set.isEmpty()) return set.replaceFirst("/+$", "");
    var configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }
}
