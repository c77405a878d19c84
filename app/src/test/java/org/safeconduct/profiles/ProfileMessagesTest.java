package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Scope;

/// What things are called, and what a word of a list means, as the organisation's profile says.
class ProfileMessagesTest extends DatabaseTest {
  private static final EditionId OPCW = new EditionId("opcw", "2026.1");
  private static final EditionId OSCE = new EditionId("osce", "2026.1");

  private final PushedClock clock = new PushedClock();
  private final JdbcChoices choices = new JdbcChoices(jdbc);
  private final TermBook book =
      new TermBook(new JdbcEditions(jdbc), choices, clock, "unsms-2026.1");
  private final ProfileMessages words =
      new ProfileMessages(() -> book, currentUser::onlyOrganisation);
  private final Vocabulary vocabulary = new Vocabulary(new TestPermissions(currentUser), book);
  private final UUID opcw = UUID.randomUUID();
  private final Instant before = clock.instant();
  private Profiles profiles;
  private OwnWording wording;

  @BeforeAll
  void one_organisation_chose_a_profile_of_its_own() {
    words.setBasenames("messages/people", "messages/governance", "messages/platform");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var editions = new JdbcEditions(jdbc);
    ProfilesFixture.publish(jdbc, clock);
    profiles = new Profiles(
        new TestPermissions(currentUser),
        editions,
        choices,
        currentUser,
        (_, _, _) -> {},
        clock,
        ProfilesFixture.shortenings(jdbc, currentUser, clock),
        "unsms-2026.1");
    wording = new OwnWording(new TestPermissions(currentUser), profiles, choices, (_, _, _) -> {});
    new HoldSettings(profiles, choices, currentUser).hold();
    clock.push(Duration.ofDays(1));
    choose(opcw, OPCW, Map.of(Setting.CONTACT_STALE_DAYS, 45));
  }

  @Test
  void posts_are_called_what_the_organisation_calls_them() {
    assertThat(post("DESIGNATED_OFFICIAL", opcw)).isEqualTo("Director-General");
    assertThat(post("DESIGNATED_OFFICIAL", UUID.randomUUID())).isEqualTo("Designated Official");
    assertThat(post("DESIGNATED_OFFICIAL")).isEqualTo("Designated Official");
  }

  @Test
  void a_letter_keeps_the_word_of_its_time() {
    assertThat(post("DESIGNATED_OFFICIAL", opcw, before)).isEqualTo("Designated Official");
    assertThat(post("DESIGNATED_OFFICIAL", opcw, clock.instant())).isEqualTo("Director-General");
  }

  @Test
  void categories_and_organisations_follow_the_installation_in_the_readers_language() {
    var french = Locale.FRENCH;

    assertThat(words.getMessage("people.category.DEPENDANT", null, Locale.ENGLISH))
        .isEqualTo("Eligible family member");
    assertThat(words.getMessage("people.column.organisation", null, french)).isEqualTo("Entité");
    assertThat(words.getMessage("people.list.title", null, Locale.ENGLISH)).isEqualTo("People");
  }

  @Test
  void a_list_may_say_what_the_organisation_says() {
    var osce = UUID.randomUUID();
    choose(osce, OSCE, Map.of());

    currentUser.runAs(ANYBODY, () -> {
      assertThat(vocabulary.categories().of(osce).find(" Local MISSION member"))
          .contains("NATIONAL_STAFF");
      assertThat(vocabulary.posts().of(opcw).find("Directeur general"))
          .contains("DESIGNATED_OFFICIAL");
      assertThat(vocabulary.posts().of(null).find("Director-General")).isEmpty();
    });
  }

  @Test
  void courses_are_called_what_the_edition_calls_them_and_else_what_the_product_does() {
    var unsms = UUID.randomUUID();
    choose(unsms, new EditionId("unsms", "2026.4"), Map.of());

    assertThat(course("FIRST_AID", unsms)).isEqualTo("First aid (IFAK)");
    assertThat(course("FIRST_AID", opcw)).isEqualTo("First aid training");
  }

