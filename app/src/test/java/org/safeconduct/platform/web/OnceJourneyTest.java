package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.platform.web.ApiCaller.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import tools.jackson.databind.JsonNode;

/// A program whose answer was lost asks again with the same key, and nothing is made twice.
class OnceJourneyTest extends JourneyTest {
  private static final String AMINA = "5f6b7f0e-1f0c-4f4e-9a55-0d6a5a0e7a01";

  /// Where an answer says what came of a request, or of whom.
  private static final List<String> IDS = List.of(
      "/id", "/appointment/id", "/consultation/id", "/counterpart/id", "/meeting/id", "/person");

  /// Words of which not any other will do.
  private static final Map<String, String> OTHERS =
      Map.of("2026-11-20", "2026-11-19", "ALTERNATE_FOCAL_POINT", "SECURITY_FOCAL_POINT");

  private static final String ROWS = """
      select schemaname || '.' || tablename as name,
          (xpath('/row/n/text()', query_to_xml(
              format('select count(*) as n from %I.%I', schemaname, tablename), false, true, ''))
          )[1]::text::int as n
      from pg_tables
      where (schemaname in ('people', 'governance', 'travel', 'premises')
          or tablename in ('headcount', 'answer', 'live_window', 'position')) and tablename <> 'change'
      """;

  private static final String COUNTERPART = """
      insert into governance.counterpart (id, kind, name, recorded_at, recorded_by)
      values (:id, 'POLICE', 'Duty desk', now(), 'test')
      """;

  private static final String NOMINATION = """
      with it as (
          insert into governance.nomination (id, organisation, post, person)
          values (:id, :organisation, 'SECURITY_FOCAL_POINT', :person) returning id)
      insert into governance.nomination_step (nomination, number, state, training_due, seat, channel, by, at)
      select it.id, step.number, step.state, current_date + 90, 'EXECUTIVE_HEAD', 'page', 'test', now()
      from it, (values (1, 'IDENTIFIED'), (2, 'NOMINATED'), (3, 'ACCEPTED')) as step (number, state)
      """;

  private static final List<String> ACTION = List.of("""
      insert into governance.body (id, code, name, kind, posts, chair, quorum, recorded_at, recorded_by)
      values (:id, upper(left(:id::text, 8)), 'Cell', 'SECURITY_CELL', '{DESIGNATED_OFFICIAL}',
          'DESIGNATED_OFFICIAL', 'NONE', now(), 'test')
      """, """
      insert into governance.meeting (id, body, number, title, starts, state)
      values (:id, :id, 1, 'First', now() - interval '1 day', 'HELD')
      """, """
      insert into governance.action_point (id, body, year, sequence, meeting, words, owner, due, recorded_at,
          recorded_by)
      values (:id, :id, 2026, 1, :id, 'Renew the list', :person, current_date, now(), 'test')
      """, """
      insert into governance.action_step (action_point, number, state, due, at, by)
      values (:id, 1, 'OPEN', current_date, now(), 'test')
      """);

  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId amina;
  private ApiCaller program;
  private Described described;

  /// A request.
  ///
  /// @param other another body
  /// @param match the version of what it changes; 0 for none
  private record Wanted(String path, String type, String body, String other, int match) {
    Wanted(String path, String body, String other) {
      this(path, "application/json", body, other, 0);
    }
  }

