package org.safeconduct.crisis;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.answers.AnswersFixture;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Standing;
import org.safeconduct.crisis.answers.TypedPlaces;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.crisis.asking.AskingFixture;
import org.safeconduct.crisis.asking.PublicAddress;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.crisis.attention.AttentionFixture;
import org.safeconduct.crisis.attention.BoardNews;
import org.safeconduct.crisis.opening.OpeningFixture;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.crisis.opening.PopulationFinder;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.MessengerFixture;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.audit.AuditFixture;

/// A test of this room on a real database, with a clock that is pushed. Nobody is exposed to
/// anything here: populations are lists of people.
public abstract class CrisisTest extends DatabaseTest {
  protected static final Map<String, Text> TEXTS =
      Map.of("en", new Text("Are you safe?", "Dear {name}, answer here: {link}"));
  static final PageRequest FIRST_PAGE = new PageRequest(0, 50, null);

  protected final PushedClock clock = new PushedClock();
  final Permissions permissions = new TestPermissions(currentUser);
  final PeopleFixture people = new PeopleFixture(jdbc, clock);
  final OrganisationId unx = people.organisation("UNX-" + UUID.randomUUID());

  final PeopleRegister register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
  final Messenger messenger = MessengerFixture.messenger(jdbc, currentUser, (_, _, _) -> {}, clock);
  protected final BoardNews news = AttentionFixture.news();
  final Logbook logbook =
      new Logbook(clock, currentUser, AuditFixture.trail(jdbc, currentUser, clock), news);
  final JdbcHeadcounts headcounts = new JdbcHeadcounts(jdbc);
  final JdbcMembers members = new JdbcMembers(jdbc);
  final JdbcAnswers answerRows = new JdbcAnswers(jdbc);
  final JdbcProceedings proceedings = new JdbcProceedings(jdbc);
  final JdbcTallies tallies = new JdbcTallies(jdbc);
  final PublicAddress address = AskingFixture.address();
  final Questioner questioner =
      AskingFixture.questioner(messenger, register, AskingFixture.links(jdbc, dataSource, clock));
  final StandardWords words = AskingFixture.words();
  final PopulationFinder populations = OpeningFixture.populations(register, words);
  final TypedPlaces places = AnswersFixture.placesThatConfirmNothing(currentUser);
  final AnswerBook book =
      new AnswerBook(members, answerRows, new Speakers(currentUser), places, news);
  protected final Headcount headcount = new Headcount(
      permissions,
      OpeningFixture.foresight(
          populations,
          questioner,
          words,
          MessengerFixture.noMailServer(currentUser, clock),
          address),
      new Opener(populations, questioner, words, headcounts, members, logbook, address),
      new Roll(
          register,
          questioner,
          headcounts,
          members,
          new JdbcHeadcountList(jdbc),
          permissions,
          logbook),
      new Announcer(headcounts, members, proceedings, questioner, words, logbook),
      new Closer(headcounts, members, tallies, proceedings, messenger, logbook));
  protected final Answers answers =
      new Answers(permissions, currentUser, headcounts, members, book, logbook);
  final Household household = new Household(
      permissions, headcounts, members, answerRows, book, messenger, register, logbook);
  protected final HelpDesk helpDesk =
      new HelpDesk(permissions, headcounts, members, proceedings, news, logbook);
  protected final HeadcountLedger ledgers = new HeadcountLedger(
      permissions,
      headcounts,
      members,
      answerRows,
      proceedings,
      logbook,
      AuditFixture.proof(jdbc, currentUser));
  final AskAgain askAgain =
      new AskAgain(headcounts, members, questioner, currentUser, logbook, transaction, clock);

  protected PersonId person(String given, String family) {
    var person = people.person(unx, given, family);
    people.channel(person, Channel.Kind.EMAIL, person + "@example.org", 1);
    return person;
  }

  PersonId dependant(String given, PersonId head) {
    return people.person(unx, given, "Dependant", head, null);
  }

  protected HeadcountId opened(PersonId... people) {
    return opened(UUID.randomUUID().toString(), people);
  }

  HeadcountId opened(String key, PersonId... people) {
    return ((Opened) as(OFFICER, () -> headcount.open(wanted(key, people)))).id();
  }

  NewHeadcount wanted(String key, PersonId... people) {
    return new NewHeadcount(
        new OfPeople(Arrays.asList(people), false),
        "Fire in the annex",
        TEXTS,
        false,
        Schedule.USUAL,
        key);
  }

  /// Does something as somebody, in one transaction.
  protected <T> T as(Actor actor, Supplier<T> deed) {
    return currentUser.callAs(actor, () -> transaction.execute(_ -> deed.get()));
  }

  Totals totals(HeadcountId id) {
    return tallies.totals(id, Scope.EVERYBODY, clock.instant());
  }

  Standing standing(HeadcountId id, PersonId person) {
    return members.find(id, person).orElseThrow().row().standing();
  }

  protected static final Actor OFFICER = officer("Rosa Officer");

  protected static Actor officer(String name) {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        name,
        Set.of(
            Duty.RUN_HEADCOUNT,
            Duty.READ_HEADCOUNT,
            Duty.ANSWER_FOR_OTHERS,
            Duty.READ_PEOPLE,
            Duty.SEND_MESSAGES),
        Scope.EVERYBODY);
  }

  protected static Actor warden(String name, UUID zone) {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        name,
        Set.of(Duty.READ_HEADCOUNT, Duty.ANSWER_FOR_OTHERS, Duty.READ_PEOPLE),
        new Scope(false, Set.of(), Set.of(zone), Set.of()));
  }

  static Actor link(HeadcountId id, PersonId person) {
    return new Actor.AnswerLink(id.value(), person.value(), "Who opened the link");
  }

  protected static Manner manner() {
    return new Manner(Voice.Channel.CALL, "spoke to her", UUID.randomUUID().toString());
  }
}
