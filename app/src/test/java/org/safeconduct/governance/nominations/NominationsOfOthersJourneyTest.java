package org.safeconduct.governance.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;

/// What the focal point of one organisation reads of the nominations of another one.
class NominationsOfOthersJourneyTest extends JourneyTest {
  private static final String REASON = "Her family does not want it";

  private final UUID nomination = UUID.randomUUID();
  private final String name = "Nominee" + UUID.randomUUID().toString().substring(0, 8);
  private OrganisationId theirs;
  private OrganisationId ours;

  @BeforeEach
  void somebody_who_refused() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    theirs = people.organisation("T" + UUID.randomUUID());
    ours = people.organisation("O" + UUID.randomUUID());
    var person = people.person(theirs, name, "Focal");
    jdbc.sql("""
            insert into governance.nomination (id, organisation, post, person)
            values (:id, :organisation, 'SECURITY_FOCAL_POINT', :person)
            """)
        .param("id", nomination)
        .param("organisation", theirs.value())
        .param("person", person.value())
        .update();
    jdbc.sql("""
            insert into governance.nomination_step (nomination, number, state, reason, seat,
                training_due, channel, by, at)
            values (:id, 1, 'IDENTIFIED', '', null, null, 'page', :name, now()),
                (:id, 2, 'DECLINED', :reason, null, null, 'link', :name, now())
            """)
        .param("id", nomination)
        .param("name", name)
        .param("reason", REASON)
        .update();
  }

  @Test
  void the_page_tells_that_the_post_is_not_filled_but_not_who_declined_and_why() {
    var page = focalPointOf(ours).get("/network/nominations/" + nomination).body();

    assertThat(page)
        .contains("A nominee", "declined", "is told within the organisation")
        .doesNotContain(name, REASON);
    assertThat(focalPointOf(theirs).get("/network/nominations/" + nomination).body())
        .contains(name, REASON)
        .doesNotContain("is told within the organisation");
  }

  @Test
  void lists_and_files_tell_it_neither() {
    var list = "/network/nominations?past=true&organisation=" + theirs;

    assertThat(focalPointOf(ours).get(list).body())
        .contains("/network/nominations/" + nomination)
        .doesNotContain(name);
    assertThat(focalPointOf(ours).get(list + "&format=csv").body())
        .contains("focal point")
        .doesNotContain(name);
    assertThat(focalPointOf(theirs).get(list).body()).contains(name);
    assertThat(focalPointOf(theirs).get(list + "&format=csv").body()).contains(name);
  }

  @Test
  void a_program_reads_the_state_without_the_person() {
    assertThat(program(ours).get("/api/v1/nominations/" + nomination).body())
        .contains("\"person\":null", "\"state\":\"DECLINED\"");
    assertThat(program(ours)
            .get("/api/v1/nominations?past=true&organisation=" + theirs)
            .body())
        .contains(nomination.toString(), "\"person\":null");
    assertThat(program(theirs).get("/api/v1/nominations/" + nomination).body())
        .doesNotContain("\"person\":null");
  }

  private TestBrowser focalPointOf(OrganisationId organisation) {
    var browser = browser();
    browser.signIn(newAccount(of(organisation)), PASSWORD);
    return browser;
  }

  private TestProgram program(OrganisationId organisation) {
    var username = newAccount(of(organisation));
    return new TestProgram(
        port, currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test")));
  }

  private static Assignment of(OrganisationId organisation) {
    return new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of());
  }
}
