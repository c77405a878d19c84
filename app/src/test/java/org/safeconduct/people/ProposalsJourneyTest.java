package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;

/// What people propose about themselves is judged by the rules of the register before it waits.
class ProposalsJourneyTest extends JourneyTest {
  private PeopleFixture given;
  private OrganisationId organisation;
  private TestBrowser focalPoint;

  @BeforeEach
  void an_organisation_with_a_focal_point() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation("P" + UUID.randomUUID());
    focalPoint = signedIn(null, Set.of(organisation.value()), Role.FOCAL_POINT);
  }

  @Test
  void what_could_not_be_accepted_is_not_proposed() {
    var person = given.person(organisation, "Farid", "Own");
    var self = signedIn(person.value(), Set.of(), Role.TRAVELLER);
    self.get("/me/profile/dependants/new");

    var dependant = self.post(
        "/me/profile/dependants",
        Map.of("givenName", "", "familyName", "Own", "relation", "CHILD", "language1", ""));
    var nameless = self.post("/me/profile/details", Map.of("givenName", " ", "familyName", ""));
    var state = self.post(
        "/me/profile/details", Map.of("givenName", "Farid", "secondingState", "Atlantis"));

    assertThat(dependant.statusCode()).isEqualTo(422);
    assertThat(dependant.body()).containsPattern("id=\"languages-error\"[^§]*Fill this in");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("Write a given name or a family name");
    assertThat(state.statusCode()).isEqualTo(422);
    assertThat(proposals(person)).isEmpty();
  }

  @Test
  void a_proposal_that_can_no_longer_be_accepted_says_in_which_field() {
    var person = given.person(organisation, "Farid", "Own");
    jdbc.sql("""
            insert into people.proposal (id, person, kind, wanted, proposed_by, proposed_at)
            values (:id, :person, 'DEPENDANT', '{"familyName": "Own", "relation": "CHILD"}', 'x', now())
            """).param("id", UUID.randomUUID()).param("person", person.value()).update();
    focalPoint.get("/people/proposals");

    for (var id : proposals(person))
      focalPoint.post("/people/proposals/" + id + "/acceptance", Map.of());

    assertThat(focalPoint.get("/people/proposals").body())
        .contains("It cannot be accepted as it is")
        .containsPattern("Languages[^§]{0,80}Fill this in");
  }

  private List<UUID> proposals(PersonId person) {
    return jdbc.sql("select id from people.proposal where person = :id order by proposed_at")
        .param("id", person.value())
        .query(UUID.class)
        .list();
  }

  private TestBrowser signedIn(UUID person, Set<UUID> organisations, Role role) {
    var username = "propose-" + UUID.randomUUID();
    var assignment = new Assignment(Set.of(role), organisations, Set.of());
    var account = new NewAccount(username, "Amina Okoye", PASSWORD, person, assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(account));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }
}
