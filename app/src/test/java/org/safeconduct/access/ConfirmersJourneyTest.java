package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;

/// Who is offered to confirm a grave change, and what the others are told.
class ConfirmersJourneyTest extends JourneyTest {
  private String makersName;
  private String madesName;
  private TestBrowser maker;
  private TestBrowser made;

  @BeforeEach
  void two_administrators_one_made_by_the_other() {
    makersName = newAccount(Assignment.of(Role.ADMINISTRATOR));
    madesName = newAccount(Assignment.of(Role.ADMINISTRATOR));
    jdbc.sql("insert into access.opener values (:id, :viewer, 'PASSWORD', now())")
        .param("id", id(madesName))
        .param("viewer", id(makersName))
        .update();
    maker = as(makersName);
    made = as(madesName);
  }

  @Test
  void who_cannot_confirm_reads_why_in_place_of_the_button() {
    var confirmation = "/access/grants/" + askedBy(maker) + "/confirmation";

    assertThat(maker.get("/access/grants").body())
        .contains("you asked for it, or are to get it")
        .doesNotContain(confirmation);
    assertThat(made.get("/access/grants").body())
        .contains("you and whoever asked may be one")
        .doesNotContain(confirmation);
    assertThat(signedIn(Role.ADMINISTRATOR).get("/access/grants").body())
        .contains(confirmation)
        .doesNotContain("No administrator can confirm");
  }

  @Test
  void the_page_names_the_emergency_key_when_no_administrator_can_confirm() {
    askedBy(maker);
    jdbc.sql("""
            update access.account set disabled_at = '2001-01-01'
            where 'ADMINISTRATOR' = any(roles) and disabled_at is null
              and username not in (:maker, :made)
            """).param("maker", makersName).param("made", madesName).update();
    try {
      assertThat(made.get("/access/grants").body())
          .contains("No administrator can confirm something", "/access/emergency-keys");
    } finally {
      jdbc.sql("update access.account set disabled_at = null where disabled_at = '2001-01-01'")
          .update();
    }
  }

  @Test
  void whoever_makes_an_administrator_is_told_at_once_that_they_confirm_nothing_together() {
    assertThat(passwordPage("TRAVELLER")).doesNotContain("confirm nothing together");
    assertThat(passwordPage("ADMINISTRATOR"))
        .contains("confirm nothing together", "only the emergency key confirms");
  }

  @Test
  void what_waits_stands_in_the_status_bar_of_administrators_and_the_others_get_a_mail() {
    var mail = "second-" + UUID.randomUUID() + "@example.org";
    addressed(madesName, mail);
    var askers = "first-" + UUID.randomUUID() + "@example.org";
    addressed(makersName, askers);

    askedBy(maker);

    assertThat(made.get("/status").body())
        .contains("Grave changes that wait for a second administrator", "/access/grants");
    assertThat(signedIn(Role.DUTY_OFFICER).get("/status").body()).doesNotContain("Grave changes");
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (MAIL.mailsTo(mail).isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(MAIL.mailsTo(mail).getFirst().text())
        .contains("has to confirm it within seven days");
    assertThat(MAIL.mailsTo(askers)).isEmpty();
  }

  @Test
  void a_clearance_goes_by_the_name_of_its_label_on_the_page_and_in_the_file() {
    var id = id(newAccount(Assignment.of(Role.TRAVELLER)));
    var form = Map.of("roles", "TRAVELLER", "clearance", "2");
    maker.post("/access/accounts/" + id + "/assignment", form);

    for (var page : List.of("/access/grants", "/access/accounts/" + id))
      assertThat(made.get(page).body())
          .contains("Clearance: Confidential")
          .doesNotContain("Clearance 2", "Clearance: 2");
    assertThat(signedIn(Role.AUDITOR).get("/access/grants").body())
        .contains("Clearance: Confidential");
    assertThat(made.get("/access/grants?format=csv").body()).contains(",Confidential,");
  }

  private void addressed(String username, String mail) {
    jdbc.sql("update access.account set mail = :mail where username = :username")
        .param("mail", mail)
        .param("username", username)
        .update();
  }

  private String passwordPage(String role) {
    maker.get("/access/accounts/new");
    return maker
        .get(maker.location(maker.post(
            "/access/accounts",
            Map.of("username", "new-" + UUID.randomUUID(), "name", "Li Wei", "roles", role))))
        .body();
  }

  private TestBrowser as(String username) {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/access/grants");
    return browser;
  }

  private UUID askedBy(TestBrowser administrator) {
    var id = id(newAccount(Assignment.of(Role.TRAVELLER)));
    administrator.post("/access/accounts/" + id + "/assignment", Map.of("roles", "DUTY_OFFICER"));
    return jdbc.sql("select id from access.role_grant where account = :account")
        .param("account", id)
        .query(UUID.class)
        .single();
  }

  private UUID id(String username) {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
  }
}
