package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.consultations.Consultation;
import org.safeconduct.governance.consultations.ConsultationMoved;
import org.safeconduct.governance.consultations.Consultations;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.Entitled;
import org.safeconduct.governance.delegations.Matter;
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
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes to whoever speaks for the organisations that are asked, and to whoever may adopt the
/// position. What is asked stands behind the link, never in the mail.
@Component
class MailConsultations {
  private static final Actor JOB = new Actor.SystemJob(
      "mail about consultations",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));

  private final Consultations consultations;
  private final Delegations delegations;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;

  MailConsultations(
      Consultations consultations,
      Delegations delegations,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address) {
    this.consultations = consultations;
    this.delegations = delegations;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
  }

  @ApplicationModuleListener
  void on(ConsultationMoved news) {
    currentUser.runAs(JOB, () -> write(news));
  }

  private void write(ConsultationMoved news) {
    var file = consultations.get(news.consultation());
    var it = file.consultation();
    var persons = switch (news.round()) {
      case CONSOLIDATED -> deciders(it);
      case OPEN, ADOPTED, WITHDRAWN -> consultations.speakers(it.id());
    };
    var what = news.round().name().toLowerCase(Locale.ROOT);
    tell(what, what + " " + it.id() + " " + file.positions().size(), it, persons);
  }

  private List<PersonId> deciders(Consultation it) {
    var matter = new Matter(null, it.country(), null, null, "consultation " + it.id());
    return delegations.whoMay(Authority.APPROVE_POLICY, matter).stream()
        .map(Entitled::person)
        .distinct()
        .toList();
  }

  /// The same news twice makes the same question, which is sent once.
  ///
  /// @param news names it: a position may be written several times
  private void tell(String what, String news, Consultation it, Collection<PersonId> persons) {
    var page = "/network/consultations/" + it.id();
    var link = address.of(page);
    var recipients = names.cards(persons).values().stream()
        .map(card -> new Recipient(card, link))
        .toList();
    if (recipients.isEmpty()) return;
    var id = new QuestionId(UUID.nameUUIDFromBytes(news.getBytes(UTF_8)));
    messenger.ask(new Question(id, Purpose.DIGEST, page, false, words(what, it), recipients, 1));
  }

  private Map<String, Words> words(String what, Consultation it) {
    var words = new HashMap<String, Words>();
    var key = "console.consultation." + what;
    var deadline = it.deadline().toString().substring(0, 16).replace('T', ' ') + "Z";
    var arguments = new Object[] {"{name}", deadline, "{link}"};
    for (var language : Languages.ALL)
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage(key + ".subject", null, language),
              messages.getMessage(key + ".body", arguments, language)));
    return words;
  }
}
