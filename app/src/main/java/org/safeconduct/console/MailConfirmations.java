package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentFilter;
import org.safeconduct.governance.Appointments;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.confirmations.Confirmations;
import org.safeconduct.people.confirmations.ConfirmationsAsked;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.OwnAddress;
import org.safeconduct.platform.PageRequest;
import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Asks the focal point of an organisation and the alternates to confirm its lists, by a mail that
/// names nobody. The same news twice makes the same question, which is sent once.
@Component
class MailConfirmations {
  private static final Actor JOB = new Actor.SystemJob(
      "mail about lists to confirm",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));
  private static final List<Post> ASKED =
      List.of(Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT);

  private final Appointments appointments;
  private final SeatNames names;
  private final Confirmations confirmations;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;
  private final Clock clock;

  MailConfirmations(
      Appointments appointments,
      SeatNames names,
      Confirmations confirmations,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address,
      Clock clock) {
    this.appointments = appointments;
    this.names = names;
    this.confirmations = confirmations;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(ConfirmationsAsked news) {
    currentUser.runAs(JOB, () -> confirmations.noteAsked(news.organisation(), write(news)));
  }

  /// How many could be written to.
  private int write(ConfirmationsAsked news) {
    var path = "/people/confirmations?organisation=" + news.organisation();
    var recipients = names.cards(focalPoints(news)).values().stream()
        .map(card -> new Recipient(card, address.of(path)))
        .toList();
    if (recipients.isEmpty()) return 0;
    var what = news.reminder() ? "reminded" : "asked";
    var name = "confirm " + what + " " + news.organisation() + " " + news.day();
    return messenger
        .ask(new Question(
            new QuestionId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
            Purpose.DIGEST,
            path,
            false,
            words("console.confirmations." + what),
            recipients,
            1))
        .reachable();
  }

  private Collection<PersonId> focalPoints(ConfirmationsAsked news) {
    var now = clock.instant();
    return ASKED.stream()
        .flatMap(post -> held(post, news))
        .filter(it -> it.when().contains(now))
        .map(Appointment::person)
        .distinct()
        .toList();
  }

  private Stream<Appointment> held(Post post, ConfirmationsAsked news) {
    var filter = new AppointmentFilter(post, null, news.organisation(), false);
    return appointments.list(filter, new PageRequest(0, PageRequest.MOST, null)).rows().stream();
  }

  private Map<String, Words> words(String key) {
    var words = new HashMap<String, Words>();
    for (var language : Languages.ALL)
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage(key + ".subject", null, language),
              messages.getMessage(key + ".body", new Object[] {"{name}", "{link}"}, language)));
    return words;
  }
}
