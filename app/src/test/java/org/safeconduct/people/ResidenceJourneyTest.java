package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;

/// Where a person lives, changed on a form that comes filled in with where it was.
class ResidenceJourneyTest extends JourneyTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Map<String, String> HAGUE =
      Map.of("place", "The Hague", "country", "NL", "latitude", "52.09", "longitude", "4.3");

  private TestBrowser officer;
  private UUID person;
  private String path = "";

  @BeforeEach
  void somebody_in_the_hague() {
    var given = new PeopleFixture(jdbc, Clock.systemUTC());
    person = given
        .person(given.organisation("R" + UUID.randomUUID()), "Dora", "Mover")
        .value();
    path = "/people/" + person + "/residence";
    officer = signedIn(Role.SECURITY_ADVISER);
    assertThat(save(HAGUE).statusCode()).isEqualTo(302);
  }

  @Test
  void the_position_of_the_earlier_town_does_not_follow_to_another_one() {
    save(with(Map.of("place", "Vienna", "country", "AT")));

    assertThat(home()).isEqualTo("Vienna AT CITY");
  }

  @Test
  void a_town_that_is_not_known_is_not_placed_where_the_earlier_one_was() {
    var refused = save(with(Map.of("place", "Nowhere at all")));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This place is not known");
    assertThat(home()).isEqualTo("The Hague NL POINT");
  }

  @Test
  void a_new_position_in_another_country_than_the_chosen_one_is_refused_beside_it() {
    var elsewhere = save(with(Map.of("place", "Home", "latitude", "48.21", "longitude", "16.37")));
    var there = save(
        with(Map.of("place", "Home", "country", "AT", "latitude", "48.21", "longitude", "16.37")));

    assertThat(elsewhere.statusCode()).isEqualTo(422);
    assertThat(elsewhere.body()).containsPattern("id=\"latitude-error\"[^§]*another country than");
    assertThat(there.statusCode()).isEqualTo(302);
    assertThat(home()).isEqualTo("Home AT POINT");
  }

  @ParameterizedTest
  @CsvSource({
    "Nairobi, KE, 36.8, -1.26, in no country",
    "Nairobi, '', 36.8, -1.26, in no country",
    "Mombasa, KE, -1.28, 36.82, more than 100 km from the place",
  })
  void a_position_that_cannot_be_meant_is_refused_beside_it(
      String place, String country, String latitude, String longitude, String words) {
    var refused = save(with(
        Map.of("place", place, "country", country, "latitude", latitude, "longitude", longitude)));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).containsPattern("id=\"latitude-error\"[^§]*" + words);
    assertThat(home()).isEqualTo("The Hague NL POINT");
  }

  @ParameterizedTest
  @CsvSource({"Nairobi, KE, -1.28, 36.82", "Villa 4 by the lake, KE, -0.1, 34.75"})
  void a_position_in_or_near_the_town_or_of_an_address_is_kept(
      String place, String country, String latitude, String longitude) {
    save(with(
        Map.of("place", place, "country", country, "latitude", latitude, "longitude", longitude)));

    assertThat(home()).isEqualTo(place + " " + country + " POINT");
  }

  @Test
  void saving_the_form_as_it_came_begins_no_other_residence() {
    var before = versions();

    var saved = save(with(Map.of("latitude", "52.090", "longitude", "4.30°")));

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(versions()).isEqualTo(before);
    assertThat(home()).isEqualTo("The Hague NL POINT");
  }

  private HttpResponse<String> save(Map<String, String> fields) {
    var form = new HashMap<>(fields);
    var version = VERSION.matcher(officer.get(path).body());
    assertThat(version.find()).isTrue();
    form.put("version", version.group(1));
    return officer.post(path, form);
  }

  private static Map<String, String> with(Map<String, String> changes) {
    var form = new HashMap<>(HAGUE);
    form.putAll(changes);
    return form;
  }

  private int versions() {
    return jdbc.sql("select count(*) from people.station where person = :person")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  private String home() {
    return jdbc.sql("""
        select concat_ws(' ', place_label, country, precision) from people.station
        where person = :person and ends > now() and not withdrawn
        order by recorded_at desc limit 1
        """).param("person", person).query(String.class).single();
  }
}
