package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Which profile holds when, and how records are classified, as the database keeps it.
class ProfilesTest extends DatabaseTest {
  private static final EditionId UNSMS = new EditionId("unsms", "2026.1");
  private static final EditionId OPCW = new EditionId("opcw", "2026.1");

  private final PushedClock clock = new PushedClock();
  private final TestPermissions permissions = new TestPermissions(currentUser);
  private final List<String> audited = new ArrayList<>();
  private final JdbcEditions editions = new JdbcEditions(jdbc);
  private final JdbcLabels stored = new JdbcLabels(jdbc);
  private final LabelBook book = new LabelBook(stored);
  private final JdbcChoices choices = new JdbcChoices(jdbc);
  private final TermBook terms = terms(choices);
  private final Profiles profiles = new Profiles(
      permissions,
      editions,
      choices,
      currentUser,
      (deed, subject, _) -> audited.add(deed + " " + subject),
      clock,
      ProfilesFixture.shortenings(jdbc, currentUser, clock),
      "unsms-2026.1");
  private final Labels labels = new Labels(
      permissions,
      profiles,
      stored,
      book,
      _ -> false,
      currentUser,
      (deed, subject, _) -> audited.add(deed + " " + subject),
      clock);

  @BeforeEach
  void the_profiles_of_the_program() {
    publish();
    jdbc.sql("delete from profiles.choice").update();
  }

  @Test
  void an_installation_begins_with_the_latest_edition_and_one_that_is_there_keeps_its_own() {
    publish();
    assertThat(asAnybody(() -> profiles.now().id())).isEqualTo(UNSMS);
    jdbc.sql("delete from profiles.label").update();
    jdbc.sql("delete from profiles.edition").update();

    publish();
    publish();

    assertThat(asAnybody(() -> profiles.now().id())).isEqualTo(new EditionId("unsms", "2026.5"));
    assertThat(asAnybody(() -> profiles.newerThan(profiles.now().id()))).isEmpty();
    assertThat(asAnybody(() -> profiles.history(Profiles.INSTALLATION))).hasSize(1);
  }

