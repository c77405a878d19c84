package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_OWN;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.AnswerBook.Draft;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.AnswerOutcome.Closed;
import org.safeconduct.crisis.answers.AnswerOutcome.Expired;
import org.safeconduct.crisis.answers.AnswerOutcome.Recorded;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What whoever opened a personal answer link sees and says: for that person and for everybody
/// whose head of household that person is.
@Service
public class Household {
  private final Permissions permissions;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcAnswers answers;
  private final AnswerBook book;
  private final Messenger messenger;
  private final PeopleRegister register;
  private final Logbook logbook;

  Household(
      Permissions permissions,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcAnswers answers,
      AnswerBook book,
      Messenger messenger,
      PeopleRegister register,
      Logbook logbook) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.members = members;
    this.answers = answers;
    this.book = book;
    this.messenger = messenger;
    this.register = register;
    this.logbook = logbook;
  }

  /// The headcount and those for whom this person may answer. Changes nothing.
  ///
  /// @throws NotFound if the headcount does not exist or nobody of the household counts in it
  @Transactional(readOnly = true)
  public Asked asked(HeadcountId id, PersonId person) {
    permissions.require(ANSWER_OWN);
    var headcount = headcounts.get(id);
    var household = members.household(id, person);
    if (household.isEmpty()) throw new NotFound("member of this headcount", person);
    household.forEach(it -> permissions.require(ANSWER_OWN, it.member().subject()));
    return new Asked(
        headcount,
        household.stream().map(it -> one(it.member(), person)).toList(),
        name(household.getFirst().member(), person),
        headcount.takesAnswers(logbook.now()));
  }

  /// Keeps what the person says about the household, each member's answer by itself, and notes
  /// that the person read the message. The same form twice is kept once.
  ///
  /// @param said what is said of whom
  /// @param nonce names the form
  @Transactional
  public AnswerOutcome answer(
      HeadcountId id, PersonId person, Map<PersonId, Said> said, String nonce) {
    permissions.require(ANSWER_OWN);
    if (said.isEmpty()) throw new IllegalArgumentException("An answer is about somebody");
    var now = logbook.now();
    var headcount = headcounts.holdOpen(id);
    if (headcount.closing() != null)
      return new Closed(headcount.closing().by(), headcount.closing().at());
    if (!headcount.takesAnswers(now)) return new Expired(headcount.asking().expires());
    var inOneOrder = said.entrySet().stream()
        .sorted(Comparator.comparing(it -> it.getKey().value()))
        .toList();
    var outcomes = inOneOrder.stream()
        .map(it -> write(headcount, it.getKey(), it.getValue(), nonce, now))
        .toList();
    messenger.answered(headcount.asking().question(), person, now);
    return outcomes.getFirst();
  }

  private AnswerOutcome write(
      HeadcountRecord headcount, PersonId about, Said said, String nonce, Instant now) {
    var row = members.lock(headcount.id(), about);
    var member = row.row().member();
    permissions.require(ANSWER_OWN, member.subject());
    var manner = new Manner(Voice.Channel.MAIL_LINK, "", nonce);
    var outcome = book.write(headcount, row, new Draft(said, manner, now, false));
    if (outcome instanceof Recorded it && !it.again())
      logbook
          .changed(headcount.id())
          .record(
              "crisis.person-answered",
              Map.of("person", about.toString(), "answer", it.answer().number()));
    return outcome;
  }

  private One one(Member member, PersonId speaker) {
    var voice = "person:" + speaker;
    var said = answers.about(member.headcount(), member.person()).stream()
        .filter(it -> it.voice().speaker().equals(voice))
        .reduce((_, newer) -> newer)
        .orElse(null);
    return new One(member, said);
  }

  private String name(Member first, PersonId person) {
    return first.person().equals(person)
        ? first.card().name()
        : register.find(person).map(PersonCard::name).orElse(first.card().name());
  }

  /// What an answer link shows.
  ///
  /// @param headcount what it is about
  /// @param household the person, if a member, then those the person answers for
  /// @param name whose link it is
  /// @param open whether answers are still taken
  public record Asked(HeadcountRecord headcount, List<One> household, String name, boolean open) {
    public Asked {
      household = List.copyOf(household);
    }
  }

  /// Somebody for whom the link answers.
  ///
  /// @param member who
  /// @param said what this link last said about them; null if nothing yet
  public record One(Member member, @Nullable Answer said) {}
}
