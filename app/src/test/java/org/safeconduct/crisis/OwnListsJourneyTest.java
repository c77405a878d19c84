package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;

/// An organisation that starts with nothing but its own lists finds, in its first crisis, who is
/// there and which warden to call.
class OwnListsJourneyTest extends JourneyTest {
  private static final Pattern FIELD =
      Pattern.compile("name=\"((?:subject|body)\\.[a-z]+)\"[^>]*value=\"([^\"]*)\"");

  /// Around Tristan da Cunha, where no other journey goes.
  private static final String AREA =
      "{\"type\":\"Polygon\",\"coordinates\":[[[-12.5,-37.3],[-12,-37.3],[-12,-36.9],[-12.5,-36.9],"
          + "[-12.5,-37.3]]]}";

  private final String code = "O" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void from_the_own_lists_to_the_call_list_of_each_warden() {
    handIn("people", """
        number,organisation,given_name,family_name,email,phone,residence,residence_lat,residence_lon
        1,%1$s,Wanda,Warden,wanda@%1$s.example.org,+41 22 555 02 01,Home,-37.0675,-12.3105
        2,%1$s,Rosa,Resident,rosa@%1$s.example.org,+41 22 555 02 02,Home,-37.0680,-12.3110
        3,%1$s,Otto,Officeworker,otto@%1$s.example.org,+41 22 555 02 03,Cape Town,-33.9,18.4
        """);
    handIn("zones", """
        code,name,latitude,longitude,radius_km,assembly_point
        %1$s-1,Settlement %1$s,-37.0675,-12.3105,3,Village hall
        """);
    handIn("premises", """
        number,name,kind,organisation,latitude,longitude,occupants
        P1,Harbour Office %1$s,office,%1$s,-37.06,-12.30,3
        """);
    handIn("posts", """
        person_number,organisation,post,zone,from
        1,%1$s,warden,%1$s-1,2026-01-01
        """);
    await(this::residents, it -> it.equals("2"));
    var officer = signedIn(Role.SECURITY_ADVISER);
    assertThat(officer.get("/premises?q=" + code).body()).contains("Harbour Office " + code);
    assertThat(officer.get("/network").body())
        .containsSubsequence("Settlement " + code, "Village hall", ">2</td>", "Wanda Warden");
    await(() -> prepared(officer), it -> it.contains("3 people"));

    var board = open(officer);

    assertThat(officer.get(board + "/calls").body())
        .contains("Settlement " + code, "Wanda Warden", "Rosa Resident", "Otto Officeworker");
    assertThat(officer.get(board + "/calls/print").body())
        .containsSubsequence(
            "Settlement " + code,
            "2 people",
            "Village hall",
            "Warden</span>: <strong><bdi>Wanda Warden",
            "tel:+41225550201",
            "Rosa Resident",
            "Otto Officeworker");
  }

  private String residents() {
    return jdbc.sql("""
            select count(*)::text from people.person p
            join governance.zone z on z.id = p.zone and z.code = :zone
            """).param("zone", code + "-1").query(String.class).single();
  }

  private static String prepared(TestBrowser officer) {
    officer.get("/headcounts/new");
    return officer.post("/headcounts/prepare", Map.of("area", AREA)).body();
  }

  private static String open(TestBrowser officer) {
    var form = new HashMap<String, String>(Map.of(
        "area", AREA,
        "title", "Eruption",
        "again", "10, 30",
        "hours", "24",
        "key", UUID.randomUUID().toString()));
    var fields = FIELD.matcher(prepared(officer));
    while (fields.find()) form.put(fields.group(1), fields.group(2));
    form.put("body.en", "Dear {name}, answer here: {link}");
    form.keySet().removeIf(it -> it.endsWith(".fr") || it.endsWith(".ar"));
    var opened = officer.post("/headcounts", form);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
    return officer.location(opened);
  }

  private void handIn(String list, String content) {
    var request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1/" + list + "/imports"))
        .header("Authorization", "Bearer " + newToken(Role.SECURITY_ADVISER))
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofString(content.formatted(code)))
        .build();
    var answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Supplier<String> look, Predicate<String> until) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!until.test(look.get())) {
      if (System.nanoTime() > deadline)
        throw new AssertionError("It did not come to pass: " + look.get());
      LockSupport.parkNanos(100_000_000);
    }
  }
}
