package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// From the officer's first click to the certificate, over real HTTP and real mail.
class HeadcountJourneyTest extends JourneyTest {
  private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/a#[A-Za-z0-9_-]+)");
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
  private static final String LONG_INSTRUCTION =
      "اخرج من البوابة الغربية. ".repeat(48).strip();
  private static final Pattern FIELD =
      Pattern.compile("name=\"((?:subject|body)\\.[a-z]+)\"[^>]*value=\"([^\"]*)\"");

  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId amina;
  private PersonId child;

  @BeforeEach
  void a_household() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("J" + UUID.randomUUID());
    amina = people.person(organisation, "Amina", "Okoye");
    people.channel(amina, Channel.Kind.EMAIL, address(amina), 1);
    people.channel(amina, Channel.Kind.PHONE, "+41 22 555 01 02", 2);
    child = people.person(organisation, "Chidi", "Okoye", amina, null);
  }

  @Test
  void from_the_first_click_to_the_certificate() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina, child);
    assertThat(officer.get(board).body()).contains("Amina Okoye", "Chidi Okoye", "0 / 2");

    answerForTheHousehold(linkFor(amina));
    assertThat(answers(board)).isEqualTo(2);
    assertThat(officer.get("/status").body()).contains("alarm", "ask for help");
    assertThat(officer.get(board + "/numbers").body()).contains("2 / 2");

    var second = signedIn(Role.SECURITY_ADVISER);
    help(officer, board);
    assertThat(officer.get(board + "/people/" + child).body()).contains("taken by Amina Okoye");
    assertThat(help(second, board)).contains("Already taken by");

    assertThat(close(officer, board)).contains("Closed and sealed");
    assertThat(close(second, board)).contains("Not closed by you");
    assertThat(browser().follow(linkFor(amina)).statusCode()).isEqualTo(410);
    assertThat(officer.get(board + "/certificate").statusCode()).isEqualTo(200);
    assertThat(officer.get(board + "/certificate.json").body())
        .isEqualTo(officer.get(board + "/certificate.json").body())
        .contains("Amina Okoye");
  }

  private void answerForTheHousehold(String link) {
    var recipient = browser();
    var page = recipient.follow(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("I am safe", "Chidi Okoye").containsOnlyOnce("<script");
    var nonce = found(NONCE, page.body());
    var form =
        Map.of("status", "safe", "status." + child, "needsHelp", "place", "Geneva", "nonce", nonce);
    var sent = recipient.answer(link, form);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(recipient.answer(link, form).body()).contains("Your answer is recorded");
    assertThat(sent.body())
        .contains("Your answer is recorded", "duty officer sees your call for help");
  }

  private String help(TestBrowser officer, String board) {
    officer.get(board);
    var taken = officer.post(board + "/people/" + child + "/help", Map.of());
    return officer.get(officer.location(taken)).body();
  }

  private static String close(TestBrowser officer, String board) {
    officer.get(board + "/closure");
    var closed = officer.post(board + "/closure", Map.of("reason", ""));
    return officer.get(officer.location(closed)).body();
  }

  @Test
  void the_page_says_for_whom_an_answer_is_missing_and_that_the_missing_are_looked_for() {
    var officer = signedIn(Role.DUTY_OFFICER);
    open(officer, amina, child);

    assertThat(answered(Map.of("status", "safe")))
        .contains("You have not answered for Chidi Okoye yet")
        .doesNotContain("nothing more to do");
    assertThat(answered(Map.of("status", "safe", "status." + child, "missing")))
        .contains("somebody is missing and will contact you")
        .doesNotContain("not answered for", "nothing more to do");
    assertThat(answered(Map.of("status", "safe", "status." + child, "safe")))
        .contains("nothing more to do");
  }

  private String answered(Map<String, String> answers) {
    var recipient = browser();
    var link = linkFor(amina);
    var form = new HashMap<>(answers);
    form.put("nonce", found(NONCE, recipient.follow(link).body()));
    return recipient.answer(link, form).body();
  }

  @Test
  void every_screen_of_a_headcount_can_be_seen_in_each_language() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina, child);
    officer.get(board);
    officer.post(
        board + "/people/" + amina + "/answers", Map.of("status", "needsHelp", "channel", "CALL"));
    for (var language : List.of("en", "fr", "ar"))
      for (var path : List.of(
          "/headcounts",
          "/headcounts/mine",
          "/headcounts/new",
          "/headcounts/new?q=Amina",
          board,
          board + "?view=help",
          board + "/rows",
          board + "/calls",
          board + "/people/" + amina,
          board + "/add?q=Amina",
          board + "/closure",
          board + "/announcements?kind=CORRECTION",
          board + "/announcements?kind=ALL_CLEAR")) {
        var sign = path.contains("?") ? "&" : "?";
        var page = officer.get(path + sign + "lang=" + language);
        assertThat(page.statusCode()).as(path + " " + language).isEqualTo(200);
        assertThat(page.body()).as(path + " " + language).doesNotContain("??crisis", "??platform");
      }
    for (var format : List.of("csv", "xlsx", "pdf"))
      for (var path : List.of("/headcounts", board, board + "/calls"))
        assertThat(officer.get(path + "?format=" + format).statusCode())
            .as(path + " " + format)
            .isEqualTo(200);
  }

  @Test
  void a_warden_counts_in_somebody_who_stands_at_the_gate_and_has_an_address() {
    var zone = UUID.randomUUID();
    var inside = people.person(organisation, "Ines", "Inside", null, zone);
    var board = open(signedIn(Role.DUTY_OFFICER), inside);
    var warden = browser();
    warden.signIn(
        newAccount(new Assignment(Set.of(Role.WARDEN), Set.of(), Set.of(zone))), PASSWORD);
    assertThat(warden.get("/headcounts/mine").statusCode()).isEqualTo(200);
    var address = "visitor." + UUID.randomUUID() + "@example.org";

    var added = warden.post(
        board + "/walk-ins",
        Map.of("name", "Vera Visitor", "email", address, "language", "en", "nonce", "gate-1"));

    assertThat(warden.location(added)).isEqualTo(board);
    await(() -> MAIL.mailsTo(address), mails -> mails.size() == 1);
  }

  @Test
  void a_row_that_a_script_asks_for_comes_alone() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina);
    officer.get(board);

    var row = sayByScript(officer, board, Map.of("status", "safe"));

    assertThat(row).contains("<tr", "status-safe").doesNotContain("<html", "<table", "field-error");
    assertThat(officer.get(board + "/rows").body()).contains("status-safe").doesNotContain("<html");
  }

  @Test
  void a_row_says_that_its_answer_came_too_late_or_said_nothing() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina);
    officer.get(board);
    assertThat(sayByScript(officer, board, Map.of()))
        .contains("field-error", "Nothing was recorded: choose a status first.");

    var other = signedIn(Role.SECURITY_ADVISER);
    other.get(board + "/closure");
    other.post(board + "/closure", Map.of("reason", "Handed over"));

    assertThat(sayByScript(officer, board, Map.of("status", "safe")))
        .contains("field-error", "closed")
        .doesNotContain("status-safe");
  }

  private String sayByScript(TestBrowser officer, String board, Map<String, String> form) {
    var told = officer.post(board + "/people/" + amina + "/answers", form, "HX-Request", "true");
    assertThat(told.statusCode()).isEqualTo(200);
    return told.body();
  }

  @Test
  void a_correction_and_an_all_clear_reach_who_was_asked() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina, child);
    for (var kind : List.of("CORRECTION", "ALL_CLEAR")) {
      officer.get(board + "/announcements?kind=" + kind);
      officer.post(
          board + "/announcements",
          Map.of(
              "kind", kind, "key", kind, "subject.en", kind + " now", "body.en", "Look: {link}"));
    }

    await(() -> MAIL.mailsTo(address(amina)), mails -> mails.size() == 3);
    assertThat(MAIL.mailsTo(address(amina)))
        .extracting(it -> it.subject())
        .anyMatch(it -> it.contains("CORRECTION now"))
        .anyMatch(it -> it.contains("ALL_CLEAR now"));
  }

  @Test
  void a_form_with_mistakes_keeps_what_was_typed() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var page = officer.post(
        "/headcounts",
        Map.of(
            "person",
            amina.toString(),
            "title",
            "Smoke",
            "again",
            "30, 10",
            "hours",
            "24",
            "subject.en",
            "Are you safe?",
            "body.en",
            "no way to answer",
            "key",
            "k"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Smoke", "30, 10", "no way to answer", "growing numbers", "must hold {link}");
  }

  @Test
  void a_form_that_was_changed_after_it_had_opened_a_headcount_says_that_it_opened_no_other() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var form = new HashMap<String, String>(Map.of(
        "person", amina.toString(),
        "title", "Smoke",
        "subject.en", "Are you safe?",
        "body.en", "Answer: {link}",
        "key", UUID.randomUUID().toString()));
    var first = officer.location(officer.post("/headcounts", form));
    officer.get(first);
    form.put("title", "Fire");

    var second = officer.location(officer.post("/headcounts", form));

    assertThat(second).isEqualTo(first);
    assertThat(officer.get(second).body()).contains("Nothing new was opened");
  }

  @Test
  void an_id_that_cannot_be_read_is_said_so() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = open(officer, amina);
    officer.get(board + "/add");

    var sent = officer.post(board + "/people", Map.of("person", "nobody"));

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(officer.get(officer.location(sent)).body())
        .contains("One of the ids cannot be read");
  }

  private String open(TestBrowser officer, PersonId... members) {
    officer.get("/headcounts/new");
    var ids = String.join(" ", List.of(members).stream().map(PersonId::toString).toList());
    var prepared = officer.post("/headcounts/prepare", Map.of("person", ids));
    assertThat(prepared.statusCode()).isEqualTo(200);
    assertThat(prepared.body())
        .contains(members.length == 1 ? "1 person" : members.length + " people");
    var form = new HashMap<String, String>(Map.of(
        "person",
        ids,
        "title",
        "Fire in the annex",
        "again",
        "10, 30",
        "hours",
        "24",
        "key",
        UUID.randomUUID().toString()));
    var fields = FIELD.matcher(prepared.body());
    while (fields.find()) form.put(fields.group(1), fields.group(2));
    form.put("body.en", "Dear {name}, answer here: {link}\n\nWhat to do: " + LONG_INSTRUCTION);
    form.keySet().removeIf(it -> it.endsWith(".fr") || it.endsWith(".ar"));
    var opened = officer.post("/headcounts", form);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
    return officer.location(opened);
  }

  private String linkFor(PersonId person) {
    await(() -> MAIL.mailsTo(address(person)), mails -> !mails.isEmpty());
    return found(LINK, MAIL.mailsTo(address(person)).getFirst().text());
  }

  private int answers(String board) {
    return jdbc.sql("select count(*) from crisis.answer where headcount = cast(:id as uuid)")
        .param("id", board.substring("/headcounts/".length()))
        .query(Integer.class)
        .single();
  }

  private static String address(PersonId person) {
    return person + "@example.org";
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static <T> void await(java.util.function.Supplier<T> look, Predicate<T> until) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!until.test(look.get())) {
      if (System.nanoTime() > deadline)
        throw new AssertionError("It did not come to pass: " + look.get());
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