  @Test
  void own_words_hold_from_now_on_and_where_there_are_none_the_profile_speaks() {
    var ours = UUID.randomUUID();
    var earlier = clock.instant();
    clock.push(Duration.ofDays(1));

    call(ours, WordKind.POST, "WARDEN", Map.of("en", "Block leader"));

    assertThat(post("WARDEN", ours)).isEqualTo("Block leader");
    assertThat(words.getMessage("governance.post.WARDEN", new Object[] {ours}, Locale.FRENCH))
        .isEqualTo("Chef d’îlot");
    assertThat(post("WARDEN", ours, earlier)).isEqualTo("Warden");
    assertThat(post("WARDEN", UUID.randomUUID())).isEqualTo("Warden");
    call(ours, WordKind.POST, "WARDEN", Map.of("en", " "));
    assertThat(post("WARDEN", ours)).isEqualTo("Warden");
    assertThat(post("WARDEN", ours, clock.instant().minusSeconds(1))).isEqualTo("Warden");
  }

  @Test
  void a_list_may_say_what_the_organisation_says_itself_or_what_its_profile_says() {
    var ours = UUID.randomUUID();
    call(ours, WordKind.POST, "WARDEN", Map.of("en", "Block leader"));

    currentUser.runAs(ANYBODY, () -> {
      assertThat(vocabulary.posts().of(ours).find("block LEADER")).contains("WARDEN");
      assertThat(vocabulary.posts().of(ours).find("Warden")).contains("WARDEN");
      assertThat(vocabulary.posts().of(opcw).find("Block leader")).isEmpty();
    });
  }

  @Test
  void who_looks_after_one_organisation_reads_its_words_where_none_is_named() {
    var ours = UUID.randomUUID();
    call(ours, WordKind.WORD, "organisation", Map.of("en", "Mission"));
    call(ours, WordKind.POST, "WARDEN", Map.of("en", "Block leader"));
    var scope = new Scope(false, Set.of(ours), Set.of(), Set.of());
    var reader = new Actor.Account(UUID.randomUUID(), null, "Bora", Set.of(), scope);

    assertThat(words.getMessage("people.column.organisation", null, Locale.ENGLISH))
        .isEqualTo("Entity");
    currentUser.runAs(reader, () -> {
      assertThat(words.getMessage("people.column.organisation", null, Locale.ENGLISH))
          .isEqualTo("Mission");
      assertThat(post("WARDEN")).isEqualTo("Block leader");
      assertThat(post("WARDEN", opcw)).isEqualTo("Warden");
    });
  }

  @Test
  void conditions_in_sql_know_what_each_organisation_set() {
    assertThat(staleDays(opcw)).isEqualTo(45);
    assertThat(staleDays(UUID.randomUUID())).isEqualTo(180);
  }

  private int staleDays(UUID organisation) {
    return jdbc.sql("select profiles.setting('contact-stale-days', :organisation, 7)")
        .param("organisation", organisation)
        .query(Integer.class)
        .single();
  }

  private void choose(UUID organisation, EditionId edition, Map<Setting, Integer> settings) {
    currentUser.runAs(ANYBODY, () -> profiles.choose(organisation, edition, settings));
  }

  private void call(UUID organisation, WordKind kind, String code, Map<String, String> typed) {
    assertThat(currentUser.callAs(
            ANYBODY, () -> wording.call(organisation, new WordId(kind, code), typed)))
        .isEqualTo(new WordOutcome.Called());
  }

  private String course(String course, UUID whose) {
    return words.getMessage("people.course." + course, new Object[] {whose}, Locale.ENGLISH);
  }

  private String post(String post, Object... whoseAndWhen) {
    return words.getMessage("governance.post." + post, whoseAndWhen, Locale.ENGLISH);
  }
}
