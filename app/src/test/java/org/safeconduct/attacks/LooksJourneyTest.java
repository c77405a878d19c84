package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Holdings;
import org.safeconduct.platform.LookDeeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whoever looks leaves a row that names whom, and who was looked at sees it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksJourneyTest extends JourneyTest {
  private static final Pattern RECORDED =
      Pattern.compile("\"([a-z]+\\.[a-z-]*(?:read|listed|exported|printed|opened|fetched))\"");

  /// Deeds whose name sounds like a look, and that show nobody's whereabouts, file or messages.
  private static final Set<String> OF_NOBODY = Set.of(
      "access.account-opened",
      "briefing.list-fetched", // what it holds was listed when it was made
      "crisis.headcount-opened",
      "exposure.live-window-opened",
      "governance.consultation-opened",
      "governance.directory-printed",
      "governance.handover-read",
      "governance.letter-read",
      "governance.counterpart-read",
      "governance.minutes-read",
      "people.confirmations-opened",
      "people.invitation-read",
      "people.invitations-listed",
      "platform.audit-read",
      "platform.labelled-read", // beside the look that the room notes
      "platform.list-exported",
      "platform.looks-read",
      "profiles.due-listed");

  private static final Assignment CLEARED =
      new Assignment(Set.of(Role.DUTY_OFFICER), Set.of(), Set.of(), Set.of(), 3);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired
  List<LookDeeds> rooms;

  @Autowired
  List<Holdings> held;

  @Autowired
  MessageSource words;

  private Everywhere somebody;
  private String secret;
  private PersonId person;

  @BeforeEach
  void somebody() {
    if (somebody != null) return;
    somebody = Everywhere.of(jdbc, "Quoll", "Sought");
    secret = somebody.secret();
    person = somebody.person();
  }

  @Test
  void every_look_has_words_for_whoever_was_looked_at() {
    assertThat(rooms.stream().flatMap(it -> it.deeds().keySet().stream()))
        .isNotEmpty()
        .allSatisfy(deed -> {
          var key = deed.replaceFirst("\\.", ".look.");
          for (var language : List.of("en", "fr", "ar"))
            assertThat(words.getMessage(key, null, key, Locale.of(language)))
                .as(deed + " in " + language)
                .isNotEqualTo(key)
                .doesNotContain("??");
        });
  }

  @Test
  void who_was_looked_at_sees_who_it_was_in_which_capacity_and_why() throws InterruptedException {
    var officer = browser();
    officer.signIn(newAccount(CLEARED), PASSWORD);
    officer.get("/people/" + person);
    officer.get("/people/" + person + "/restricted");
    officer.post(
        "/people/" + person + "/restricted/BLOOD_GROUP/opening",
        Map.of("reason", "The hospital asks"));
    var own = browser();
    own.signIn(account(), PASSWORD);

    var page = await(own, "The hospital asks");

    assertThat(page)
        .contains("Amina Okoye", "Duty officer", "Read your file", "Opened a sealed field");
    assertThat(own.get("/me/looks?sight=RESTRICTED").body())
        .contains("Opened a sealed field")
        .doesNotContain("Read your file</td>");
    assertThat(own.get("/me/looks?actor=nobody-of-that-name").body()).doesNotContain("Amina Okoye");
    assertThat(own.get("/me/looks?format=csv").body()).contains("The hospital asks");
    var auditor = new TestProgram(port, newToken(Role.AUDITOR));
    assertThat(
            auditor.get("/api/v1/people/" + person + "/looks?sight=restricted").body())
        .contains("The hospital asks", "\"DUTY_OFFICER\"", "people.restricted-opened")
        .doesNotContain("people.file-read");
    assertThat(new TestProgram(port, newToken(Role.DUTY_OFFICER))
            .get("/api/v1/people/" + person + "/looks")
            .statusCode())
        .isEqualTo(403);
  }

  @Test
  void looks_are_withheld_only_when_two_others_say_so_and_until_they_end_it()
      throws InterruptedException {
    var looker = newAccount(CLEARED);
    openSealedField(looker, "For the inquiry");
    lookAsProgram(looker);
    var own = browser();
    own.signIn(account(), PASSWORD);
    await(own, "For the inquiry");
    await(own, "(inquiry)");
    assertThat(told(own)).allSatisfy(it -> assertThat(it).contains("For the inquiry"));
    var asker = signedIn(Role.AUDITOR);
    asker.get("/withheld-looks");
    var id = askedFor(asker, looker);
    asker.get("/withheld-looks");
    asker.post("/withheld-looks/" + id + "/confirmation", Map.of());
    assertThat(asker.get("/withheld-looks").body()).contains("Somebody else must confirm");
    assertThat(own.get("/me/looks").body()).contains("For the inquiry");

    var other = signedIn(Role.SECURITY_ADVISER);
    other.get("/withheld-looks");
    other.post("/withheld-looks/" + id + "/confirmation", Map.of());
    assertThat(own.get("/me/looks").body()).doesNotContain("For the inquiry", "(inquiry)");
    assertThat(told(own)).allSatisfy(it -> assertThat(it).doesNotContain("inquiry"));
    assertThat(asker.get("/people/" + person + "/history").statusCode()).isEqualTo(403);
    assertThat(other.get("/people/" + person + "/history").body()).contains("For the inquiry");
    assertThat(asker.get("/audit/looks/" + person).body()).contains("For the inquiry");

    other.post("/withheld-looks/" + id + "/end", Map.of());
    assertThat(own.get("/me/looks").body()).contains("For the inquiry");
  }

  private void openSealedField(String looker, String reason) {
    var officer = browser();
    officer.signIn(looker, PASSWORD);
    officer.get("/people/" + person + "/restricted");
    officer.post("/people/" + person + "/restricted/BLOOD_GROUP/opening", Map.of("reason", reason));
  }

  private UUID askedFor(TestBrowser asker, String looker) {
    var wish = Map.of(
        "person",
        person.toString(),
        "username",
        looker,
        "reason",
        "It would give it away",
        "days",
        "30");
    assertThat(asker.post("/withheld-looks", wish).statusCode()).isEqualTo(302);
    return jdbc.sql("select id from platform.look_withholding where person = :id")
        .param("id", person.value())
        .query(UUID.class)
        .single();
  }

  /// A program with a token of theirs reads the file, and they open the records and ask for a copy.
  private void lookAsProgram(String looker) {
    var token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(looker, "inquiry"));
    new TestProgram(port, token).get("/api/v1/people/" + person);
    jdbc.sql("""
            insert into access.opening (id, account, name, organisation, code, person, reason, opened_at,
                ends_at)
            select gen_random_uuid(), id, name, gen_random_uuid(), 'O', :person, 'For the inquiry', now(),
                now()  + interval '1 second'
            from access.account where username = :looker
            """).param("person", person.value()).param("looker", looker).update();
    jdbc.sql("""
            insert into people.data_copy (id, person, asked_at, asked_by, asker, reason, language, parts,
                done_at, expires_at)
            select gen_random_uuid(), :person, now(), 'For the inquiry', id, 'It is asked', 'en', 1, now(),
                now()
            from access.account where username = :looker
            """).param("person", person.value()).param("looker", looker).update();
  }

  /// Every other place that tells the person who looked: the history, the list of copies, and each
  /// part of a copy.
  private List<String> told(TestBrowser own) {
    var told = new ArrayList<String>();
    told.add(own.get("/people/" + person + "/history").body());
    told.add(own.get("/people/" + person + "/copies").body());
    for (var room : held)
      room.parts().values().stream()
          .filter(sql -> sql.contains("is_withheld"))
          .forEach(sql -> told.add(
              jdbc.sql(sql).param("person", person.value()).query().listOfRows().toString()));
    assertThat(told).hasSize(6);
    return told;
  }

  @Test
  void an_entry_from_before_that_names_the_letter_nul_is_told_and_holds_up_nobody()
      throws InterruptedException {
    jdbc.sql("""
            insert into platform.audit_entry (at, actor, kind, deed, subject, details)
            values (now(), 'Former Officer', 'ACCOUNT', 'people.restricted-opened', 'x',
                '{"person":"' || :person || '","reason":"Old\\u0000reason"}')
            """).param("person", person.toString()).update();
    var own = browser();
    own.signIn(account(), PASSWORD);

    assertThat(await(own, "Former Officer")).contains("Old\ufffdreason");
  }

  @Test
  void a_program_of_somebody_asks_who_looked_at_them() throws InterruptedException {
    openSealedField(newAccount(CLEARED), "The clinic asks");
    var username = account();
    var own = browser();
    own.signIn(username, PASSWORD);
    await(own, "The clinic asks");
    var token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "own"));

    var answer = new TestProgram(port, token).get("/api/v1/me/looks");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("The clinic asks", "people.restricted-opened");
  }

  @Test
  void only_an_auditor_sees_who_looked_at_somebody_else() {
    assertThat(signedIn(Role.DUTY_OFFICER).get("/audit/looks/" + person).statusCode())
        .isEqualTo(403);
    assertThat(signedIn(Role.AUDITOR).get("/audit/looks/" + person).statusCode())
        .isEqualTo(200);
  }

  @Test
  void each_page_that_shows_a_person_leaves_a_row_that_names_the_person() {
    var officer = signedIn(Role.SECURITY_ADVISER);
    var program = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
    var silent = new ArrayList<String>();
    var shown = new TreeSet<String>();

    for (var door : Everywhere.doors(mappings))
      for (var path : somebody.paths(door)) {
        var before = newest();
        var answer = door.isForPrograms() ? program.get(path) : officer.get(path);
        if (answer.statusCode() != 200 || !answer.body().contains(secret)) continue;
        shown.add(door.pattern());
        if (!isNamedAfter(before)) silent.add(door + " at " + path);
      }

    assertThat(silent).isEmpty();
    assertThat(shown).as("addresses that show the person").containsAll(Everywhere.SHOWING);
  }

  @Test
  void every_deed_that_sounds_like_a_look_is_one_or_has_a_reason() {
    var known = new TreeSet<String>();
    rooms.forEach(it -> known.addAll(it.deeds().keySet()));
    var recorded = org.safeconduct.house.Recorded.in(RECORDED);

    recorded.removeAll(known);

    assertThat(known).hasSizeGreaterThan(15);
    assertThat(recorded).containsExactlyInAnyOrderElementsOf(OF_NOBODY);
  }

  private long newest() {
    return jdbc.sql("select coalesce(max(id), 0) from platform.audit_entry")
        .query(Long.class)
        .single();
  }

  private boolean isNamedAfter(long before) {
    var deeds = rooms.stream().flatMap(it -> it.deeds().keySet().stream()).toArray(String[]::new);
    return jdbc.sql("""
            select exists (select from platform.audit_entry
                where id > :before and deed = any(:deeds)
                  and (subject = :person or strpos(details, :person) > 0))
            """)
        .param("before", before)
        .param("deeds", deeds)
        .param("person", person.toString())
        .query(Boolean.class)
        .single();
  }

  private String account() {
    var username = "seen-" + UUID.randomUUID();
    var wanted = new NewAccount(
        username, secret, PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private static String await(TestBrowser browser, String words) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      var page = browser.get("/me/looks").body();
      if (page.contains(words)) return page;
      Thread.sleep(100);
    }
    throw new AssertionError("“" + words + "” did not show within 20 seconds");
  }
}
