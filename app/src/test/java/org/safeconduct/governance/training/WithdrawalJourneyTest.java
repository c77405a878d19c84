package org.safeconduct.governance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// A training that was recorded by mistake is withdrawn, from the person's page on.
class WithdrawalJourneyTest extends JourneyTest {
  @Test
  void a_training_is_withdrawn_with_a_reason_and_stays_on_the_page_of_the_person() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var ana = people.person(people.organisation("W" + UUID.randomUUID()), "Ana", "Example");
    var id = recorded(ana);
    var adviser = signedIn(Role.SECURITY_ADVISER);
    var page = "/network/trainings/" + id;
    assertThat(adviser.get("/people/" + ana).body()).contains("Academy", page);
    var own = browser();
    own.signIn(travellerOf(ana), PASSWORD);
    assertThat(own.get("/me/profile").body()).contains("Academy").doesNotContain(page);
    adviser.get(page);

    var why = adviser.post(page + "/withdrawal", Map.of("reason", " "));
    assertThat(why.statusCode()).isEqualTo(422);
    assertThat(why.body()).contains("Say why.");
    var twice = "/network/trainings/" + recorded(ana);
    var done = adviser.post(twice + "/withdrawal", Map.of("reason", "Entered twice"));
    assertThat(adviser.get(adviser.location(done)).body())
        .contains("The training is withdrawn", "Entered twice");
    var program = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
    var said = "{\"reason\": \"Of Ben, not Ana\"}";
    var address = "/api/v1/trainings/" + id + "/withdrawal";
    assertThat(program.send("POST", address, said).statusCode()).isEqualTo(200);
    assertThat(program.send("POST", address, said).statusCode()).isEqualTo(409);

    assertThat(program.get("/api/v1/people/" + ana + "/trainings").body())
        .contains("Of Ben, not Ana");
    assertThat(adviser.get("/people/" + ana).body()).contains("Academy", "withdrawn");
    assertThat(adviser.get(page).body()).contains("Of Ben, not Ana").doesNotContain("/withdrawal");
  }

  private String travellerOf(PersonId person) {
    var username = "trained-" + person;
    var wanted = new NewAccount(
        username, "Ana Example", PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private UUID recorded(PersonId person) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into governance.training (id, person, course, title, trained_on, valid_until,
              trained_by, source, recorded_at, recorded_by)
            values (:id, :person, 'WARDENS', 'Course 7', '2026-01-01', '2099-01-01', 'Academy',
              'page', now(), 'A. Rossi')
            """).param("id", id).param("person", person.value()).update();
    return id;
  }
}
