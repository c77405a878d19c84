package org.safeconduct.crisis.asking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Reach;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// Asks people about themselves and their households: everybody who has no head of household,
/// every head once for all dependants, and dependants too who have a mail address of their
/// own.
@Component
public class Questioner {
  private final Messenger messenger;
  private final PeopleRegister register;
  private final AnswerLinks links;

  Questioner(Messenger messenger, PeopleRegister register, AnswerLinks links) {
    this.messenger = messenger;
    this.register = register;
    this.links = links;
  }

  /// Which of those who would be written to a message would reach.
  public Reach reachOf(Collection<PersonCard> asked) {
    return messenger.reach(asked);
  }

  /// Who would be written to about these people, each once.
  public List<PersonCard> whomToAsk(Collection<PersonCard> about) {
    var asked = new LinkedHashMap<PersonId, PersonCard>();
    var heads = new LinkedHashSet<PersonId>();
    for (var card : about) {
      if (card.headOfHousehold() == null || hasAddress(card)) asked.put(card.id(), card);
      if (card.headOfHousehold() != null) heads.add(card.headOfHousehold());
    }
    heads.removeAll(asked.keySet());
    var absent = heads.isEmpty() ? Map.<PersonId, PersonCard>of() : register.cards(heads);
    absent.forEach(asked::putIfAbsent);
    for (var card : about)
      if (card.headOfHousehold() != null && !asked.containsKey(card.headOfHousehold()))
        asked.putIfAbsent(card.id(), card);
    return List.copyOf(asked.values());
  }

  /// Asks the headcount's question in the caller's transaction.
  ///
  /// @param round which round it is
  /// @param about of whom an answer is wanted
  /// @return how many people are written to, and who has to be called
  public Reach ask(HeadcountRecord headcount, int round, Collection<PersonCard> about) {
    var asking = headcount.asking();
    return send(
        headcount, asking.question(), Purpose.HEADCOUNT, asking.words(), round, whomToAsk(about));
  }

  /// Tells everybody about whom the headcount is, in the caller's transaction.
  ///
  /// @return how many people are written to, and who has to be called
  public Reach announce(
      HeadcountRecord headcount,
      QuestionId id,
      Announcement.Kind kind,
      Map<String, Words> words,
      Collection<PersonCard> about) {
    return send(headcount, id, kind.purpose(), words, 1, whomToAsk(about));
  }

  private Reach send(
      HeadcountRecord headcount,
      QuestionId id,
      Purpose purpose,
      Map<String, Words> words,
      int round,
      List<PersonCard> people) {
    var maker = links.maker(headcount.id(), headcount.asking().expires());
    var recipients = people.stream()
        .map(card -> new Recipient(card, maker.linkFor(card.id())))
        .toList();
    var page = "/headcounts/" + headcount.id();
    return messenger.ask(
        new Question(id, purpose, page, headcount.exercise(), words, recipients, round));
  }

  private static boolean hasAddress(PersonCard card) {
    return card.email() != null && !card.email().isBlank();
  }
}
