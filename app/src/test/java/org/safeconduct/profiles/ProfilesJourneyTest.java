package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;

/// Choosing a profile and classifying a record, on the real pages.
class ProfilesJourneyTest extends JourneyTest {
  @Test
  void an_administrator_lets_another_profile_hold_for_an_organisation() {
    var organisation = UUID.randomUUID().toString();
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/profiles?organisation=" + organisation);

    var answer = browser.post("/profiles", form(organisation, "opcw-2026.1", "90"));

    assertThat(browser.location(answer)).isEqualTo("/profiles?organisation=" + organisation);
    assertThat(browser.get("/profiles?organisation=" + organisation).body())
        .contains("Days after which a contact is stale: 90");
  }

  @Test
  void what_was_typed_stays_and_all_that_is_wrong_stands_beside_its_field() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/profiles");

    var form = form("", "osce-2026.1", "many");
    var other = Setting.WHEREABOUTS_KEPT_DAYS;
    form.put(other.key(), String.valueOf(other.most() + 1));
    var answer = browser.post("/profiles", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"many\"", "Write a whole number from 7 to 730.")
        .contains("id=\"contact-stale-days-error\"", "id=\"" + other.key() + "-error\"")
        .containsPattern("value=\"osce-2026.1\"\\s+selected");
  }

  @Test
  void a_label_given_to_a_record_is_on_the_page_that_shows_it() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var record = people.person(people.organisation("P" + UUID.randomUUID()), "Amina", "Okoye");
    var browser = browser();
    browser.signIn(
        newAccount(new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    assertThat(browser.get("/labels/person/" + record).body())
        .containsPattern("action=\"/labels/person/" + record
            + "\"[^>]*>\\s*<input type=\"hidden\" name=\"_csrf\"");

    var answer = browser.post(
        "/labels/person/" + record, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", ""));

    assertThat(browser.location(answer)).isEqualTo("/people/" + record);
    assertThat(browser.get("/labels/person/" + record).body()).contains("STRICTLY_CONFIDENTIAL");
    browser.post("/labels/person/" + record, Map.of("code", "UNCLASSIFIED", "reason", "over"));
  }

  @Test
  void pages_of_people_carry_the_label_of_personal_data_and_the_sign_in_page_none() {
    assertThat(signedIn(Role.SECURITY_ADVISER).get("/people").body())
        .contains("class=\"classification rank-2\"", "Confidential");
    assertThat(browser().get("/sign-in").body()).doesNotContain("class=\"classification");
  }

  @Test
  void nothing_but_a_record_that_there_is_can_be_classified() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/profiles");

    for (var kind : List.of("elsewhere", "person", "trip")) {
      var page = "/labels/" + kind + "/" + UUID.randomUUID();
      var form = Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", "");
      assertThat(adviser.get(page).statusCode()).as(kind).isEqualTo(404);
      assertThat(adviser.post(page, form).statusCode()).as(kind).isEqualTo(404);
    }
  }

  private static Map<String, String> form(String organisation, String edition, String stale) {
    var form = new TreeMap<>(Map.of("edition", edition, "contact-stale-days", stale));
    for (var setting : Setting.values())
      form.putIfAbsent(setting.key(), String.valueOf(setting.least()));
    if (!organisation.isEmpty()) form.put("organisation", organisation);
    return form;
  }
}
