package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// Closing, and telling everybody that it is over, while somebody still calls for help.
class ClosureJourneyTest extends HeadcountPagesTest {
  private static final String TICK = "name=\"leavingHelp\"";

  @Autowired
  HeadcountLedger ledgers;

  private PersonId amina;
  private HeadcountId id;
  private String board;
  private TestBrowser officer;

  @BeforeEach
  void somebody_calls_for_help_and_somebody_is_silent() {
    amina = people.person(organisation, "Amina", "Okoye");
    id = opened(amina, people.person(organisation, "Bo", "Lindqvist"));
    said(id, amina, NEEDS_HELP);
    board = "/headcounts/" + id;
    officer = signedIn(Role.DUTY_OFFICER);
  }

  @Test
  void the_page_says_in_each_language_what_would_be_left_and_wants_a_tick() {
    assertThat(officer.get(board + "/closure?lang=en").body())
        .contains("1 still silent", "1 call for help that nobody has taken", TICK)
        .contains("Close although nobody has taken calls for help: 1.");
    assertThat(officer.get(board + "/closure?lang=fr").body()).contains(TICK, "appels à l’aide");
    assertThat(officer.get(board + "/closure?lang=ar").body()).contains(TICK, "dir=\"rtl\"");
  }

  @Test
  void without_the_tick_it_is_refused_and_the_reason_is_kept() {
    var refused = close(Map.of("reason", "Handed over to the police"));

    assertThat(refused)
        .contains("Somebody calls for help and nobody has taken the call")
        .contains("Handed over to the police", TICK);
    assertThat(officer.get(board).body()).contains(board + "/closure");
  }

  @Test
  void the_form_of_a_closed_headcount_leads_back_to_the_board() {
    close(Map.of("reason", "Handed over to the police", "leavingHelp", "true"));

    assertThat(officer.location(officer.get(board + "/closure"))).endsWith(board);
    assertThat(officer.get(board).body()).contains("Not closed by you");
  }

  @Test
  void a_page_behind_the_last_one_leads_to_the_last_one() {
    assertThat(officer.location(officer.get(board + "?q=&page=999"))).endsWith("page=0");
  }

  @Test
  void without_a_reason_it_is_refused_though_ticked() {
    assertThat(close(Map.of("leavingHelp", "true"))).contains("Say why it is closed", TICK);
  }

  @Test
  void with_the_tick_it_is_closed_and_certificate_ledger_and_trail_say_who_left_the_call() {
    var closed = close(Map.of("reason", "Handed over to the police", "leavingHelp", "true"));
    assertThat(closed).contains("Closed and sealed in your name");

    assertThat(officer.get(board).body()).contains("Closed without everybody accounted for");
    assertThat(officer.get(board + "/certificate").body())
        .contains(
            "Why, without those who were silent",
            "Calls for help",
            "Nobody. Amina Okoye closed nevertheless");
    assertThat(officer.get(board + "/certificate.json").body())
        .contains("\"helpCalls\":[{\"person\":\"" + amina)
        .contains("\"leftBy\":\"Amina Okoye\"");
    assertThat(officer.get(board + "/certificate.pdf").statusCode()).isEqualTo(200);
    assertThat(trail("crisis.headcount-closed")).contains("\"helpWaiting\":1");
    assertThat(verified().broken()).isNull();
  }

  @Test
  void a_remark_is_no_excuse_where_everybody_is_accounted_for() {
    var all = opened(amina);
    said(all, amina, SAFE);
    officer.get("/headcounts/" + all + "/closure");
    officer.post("/headcounts/" + all + "/closure", Map.of("reason", "Quick work"));

    assertThat(officer.get("/headcounts/" + all).body())
        .contains("Remark at the closure: Quick work")
        .doesNotContain("without everybody");
    assertThat(officer.get("/headcounts/" + all + "/certificate").body())
        .contains("Remark", "Quick work")
        .doesNotContain("without those who were silent");
    assertThat(officer.get("/headcounts/" + all + "/certificate.pdf").statusCode())
        .isEqualTo(200);
  }

  @Test
  void nothing_to_tick_where_the_call_was_taken_and_the_certificate_says_by_whom_and_when() {
    officer.get(board + "/closure");
    officer.post(board + "/people/" + amina + "/help", Map.of());
    said(id, amina, SAFE);

    assertThat(officer.get(board + "/closure").body()).doesNotContain(TICK);
    assertThat(close(Map.of("reason", "On leave"))).contains("Closed and sealed in your name");

    assertThat(officer.get(board + "/certificate.json").body())
        .contains("\"takenBy\":\"Amina Okoye\",\"takenAt\":\"2", "\"leftBy\":null");
    assertThat(verified().broken()).isNull();
  }

  @Test
  void the_all_clear_warns_of_calls_for_help_and_of_the_silent_and_a_correction_does_not() {
    assertThat(officer.get(board + "/announcements?kind=ALL_CLEAR").body())
        .contains("1 call for help that nobody has taken", "1 still silent");
    assertThat(officer.get(board + "/announcements?kind=CORRECTION").body())
        .doesNotContain("for help that nobody has taken", "still silent");
    for (var language : new String[] {"fr", "ar"})
      assertThat(officer
              .get(board + "/announcements?kind=ALL_CLEAR&lang=" + language)
              .body())
          .contains("notice notice-error");
  }

  @Test
  void what_everybody_was_told_is_on_the_certificate_and_what_came_after_is_not() {
    announce("CORRECTION", "West wing, not east wing: {link}");
    close(Map.of("reason", "Handed over", "leavingHelp", "true"));
    var before = officer.get(board + "/certificate.json").body();
    announce("ALL_CLEAR", "It is over");

    assertThat(officer.get(board + "/certificate").body())
        .contains("Correction by Amina Okoye", "West wing, not east wing", "0 people written to")
        .doesNotContain("It is over");
    assertThat(before)
        .contains(
            "\"told\":[{\"kind\":\"CORRECTION\"", "West wing", "\"writtenTo\":0,\"toCall\":2");
    assertThat(officer.get(board + "/certificate.json").body()).isEqualTo(before);
    for (var language : new String[] {"en", "fr", "ar"})
      assertThat(officer.get(board + "/certificate.pdf?lang=" + language).statusCode())
          .isEqualTo(200);
    assertThat(verified().broken()).isNull();
  }

  private String close(Map<String, String> form) {
    officer.get(board + "/closure");
    var told = officer.post(board + "/closure", new HashMap<>(form));
    return officer.get(officer.location(told)).body();
  }

  private void announce(String kind, String words) {
    officer.get(board + "/announcements?kind=" + kind);
    var form = Map.of("kind", kind, "key", kind, "subject.en", "News", "body.en", words);
    assertThat(officer.location(officer.post(board + "/announcements", form))).isEqualTo(board);
  }

  private HeadcountLedger.Verified verified() {
    return currentUser.callAs(INSTALLER, ledgers::verify).stream()
        .filter(it -> it.headcount().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String trail(String deed) {
    return jdbc.sql(
            "select details::text from platform.audit_entry where deed = :deed and subject = :id")
        .param("deed", deed)
        .param("id", id.toString())
        .query(String.class)
        .single();
  }
}
