package org.safeconduct.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.notifications.MailLine;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.ChannelCodes;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RateLimits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mails a code to the very address that it is to confirm, in the person's language. The code
/// lies nowhere but in the mail: the mail room forgets it once the mail is out.
@Service
class CodeMail {
  private static final Actor SENDER =
      new Actor.SystemJob("send codes", Set.of(Duty.SEND_MESSAGES, Duty.READ_HEADCOUNT));
  private static final int CODES_A_MINUTE = 3;

  private final Permissions permissions;
  private final ChannelCodes codes;
  private final PeopleRegister register;
  private final Messenger messenger;
  private final MailLine line;
  private final CurrentUser currentUser;
  private final RateLimits limits;
  private final MessageSource words;

  CodeMail(
      Permissions permissions,
      ChannelCodes codes,
      PeopleRegister register,
      Messenger messenger,
      MailLine line,
      CurrentUser currentUser,
      RateLimits limits,
      MessageSource words) {
    this.permissions = permissions;
    this.codes = codes;
    this.register = register;
    this.messenger = messenger;
    this.line = line;
    this.currentUser = currentUser;
    this.limits = limits;
    this.words = words;
  }

  /// Sends a fresh code.
  ///
  /// @return whether it is on its way: not while no mail gets out
  @Transactional
  public boolean send(PersonId id, UUID channel) {
    permissions.requireAny(Duty.EDIT_PEOPLE, Duty.OWN_PROFILE);
    var card = register.get(id);
    limits.take("code:" + id + ":" + channel, CODES_A_MINUTE);
    if (currentUser.callAs(SENDER, line::trouble).isPresent()) return false;
    var issued = codes.issue(id, channel);
    card = at(card, issued.channel().channel().value());
    var question = new Question(
        QuestionId.fresh(),
        Purpose.DIGEST,
        "/people/" + id,
        false,
        said(),
        List.of(new Recipient(card, issued.code())),
        1);
    return currentUser.callAs(SENDER, () -> messenger.ask(question)).reachable() > 0;
  }

  private Map<String, Words> said() {
    return Languages.ALL.stream()
        .collect(Collectors.toMap(
            Locale::getLanguage,
            language -> new Words(
                words.getMessage("people.code.subject", new Object[0], language),
                words.getMessage(
                    "people.code.body", new Object[] {"{name}", "{code}"}, language))));
  }

  private static PersonCard at(PersonCard card, String address) {
    return new PersonCard(
        card.id(),
        card.name(),
        card.organisation(),
        card.organisationName(),
        card.category(),
        card.language(),
        card.zone(),
        card.headOfHousehold(),
        address,
        card.phone());
  }
}
