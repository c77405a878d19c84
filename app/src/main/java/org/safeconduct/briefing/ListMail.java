package org.safeconduct.briefing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.OwnAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells a recipient that a list is there: numbers and a link, no name (`domain.md` 8.7).
@Component
class ListMail {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Messenger messenger;
  private final MessageSource messages;
  private final OwnAddress address;

  ListMail(Messenger messenger, MessageSource messages, OwnAddress address) {
    this.messenger = messenger;
    this.messages = messages;
    this.address = address;
  }

  /// Queues the mail, once for a delivery.
  ///
  /// @return whether there is an address to write to
  boolean send(UUID delivery, Schedule schedule, ListMaker.Made made, PersonCard card) {
    var page = "/lists/deliveries/" + delivery;
    return messenger
            .ask(new Question(
                new QuestionId(delivery),
                Purpose.DIGEST,
                page,
                false,
                words(schedule, made),
                List.of(new Recipient(card, address.of(page))),
                1))
            .reachable()
        > 0;
  }

  private Map<String, Words> words(Schedule schedule, ListMaker.Made made) {
    var words = new HashMap<String, Words>();
    var counts = made.counts();
    for (var language : Languages.ALL) {
      var list = messages.getMessage("briefing.list." + schedule.list(), null, language);
      Object[] said = {
        "{name}",
        list,
        counts.entries(),
        counts.stale(),
        counts.incomplete(),
        TIME.format(counts.asOf()),
        made.label(),
        "{link}"
      };
      words.put(
          language.getLanguage(),
          new Words(
              messages.getMessage("briefing.mail.subject", new Object[] {list}, language),
              messages.getMessage("briefing.mail.body", said, language)));
    }
    return words;
  }
}
