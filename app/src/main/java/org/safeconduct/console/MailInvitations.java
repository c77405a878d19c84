package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.invitations.Invitation;
import org.safeconduct.people.invitations.InvitationToSend;
import org.safeconduct.people.invitations.Invitations;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Mails the link to whoever is invited. The link is made here and lies nowhere but in the
/// mail: the
/// mail room forgets it once the mail is out.
@Component
class MailInvitations {
  private static final Actor JOB =
      new Actor.SystemJob("mail invitations", Set.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES));

  private final Invitations invitations;
  private final Messenger messenger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Environment environment;

  MailInvitations(
      Invitations invitations,
      Messenger messenger,
      CurrentUser currentUser,
      MessageSource messages,
      Environment environment) {
    this.invitations = invitations;
    this.messenger = messenger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.environment = environment;
  }

  @ApplicationModuleListener
  void on(InvitationToSend news) {
    currentUser.runAs(JOB, () -> invitations.linkToSend(news.invitation()).ifPresent(this::write));
  }

  private void write(Invitations.Sending it) {
    var invitation = it.invitation();
    var link = address() + it.path();
    var name = ("invitation " + invitation.id()).getBytes(UTF_8);
    messenger.ask(new Question(
        new QuestionId(UUID.nameUUIDFromBytes(name)),
        Purpose.DIGEST,
        "/people/invitations/" + invitation.id(),
        false,
        Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, at -> words(invitation, at))),
        List.of(new Recipient(card(invitation), link)),
        1));
  }

  private Words words(Invitation it, Locale language) {
    var organisation = it.terms().organisation().name();
    var subject = new Object[] {organisation};
    var body = new Object[] {
      "{name}", organisation, it.by(), "{link}", it.expiresAt().toString().substring(0, 10)
    };
    return new Words(
        messages.getMessage("console.invitation.subject", subject, language),
        messages.getMessage("console.invitation.body", body, language));
  }

  /// Nobody is in the register yet: the invitation stands for the person.
  private static PersonCard card(Invitation it) {
    return new PersonCard(
        new PersonId(it.id()),
        it.name().isEmpty() ? Objects.requireNonNull(it.email()) : it.name(),
        it.terms().organisation().id(),
        it.terms().organisation().name(),
        it.terms().category(),
        it.language(),
        null,
        null,
        it.email(),
        null);
  }

  private String address() {
    var set = environment.getProperty("safeconduct.public-address", "").strip();
    if (!set.isEmpty()) return set.replaceFirst("/+$", "");
    var configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }
}