  @BeforeEach
  void a_program_of_somebody() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("O" + UUID.randomUUID().toString().substring(0, 8));
    amina = people.person(organisation, "Amina", "Okoye");
    var username = "once-" + UUID.randomUUID();
    var roles = Assignment.of(Role.SECURITY_ADVISER, Role.TRAVELLER);
    var token = currentUser.callAs(INSTALLER, () -> {
      accounts.create(new NewAccount(username, "Amina", PASSWORD, amina.value(), roles, null));
      return accounts.mintToken(username, "test");
    });
    program = new ApiCaller(port, token);
    described = program.described();
  }

  @Test
  void whatever_takes_a_key_is_carried_out_once_for_it() {
    var wanted = wanted();

    assertThat(wanted.keySet())
        .containsExactlyInAnyOrderElementsOf(described.operations().entrySet().stream()
            .filter(it -> takesKey(it.getValue()))
            .map(Map.Entry::getKey)
            .toList());
    wanted.forEach(this::isCarriedOutOnce);
    wanted.forEach(this::refusesWhatIsMisspelt);
  }

  private void refusesWhatIsMisspelt(String operation, Wanted wanted) {
    if (!wanted.type().endsWith("json") || operation.endsWith("undoing")) return;
    var rest = wanted.body().length() > 2 ? "," + wanted.body().substring(1) : "}";
    var refused = send(wanted, "{\"misspelt\": 1" + rest, UUID.randomUUID().toString());

    assertThat(refused.statusCode()).as(operation + refused.body()).isEqualTo(400);
    assertThat(json(refused).at("/faults/0/where").asString("")).isEqualTo("misspelt");
  }

  private void isCarriedOutOnce(String operation, Wanted wanted) {
    var key = UUID.randomUUID().toString();
    var before = rows();

    var first = send(wanted, wanted.body(), key);
    var once = rows();
    var again = send(wanted, wanted.body(), key);
    var twice = rows();
    var other = send(wanted, wanted.other(), key);

    assertThat(first.statusCode()).as(operation + first.body()).isBetween(200, 201);
    assertThat(again.statusCode()).as(operation + again.body()).isEqualTo(200);
    assertThat(id(again)).as(operation + again.body()).isEqualTo(id(first)).isNotEmpty();
    assertThat(json(again).path("version")).as(operation).isEqualTo(json(first).path("version"));
    once.keySet().removeIf(table -> once.get(table).equals(before.get(table)));
    assertThat(twice).as(operation).containsAllEntriesOf(once);
    assertThat(other.statusCode()).as(operation + other.body()).isEqualTo(422);
    assertThat(other.body()).as(operation).contains("key-reused");
  }

  private Map<String, Wanted> wanted() {
    var wanted = new LinkedHashMap<String, Wanted>();
    var organisation = this.organisation.toString();
    put(wanted, "people", "", organisation, "Salma");
    put(wanted, "people/invitations", "", organisation, "Wanja Flood");
    put(wanted, "people/{id}/presence", amina.toString(), "", "Mombasa");
    put(wanted, "organisations/{id}/units", organisation, "", "Field offices");
    put(wanted, "appointments", "", amina.toString(), "SEC/2026/17");
    put(wanted, "appointments/{id}/trainings", appointment(), "", "Security office");
    put(wanted, "delegations", "", giverAndReceiver(), "DO/2026/3");
    put(wanted, "nominations", "", "", "ALTERNATE_FOCAL_POINT");
    put(wanted, "nominations/{id}/training", nomination(), "", "2026-11-20");
    put(wanted, "consultations", "", organisation, "Curfew");
    put(wanted, "consultations/{id}/replies", consultation(), organisation, "on Fridays");
    put(wanted, "counterparts/{id}/log", counterpart(), "", "Duty desk");
    put(wanted, "counterparts", "", "", "of the canton");
    put(wanted, "actions/{id}/steps", action(), "", "is renewed");
    put(wanted, "meetings", "", action(), "Room 12");
    put(wanted, "meetings/{id}/items", action(), "", "Report 41");
    put(wanted, "meetings/{id}/decisions", meeting(), "", "Curfew");
    put(wanted, "list-schedules", "", "", "Africa/Nairobi");
    put(wanted, "people/{id}/courses", amina.toString(), "", "Security office");
    put(wanted, "zones", "", "", "East");
    put(wanted, "zones/{id}/points", zone(), "", "School yard");
    put(wanted, "headcounts/{id}/answers", headcount(), amina.toString(), "With her family");
    for (var list : List.of("people", "trips", "premises", "zones", "posts", "presence", "courses"))
      put(wanted, list);
    decisions(wanted);
    own(wanted);
    return wanted;
  }

  /// The example of the description.
  ///
  /// @param id in the path
  /// @param named the id that the example stands for; empty if there is none
  /// @param word that makes another request of it if it is another
  private void put(Map<String, Wanted> wanted, String path, String id, String named, String word) {
    var operation = "POST /api/v1/" + path;
    var body = example(operation).replace(named.isEmpty() ? "\0" : AMINA, named);
    if (path.equals("nominations"))
      body = body.replaceFirst(AMINA, organisation.toString()).replace(AMINA, amina.toString());
    if (path.equals("delegations")) body = body.replace("KE", "VU");
    if (path.equals("zones")) body = body.replace("E1", "E" + organisation);
    var other = body.replace(word, OTHERS.getOrDefault(word, word + "s"));
    wanted.put(operation, new Wanted(path("/api/v1/" + path, id), body, other));
  }

  /// The example of a list.
  private void put(Map<String, Wanted> wanted, String list) {
    var operation = "POST /api/v1/" + list + "/imports";
    var content = described.operations().get(operation).at("/requestBody/content");
    var rows = content.path("text/csv").path("example").asString().replace("EXAMPLE", "O-" + amina);
    wanted.put(
        operation, new Wanted(path(operation.substring(5), ""), "text/csv", rows, rows + "\n", 0));
  }

  private void decisions(Map<String, Wanted> wanted) {
    for (var deed : List.of("joining", "telling-apart", "undoing")) {
      var other = people.person(organisation, "Amina", "Okoye");
      var pair = made("/api/v1/people/duplicates", """
          {"person": "%s", "other": "%s"}
          """.formatted(amina, other));
      var address = "/api/v1/people/duplicates/" + pair.path("id").asString() + "/";
      int version = pair.path("version").asInt();
      if (deed.equals("undoing"))
        version = json(program.send(
                "POST",
                address + "telling-apart",
                "{}",
                Map.of("Content-Type", "application/json", "If-Match", "\"" + version + "\"")))
            .path("version")
            .asInt();
      var body = deed.equals("joining") ? "{\"leads\": \"" + amina + "\"}" : "{}";
      var noted = body.replace("}", (body.length() > 2 ? ", " : "") + "\"note\": \"Why\"}");
      wanted.put(
          "POST /api/v1/people/duplicates/{id}/" + deed,
          new Wanted(address + deed, "application/json", body, noted, version));
    }
  }

  private void own(Map<String, Wanted> wanted) {
    var window = "{\"until\": \"%s\", \"purpose\": \"Road to Garissa\"}"
        .formatted(Instant.now().plus(Duration.ofHours(2)));
    made("/api/v1/me/live-windows", window);
    wanted.put(
        "POST /api/v1/me/live-windows",
        new Wanted("/api/v1/me/live-windows", window, window.replace("Road", "Way")));
    var here = "{\"latitude\": -0.4532, \"longitude\": 39.6461}";
    wanted.put(
        "POST /api/v1/me/positions",
        new Wanted("/api/v1/me/positions", here, here.replace("39", "40")));
    var counted = counting();
    wanted.put(
        "POST /api/v1/headcounts",
        new Wanted("/api/v1/headcounts", counted, counted.replace("Monthly", "Weekly")));
  }

  private String counting() {
    return "{\"people\": [\"%s\"], \"title\": \"Monthly\", \"exercise\": true}".formatted(amina);
  }

  private String headcount() {
    return made("/api/v1/headcounts", counting()).path("id").asString();
  }

  private String appointment() {
    var body = example("POST /api/v1/appointments").replace(AMINA, amina.toString());
    return made("/api/v1/appointments", body.replace("KE", "TZ"))
        .at("/appointment/id")
        .asString();
  }

  /// Somebody holds the post that gives authority.
  ///
  /// @return whoever gets it: nobody writes it down for themselves
  private String giverAndReceiver() {
    var chidi = people.person(organisation, "Chidi", "Okoye").toString();
    made(
        "/api/v1/appointments",
        "{\"person\": \"%s\", \"post\": \"DESIGNATED_OFFICIAL\", \"country\": \"VU\"}"
            .formatted(chidi));
    return chidi;
  }

  private String consultation() {
    var body = example("POST /api/v1/consultations").replace(AMINA, organisation.toString());
    return made("/api/v1/consultations", body).at("/consultation/id").asString();
  }

  private String zone() {
    var body = example("POST /api/v1/zones").replace("E1", "W" + organisation);
    return made("/api/v1/zones", body).path("id").asString();
  }

  private String nomination() {
    return stored(NOMINATION);
  }

  private String counterpart() {
    return stored(COUNTERPART);
  }

  private String action() {
    return stored(ACTION.toArray(String[]::new));
  }

  /// It has something on its agenda.
  private String meeting() {
    var id = action();
    var items = "POST /api/v1/meetings/{id}/items";
    made(path(items.substring(5), id), example(items));
    return id;
  }

  private String stored(String... statements) {
    var id = UUID.randomUUID();
    for (var sql : statements)
      jdbc.sql(sql)
          .param("id", id)
          .param("organisation", organisation.value())
          .param("person", amina.value())
          .update();
    return id.toString();
  }

  private JsonNode made(String path, String body) {
    var answer = program.post(path, "application/json", body);
    assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
    return json(answer);
  }

  private HttpResponse<String> send(Wanted wanted, String body, String key) {
    var headers = new HashMap<>(Map.of("Content-Type", wanted.type(), "Idempotency-Key", key));
    if (wanted.match() > 0) headers.put("If-Match", "\"" + wanted.match() + "\"");
    return program.send("POST", wanted.path(), body, headers);
  }

  /// What it says of the future stays there.
  private String example(String operation) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return described
        .operations()
        .get(operation)
        .at("/requestBody/content/application~1json/example")
        .toString()
        .replace("2026-12-01", today.plusDays(10).toString())
        .replace("2026-12-15", today.plusDays(30).toString())
        .replace("2027-", today.getYear() + 1 + "-");
  }

  private boolean takesKey(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(it -> described.resolved(it).path("name").asString().equals("Idempotency-Key"));
  }

  private Map<String, Integer> rows() {
    var rows = new HashMap<String, Integer>();
    jdbc.sql(ROWS).query(row -> {
      rows.put(row.getString("name"), row.getInt("n"));
    });
    return rows;
  }

  private static String id(HttpResponse<String> answer) {
    var body = json(answer);
    return IDS.stream()
        .map(body::at)
        .flatMap(it -> it.isString() ? Stream.of(it.asString()) : Stream.empty())
        .findFirst()
        .orElse("");
  }

  private static String path(String path, String id) {
    return path.replace("{id}", id);
  }
}
