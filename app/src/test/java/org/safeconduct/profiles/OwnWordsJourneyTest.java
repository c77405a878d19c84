package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// An administrator lets an organisation call things otherwise, and everybody reads it so.
class OwnWordsJourneyTest extends JourneyTest {
  private final String mark = "Zw" + UUID.randomUUID().toString().substring(0, 8);
  private TestBrowser administrator;
  private OrganisationId one;
  private OrganisationId other;
  private PersonId ana;
  private PersonId bob;

  @BeforeEach
  void two_organisations_with_a_focal_point_each() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    one = people.organisation("W1" + UUID.randomUUID());
    other = people.organisation("W2" + UUID.randomUUID());
    ana = people.person(one, "Ana", mark);
    bob = people.person(other, "Bob", mark);
    focalPoint(ana, one);
    focalPoint(bob, other);
    administrator = signedIn(Role.ADMINISTRATOR);
  }

  @Test
  void pages_files_and_the_network_say_what_each_organisation_says() {
    call(one, "category.NATIONAL_STAFF", Map.of("en", "Field colleague"));
    call(other, "category.NATIONAL_STAFF", Map.of("en", "Home hire", "fr", "Recruté sur place"));
    call(one, "post.SECURITY_FOCAL_POINT", Map.of("en", "Safety contact"));
    call(other, "post.SECURITY_FOCAL_POINT", Map.of("en", "Security liaison"));
    var adviser = signedIn(Role.SECURITY_ADVISER);

    assertThat(adviser.get("/people/" + ana).body())
        .contains("Field colleague")
        .doesNotContain("Home hire");
    assertThat(adviser.get("/people/" + bob).body()).contains("Home hire");
    assertThat(adviser.get("/people/" + bob + "?lang=fr").body()).contains("Recruté sur place");
    adviser.get("/people/" + bob + "?lang=en");
    assertThat(adviser.get("/people?format=csv&q=" + mark).body())
        .contains("Field colleague", "Home hire");
    assertThat(adviser.get("/network?organisation=" + one).body()).contains("Safety contact");
    assertThat(adviser.get("/network?format=csv&organisation=" + other).body())
        .contains("Security liaison")
        .doesNotContain("Safety contact");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_is_kept() {
    administrator.get("/profiles/words/" + one + "/post.WARDEN");

    var answer = administrator.post(
        "/profiles/words/" + one + "/post.WARDEN",
        Map.of("en", "<i>Leader</i>", "fr", "Chef de quartier"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("&lt;i&gt;Leader", "value=\"Chef de quartier\"", "Write plain words");
    assertThat(administrator.get("/profiles/words/" + one + "?own=true").body())
        .contains("Nothing fits");
  }

  @Test
  void the_list_is_filtered_and_handed_out_and_the_history_knows_who_chose_which_word() {
    call(one, "post.WARDEN", Map.of("en", "Block leader"));

    assertThat(administrator.get("/profiles/words/" + one + "?text=block").body())
        .contains("Block leader")
        .doesNotContain("Duty officer");
    assertThat(
            administrator.get("/profiles/words/" + one + "?own=true&format=csv").body())
        .contains("WARDEN", "Block leader");
    assertThat(administrator.get("/profiles?organisation=" + one).body())
        .contains("WARDEN en", "Block leader");
    assertThat(administrator.get("/profiles/words/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(signedIn(Role.SECURITY_ADVISER).get("/profiles/words/" + one).statusCode())
        .isEqualTo(403);
  }

  private void call(OrganisationId organisation, String word, Map<String, String> typed) {
    var page = "/profiles/words/" + organisation;
    administrator.get(page + "/" + word);
    assertThat(administrator.location(administrator.post(page + "/" + word, typed)))
        .isEqualTo(page);
  }

  private void focalPoint(PersonId person, OrganisationId organisation) {
    jdbc.sql("""
            insert into governance.appointment (id, person, post, organisation, starts, ends)
            values (gen_random_uuid(), :person, 'SECURITY_FOCAL_POINT', :organisation,
                now() - interval '1 day', now() + interval '90 days')
            """)
        .param("person", person.value())
        .param("organisation", organisation.value())
        .update();
  }
}
