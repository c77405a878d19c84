package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.Entitled;
import org.safeconduct.governance.delegations.Matter;
import org.safeconduct.governance.nominations.Nomination;
import org.safeconduct.governance.nominations.NominationMoved;
import org.safeconduct.governance.nominations.Nominations;
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

/// Writes to whoever has to act on a nomination: those who may nominate, and the nominee, who
/// answers by a signed link. The same news twice makes the same question, which is sent once.
@Component
class MailNominations {
  private static final Actor JOB = new Actor.SystemJob(
      "mail about nominations",
      Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_NETWORK, Duty.READ_PEOPLE));

  private final Nominations nominations;
  private final Delegations delegations;
  private final SeatNames names;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final OwnAddress address;

  MailNominations(
      Nominations nominations,
      Delegations delegations,
      SeatNames names,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      OwnAddress address) {
    this.nominations = nominations;
    this.delegations = delegations;
    this.names = names;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.address = address;
  }

  @ApplicationModuleListener
  void on(NominationMoved news) {
    currentUser.runAs(JOB, () -> write(news));
  }

  private void write(NominationMoved news) {
    var it = nominations.get(news.nomination());
    var page = "/network/nominations/" + it.id();
    switch (news.state()) {
      case IDENTIFIED -> ask("delegate", it, delegates(it), page);
      case NOMINATED -> ask("nominee", it, List.of(it.person()), nominations.link(it.id()));
      case ACTIVE -> ask("active", it, List.of(it.person()), page);
      case ACCEPTED, TRAINED, REFUSED, DECLINED, WITHDRAWN -> {}
    }
  }

  private List<PersonId> delegates(Nomination it) {
    var matter = Matter.of(it.organisation(), "nomination " + it.id());
    return delegations.whoMay(Authority.NOMINATE_FOCAL_POINT, matter).stream()
        .map(Entitled::person)
        .distinct()
        .toList();
  }

  private void ask(String what, Nomination it, Collection<PersonId> persons, String path) {
    var link = address.of(path);
    var recipients = names.cards(persons).values().stream()
        .map(card -> new Recipient(card, link))
        .toList();
    if (recipients.isEmpty()) return;
    var name = (what + " " + it.id()).getBytes(UTF_8);
    messenger.ask(new Question(
        new QuestionId(UUID.nameUUIDFromBytes(name)),
        Purpose.DIGEST,
        "/network/nominations/" + it.id(),
        false,
        words(what, it),
        recipients,
        1));
  }

  private Map<String, Words> words(String what, Nomination it) {
    var words = new HashMap<String, Words>();
    for (var language : Languages.ALL) {
      var post = messages.getMessage(
          "governance.post." + it.post(), new Object[] {it.organisation()}, language);
      var key = "console.nomination." + what;
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage(key + ".subject", new Object[] {post}, language),
              messages.getMessage(
                  key + ".body", new Object[] {"{name}", post, "{link}"}, language)));
    }
    return words;
  }
}
