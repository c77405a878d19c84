package org.safeconduct.access.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/// Who is told of an emergency, and how a review ends what was opened without need.
class EndedOpeningsJourneyTest extends JourneyTest {
  private final String code = "GLASS-" + UUID.randomUUID();
  private PeopleFixture people;
  private OrganisationId other;
  private PersonId theirs;
  private TestBrowser focalPoint;

  @BeforeEach
  void somebody_of_another_organisation() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    other = people.organisation(code);
    theirs = people.person(other, "Wounded", "Theirs");
    var own = people.organisation("OWN-" + UUID.randomUUID());
    focalPoint = browser();
    focalPoint.signIn(
        newAccount(new Assignment(Set.of(Role.FOCAL_POINT), Set.of(own.value()), Set.of())),
        PASSWORD);
    focalPoint.get("/access/openings");
  }

  @Test
  void what_was_opened_without_need_is_closed_by_the_review() {
    open();
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(200);
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/access/openings");

    adviser.post(
        "/access/openings/" + opening() + "/review",
        Map.of("finding", "There was no patient", "justified", "false"));

    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_needed_stays_open_until_its_time_is_over() {
    open();
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/access/openings");

    adviser.post(
        "/access/openings/" + opening() + "/review",
        Map.of("finding", "The hospital confirms it", "justified", "true"));

    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_holds_the_post_of_a_focal_point_is_told_without_an_account_too() {
    var holder = people.person(other, "Post", "Holder");
    var mail = "post-" + UUID.randomUUID() + "@example.org";
    people.channel(holder, Channel.Kind.EMAIL, mail, 1);
    jdbc.sql("""
            insert into governance.appointment (id, person, post, organisation, starts, ends)
            values (:id, :person, 'ALTERNATE_FOCAL_POINT', :organisation,
                now() - interval '1 day', now() + interval '1 day')
            """)
        .param("id", UUID.randomUUID())
        .param("person", holder.value())
        .param("organisation", other.value())
        .update();

    open();

    await().atMost(Duration.ofSeconds(30)).until(() -> !MAIL.mailsTo(mail).isEmpty());
  }

  private void open() {
    focalPoint.post(
        "/access/openings",
        Map.of(
            "code",
            code,
            "number",
            "N-" + theirs,
            "reason",
            "Brought in unconscious",
            "minutes",
            "15"));
  }

  private UUID opening() {
    return jdbc.sql("select id from access.opening where person = :id")
        .param("id", theirs.value())
        .query(UUID.class)
        .single();
  }
}
