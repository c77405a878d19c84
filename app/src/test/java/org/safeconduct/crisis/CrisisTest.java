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
import org.safeconduct.crisis.Population.OfPeople;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.MessengerFixture;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.LiveUpdates;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.audit.AuditFixture;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;

/// A test of this room on a real database, with a clock that is pushed. Nobody is exposed to
/// anything here: populations are lists of people.
abstract class CrisisTest extends DatabaseTest {
  static final Map<String, Text> TEXTS =
      Map.of("en", new Text("Are you safe?", "Dear {name}, answer here: {link}"));
  static final PageRequest FIRST_PAGE = new PageRequest(0, 50, null);

  final PushedClock clock = new PushedClock();
  final Permissions permissions = new TestPermissions(currentUser);
  final PeopleFixture people = new PeopleFixture(jdbc, clock);
  final OrganisationId unx = people.organisation("UNX-" + UUID.randomUUID());

  final PeopleRegister register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
  final Messenger messenger = MessengerFixture.messenger(jdbc, currentUser, (_, _, _) -> {}, clock);
  final BoardNews news = new BoardNews(new LiveUpdates());
  final Logbook logbook =
      new Logbook(clock, currentUser, AuditFixture.trail(jdbc, currentUser, clock), news);
  final JdbcHeadcounts headcounts = new JdbcHeadcounts(jdbc);
  final JdbcMembers members = new JdbcMembers(jdbc);
  final JdbcAnswers answerRows = new JdbcAnswers(jdbc);
  final JdbcProceedings proceedings = new JdbcProceedings(jdbc);
  final JdbcTallies tallies = new JdbcTallies(jdbc);
  final PublicAddress address = new PublicAddress(new MockEnvironment()
      .withProperty("safeconduct.public-address", "https://safe.example.org/"));
  final AnswerLinks links = new AnswerLinks(
      new JdbcLinkKeys(jdbc, clock, new JdbcTransactionManager(dataSource)), address, clock);
  final Questioner questioner = new Questioner(messenger, register, links);
  final StandardWords words = new StandardWords(bundle());
  final PopulationFinder populations = new PopulationFinder(null, null, register, words);
  final TypedPlaces places = new TypedPlaces(null, null, null, currentUser) {
    @Override
    void confirm(HeadcountRecord headcount, Member member, Answer answer) {}
  };
  final AnswerBook book =
      new AnswerBook(members, answerRows, new Speakers(currentUser), places, news);
  final Headcount headcount = new Headcount(
      permissions,
      new Foresight(populations, questioner, words),
      new Opener(populations, questioner, words, headcounts, members, logbook, address),
      new Roll(register, questioner, headcounts, members, permissions, logbook),
      new Announcer(headcounts, members, proceedings, questioner, words, logbook),
      new Closer(headcounts, members, tallies, proceedings, messenger, logbook));
  final Answers answers = new Answers(permissions, headcounts, members, book, logbook);
  final Household household = new Household(
      permissions, headcounts, members, answerRows, book, messenger, register, logbook);
  final HelpDesk helpDesk =
      new HelpDesk(permissions, headcounts, members, proceedings, news, logbook);
  final AskAgain askAgain =
      new AskAgain(headcounts, members, questioner, currentUser, logbook, transaction, clock);

  PersonId person(String given, String family) {
    var person = people.person(unx, given, family);
    people.channel(person, Channel.Kind.EMAIL, person + "@example.org", 1);
    return person;
  }

  PersonId dependant(String given, PersonId head) {
    return people.person(unx, given, "Dependant", head, null);
  }

  HeadcountId opened(PersonId... people) {
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
  <T> T as(Actor actor, Supplier<T> deed) {
    return currentUser.callAs(actor, () -> transaction.execute(_ -> deed.get()));
  }

  Totals totals(HeadcountId id) {
    return tallies.totals(id, Scope.EVERYBODY, clock.instant());
  }

  Standing standing(HeadcountId id, PersonId person) {
    return members.find(id, person).orElseThrow().row().standing();
  }

  static final Actor OFFICER = officer("Rosa Officer");

  static Actor officer(String name) {
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

  static Actor warden(String name, UUID zone) {
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

  static Manner manner() {
    return new Manner(Voice.Channel.CALL, "spoke to her", UUID.randomUUID().toString());
  }

  static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/crisis");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }
}
