package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;

/// A sealed field is filled in by one button and taken away by another.
class SealingJourneyTest extends JourneyTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private TestBrowser officer;
  private UUID person;
  private String path = "";

  @BeforeEach
  void somebody() {
    var given = new PeopleFixture(jdbc, Clock.systemUTC());
    person = given
        .person(given.organisation("S" + UUID.randomUUID()), "Ewa", "Sealed")
        .value();
    path = "/people/" + person + "/restricted";
    officer = signedIn(Role.SECURITY_ADVISER);
  }

  @Test
  void an_empty_seal_takes_nothing_away_and_says_so_beside_the_field() {
    post("/proof-of-life", Map.of("text", "my first dog is Quixote"));
    post("/blood-group", Map.of("text", "O-"));

    for (var field : List.of("proof-of-life", "blood-group")) {
      var refused = post("/" + field, Map.of("text", " \n "));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("id=\"" + field + "-error\"", "Nothing was written, so nothing was changed");
    }
    assertThat(sealed()).isEqualTo(2);
    for (var language : List.of("fr", "ar"))
      assertThat(officer.get(path + "?lang=" + language).body()).doesNotContain("??");
  }

  @Test
  void what_is_sealed_is_taken_away_by_a_button_of_its_own_on_the_version_that_was_read() {
    assertThat(officer.get(path).body()).doesNotContain("/removal");
    post("/blood-group", Map.of("text", "O-"));
    post("/mobility-needs", Map.of("text", "A ramp"));
    assertThat(officer.get(path).body()).contains("Take away for good: Blood group");

    var late = officer.post(path + "/blood-group/removal", Map.of("version", "1"));
    assertThat(late.body()).contains("Somebody else changed this file");
    assertThat(sealed()).isEqualTo(2);

    var removed = post("/blood-group/removal", Map.of());

    assertThat(officer.get(officer.location(removed)).body())
        .contains("Taken away; nothing is sealed there now.", "/mobility-needs/removal")
        .doesNotContain("/blood-group/removal");
    assertThat(sealed()).isEqualTo(1);
  }

  private HttpResponse<String> post(String field, Map<String, String> fields) {
    var version = VERSION.matcher(officer.get(path).body());
    assertThat(version.find()).isTrue();
    var form = new HashMap<>(fields);
    form.put("version", version.group(1));
    return officer.post(path + field, form);
  }

  private int sealed() {
    return jdbc.sql("select count(*) from people.restricted_field where person = :person")
        .param("person", person)
        .query(Integer.class)
        .single();
  }
}
