package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// Somebody, or a program that holds their token, who asks again and again for what costs others
/// work, space or quiet.
class DailyLimitsJourneyTest extends JourneyTest {
  private OrganisationId organisation;
  private PersonId person;
  private String username;
  private TestBrowser browser;

  @BeforeEach
  void an_officer() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("D" + UUID.randomUUID());
    person = people.person(organisation, "Diligent", "Officer");
    username = "diligent-" + UUID.randomUUID();
    var wanted = new NewAccount(
        username, "D", PASSWORD, person.value(), Assignment.of(Role.DUTY_OFFICER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account");
  }

  @Test
  void copies_of_one_person_are_three_a_day() {
    done("people.copy-asked", 2, "null");
    browser.post("/people/" + person + "/copies", Map.of());
    jdbc.sql("update people.data_copy set done_at = now(), expires_at = now() where person = :id")
        .param("id", person.value())
        .update();

    var answer = browser.post("/people/" + person + "/copies", Map.of());

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("field-error", "No more copies within these 24 hours");
  }

  @Test
  void windows_are_fifty_a_day() {
    done("exposure.live-window-opened", 50, "id");
    var form = Map.of(
        "until", Instant.now().plus(Duration.ofHours(2)).toString(), "purpose", "Road to Garissa");

    var answer = browser.post("/me/live", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("as many windows as one may", "Road to Garissa");
  }

  @Test
  void invitations_are_three_hundred_a_day_and_account_whoever_holds_its_tokens() {
    var token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "inviter"));
    assertThat(token).isNotEmpty();
    done(
        "people.invitation-made",
        299,
        "(select max(t.id::text)::uuid from access.api_token t" + " where t.account = account.id)");

    assertThat(invite().statusCode()).isEqualTo(302);
    var answer = invite();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("as many people as one account may", "Flood response");
  }

  private java.net.http.HttpResponse<String> invite() {
    return browser.post(
        "/people/invitations",
        Map.of(
            "organisation", organisation.toString(),
            "category", "CONSULTANT",
            "name", "Wanja Flood",
            "purpose", "Flood response",
            "language", "en",
            "days", "14"));
  }

  /// Lets it have been done so often an hour ago.
  ///
  /// @param by SQL of the actor's id
  private void done(String deed, int times, String by) {
    jdbc.sql("""
            insert into platform.audit_entry (at, actor, kind, actor_id, deed, subject, details)
            select now() - interval '1 hour', name, 'ACCOUNT', %s, :deed, :person, '{}'
            from access.account, generate_series(1, :times) where username = :username
            """.formatted(by))
        .param("deed", deed)
        .param("person", person.toString())
        .param("times", times)
        .param("username", username)
        .update();
  }
}