  @Test
  void an_installation_begins_with_the_edition_that_its_configuration_names() {
    jdbc.sql("delete from profiles.label").update();
    jdbc.sql("delete from profiles.edition").update();

    assertThatThrownBy(() -> publish("unsms-2019.1"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContainingAll("unsms-2019.1", "unsms-2026.1");
    publish("unsms-2026.1");

    var begun = asAnybody(() -> profiles.history(Profiles.INSTALLATION));
    assertThat(begun).extracting(Choice::edition).containsExactly(UNSMS);
    assertThat(begun.getFirst().isOfFirstStart()).isTrue();
  }

  @Test
  void until_somebody_chooses_the_profile_of_the_configuration_holds() {
    assertThat(asAnybody(() -> profiles.now().id())).isEqualTo(UNSMS);
    assertThat(asAnybody(() -> profiles.choice(Profiles.INSTALLATION).settings()))
        .isEmpty();
  }

  @Test
  void an_organisation_that_chose_nothing_follows_the_installation() {
    var organisation = UUID.randomUUID();

    asAnybody(() -> profiles.choose(Profiles.INSTALLATION, OPCW, Map.of()));

    assertThat(asAnybody(() -> profiles.of(organisation, clock.instant()).id())).isEqualTo(OPCW);
  }

  @Test
  void a_new_choice_never_changes_what_held_before() {
    var organisation = UUID.randomUUID();
    var before = clock.instant();
    asAnybody(() -> profiles.choose(organisation, UNSMS, Map.of(Setting.CONTACT_STALE_DAYS, 90)));
    clock.push(Duration.ofDays(2));

    asAnybody(() -> profiles.choose(organisation, OPCW, Map.of()));

    assertThat(asAnybody(() -> profiles.of(organisation, before).id())).isEqualTo(UNSMS);
    assertThat(asAnybody(() -> profiles.of(organisation, clock.instant()).id())).isEqualTo(OPCW);
    assertThat(asAnybody(() -> profiles.history(organisation)))
        .extracting(Choice::edition)
        .containsExactly(OPCW, UNSMS);
  }

  @Test
  void only_values_that_differ_from_the_edition_are_its_own() {
    var organisation = UUID.randomUUID();

    asAnybody(() -> profiles.choose(
        organisation, UNSMS, Map.of(Setting.CONTACT_STALE_DAYS, 90, Setting.TERM_ENDING_DAYS, 30)));

    assertThat(asAnybody(() -> profiles.choice(organisation).settings()))
        .containsExactly(Map.entry(Setting.CONTACT_STALE_DAYS, 90));
    assertThat(asAnybody(() -> profiles.setting(organisation, Setting.CONTACT_STALE_DAYS)))
        .isEqualTo(90);
    assertThat(asAnybody(() -> profiles.setting(organisation, Setting.TERM_ENDING_DAYS)))
        .isEqualTo(30);
  }

  @Test
  void a_value_that_makes_no_sense_is_refused_and_nothing_is_stored() {
    var outcome = asAnybody(
        () -> profiles.choose(Profiles.INSTALLATION, OPCW, Map.of(Setting.CONTACT_STALE_DAYS, 0)));

    assertThat(outcome).isEqualTo(new ChoiceOutcome.OutOfRange(Set.of(Setting.CONTACT_STALE_DAYS)));
    assertThat(asAnybody(() -> profiles.now().id())).isEqualTo(UNSMS);
  }

  @Test
  void an_edition_that_was_published_with_another_text_stops_the_start() {
    jdbc.sql("update profiles.edition set text = text || ' '"
            + " where profile = 'osce' and version = '2026.1'")
        .update();

    assertThatThrownBy(this::publish)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("osce-2026.1")
        .hasMessageContaining("new version");

    jdbc.sql("delete from profiles.edition where profile = 'osce'").update();
  }

  @Test
  void the_label_of_a_whole_is_the_highest_of_its_parts() {
    var open = UUID.randomUUID();
    var strict = person();
    var classifier = new ProfileClassifier(profiles, terms, book, currentUser, words());
    asAnybody(() -> labels.label(RecordKind.PERSON, strict, "STRICTLY_CONFIDENTIAL", "", Set.of()));

    assertThat(classifier.of(Set.of(Content.NETWORK), Set.of(open)).words())
        .isEqualTo("Unclassified");
    assertThat(classifier
            .of(Set.of(Content.NETWORK, Content.PERSONAL), Set.of(open))
            .words())
        .isEqualTo("Confidential");
    assertThat(classifier.of(Set.of(Content.PERSONAL), Set.of(open, strict)).words())
        .isEqualTo("Strictly confidential");
  }

  @Test
  void another_server_hears_of_a_label_and_of_a_choice() {
    var record = person();
    var othersChoices = new JdbcChoices(jdbc);
    var othersBook = new LabelBook(stored);
    var othersTerms = terms(othersChoices);
    var other = new FollowOtherServers(stored, othersChoices, othersBook);
    other.look();
    assertThat(othersTerms.of(null)).map(Edition::id).contains(UNSMS);
    asAnybody(() -> labels.label(RecordKind.PERSON, record, "STRICTLY_CONFIDENTIAL", "", Set.of()));
    asAnybody(() -> profiles.choose(Profiles.INSTALLATION, OPCW, Map.of()));
    assertThat(othersBook.above(2)).doesNotContain(record);
    assertThat(othersTerms.of(null)).map(Edition::id).contains(UNSMS);

    other.look();

    assertThat(othersBook.above(2)).contains(record);
    assertThat(othersTerms.of(null)).map(Edition::id).contains(OPCW);
    asAnybody(() -> labels.label(RecordKind.PERSON, record, "UNCLASSIFIED", "over", Set.of()));
    other.look();
    assertThat(othersBook.above(2)).doesNotContain(record);
  }

  @Test
  void the_latest_edition_keeps_the_values_and_words_of_ones_own() {
    var organisation = UUID.randomUUID();
    var wording = new OwnWording(
        permissions, profiles, choices, (deed, subject, _) -> audited.add(deed + " " + subject));
    var warden = new WordId(WordKind.POST, "WARDEN");
    asAnybody(() -> profiles.choose(organisation, UNSMS, Map.of(Setting.CONTACT_STALE_DAYS, 90)));
    asAnybody(() -> wording.call(organisation, warden, Map.of("fr", "Chef de quartier")));
    assertThat(asAnybody(() -> profiles.newerThan(UNSMS)).map(Edition::id))
        .contains(new EditionId("unsms", "2026.5"));

    currentUser.runAs(ANYBODY, () -> profiles.chooseLatest(organisation));

    var holds = asAnybody(() -> profiles.choice(organisation));
    assertThat(holds.edition()).isEqualTo(new EditionId("unsms", "2026.5"));
    assertThat(holds.settings()).containsExactly(Map.entry(Setting.CONTACT_STALE_DAYS, 90));
    assertThat(holds.words().lines())
        .containsExactly(new OwnWords.Line(warden, "fr", "Chef de quartier"));
    assertThat(asAnybody(() -> profiles.newerThan(holds.edition()))).isEmpty();
    assertThat(asAnybody(() -> profiles.history(organisation))).hasSize(3);
    assertThat(audited).contains("profiles.word-called " + organisation);
  }

  @Test
  void what_a_newer_edition_says_otherwise_is_said_and_nothing_else() {
    var held = editions.find(new EditionId("ngo-gisf", "2026.1")).orElseThrow();
    var newer = editions.find(new EditionId("ngo-gisf", "2026.5")).orElseThrow();

    assertThat(EditionChange.between(held, newer, Locale.ENGLISH))
        .contains(new EditionChange("profiles.setting.trips-kept-days", "", "730", "365"))
        .noneMatch(it -> it.before().equals(it.after()));
    assertThat(EditionChange.between(held, held, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void another_server_hears_of_a_word() {
    var othersChoices = new JdbcChoices(jdbc);
    var othersTerms = terms(othersChoices);
    var other = new FollowOtherServers(stored, othersChoices, new LabelBook(stored));
    other.look();
    assertThat(warden(othersTerms)).isEqualTo("Warden");

    asAnybody(() -> new OwnWording(permissions, profiles, choices, (_, _, _) -> {})
        .call(
            Profiles.INSTALLATION,
            new WordId(WordKind.POST, "WARDEN"),
            Map.of("en", "Block leader")));
    other.look();

    assertThat(warden(othersTerms)).isEqualTo("Block leader");
  }

  private void publish() {
    publish("");
  }

  private void publish(String pinned) {
    new PublishEditions(editions, choices, transaction, clock, pinned).publish();
  }

  private static String warden(TermBook known) {
    return TermBook.term(known.of(null), TermBook.Kind.POST, "WARDEN")
        .orElseThrow()
        .words()
        .in(Locale.ENGLISH);
  }

  private TermBook terms(JdbcChoices known) {
    return new TermBook(editions, known, clock, "unsms-2026.1");
  }

  @Test
  void a_label_of_another_profile_counts_by_its_rank() {
    var record = person();
    asAnybody(() -> profiles.choose(Profiles.INSTALLATION, OPCW, Map.of()));
    asAnybody(() -> labels.label(RecordKind.PERSON, record, "OPCW_RESTRICTED", "", Set.of()));
    asAnybody(() -> profiles.choose(Profiles.INSTALLATION, UNSMS, Map.of()));

    assertThat(new ProfileClassifier(profiles, terms, book, currentUser, words())
            .of(Set.of(Content.OPEN), Set.of(record)))
        .extracting(it -> it.words())
        .isEqualTo("Confidential");
  }

  @Test
  void what_is_not_there_or_is_of_another_kind_bears_no_label() {
    var person = person();

    for (var kind : RecordKind.values()) {
      var id = kind == RecordKind.PERSON ? UUID.randomUUID() : person;
      assertThatThrownBy(
              () -> asAnybody(() -> labels.label(kind, id, "CONFIDENTIAL", "", Set.of())))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> asAnybody(() -> labels.history(kind, id)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void a_label_that_the_profile_does_not_have_is_refused() {
    assertThat(asAnybody(
            () -> labels.label(RecordKind.PERSON, UUID.randomUUID(), "COSMIC", "", Set.of())))
        .isEqualTo(new LabelOutcome.NoSuchLabel());
  }

  @Test
  void who_has_no_duty_neither_chooses_nor_classifies() {
    var reader = officer("Reader", Duty.READ_PEOPLE);

    assertThatThrownBy(
            () -> as(reader, () -> profiles.choose(Profiles.INSTALLATION, OPCW, Map.of())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as(
            reader,
            () -> labels.label(RecordKind.PERSON, UUID.randomUUID(), "CONFIDENTIAL", "", Set.of())))
        .isInstanceOf(Forbidden.class);
  }

  static MessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/profiles");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private UUID person() {
    var people = new PeopleFixture(jdbc, clock);
    return people
        .person(people.organisation("L" + UUID.randomUUID()), "Amina", "Okoye")
        .value();
  }

  static Actor.Account officer(String name, Duty duty) {
    return new Actor.Account(UUID.randomUUID(), null, name, Set.of(duty), Scope.EVERYBODY);
  }

  private <T> T asAnybody(java.util.function.Supplier<T> work) {
    return as(ANYBODY, work);
  }

  private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
