package org.safeconduct.profiles.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.safeconduct.platform.database.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What a hold keeps beyond what it was placed on, and while something is being deleted.
class HoldsJourneyTest extends JourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired
  Retention retention;

  @Value("${journey.database}")
  String database;

  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId person;
  private UUID position;
  private TestBrowser adviser;

  @BeforeEach
  void somebody_whose_position_is_due() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("HELD-" + UUID.randomUUID());
    person = people.person(organisation, "Held", "Back");
    position = position(person);
    adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/retention/holds");
  }

  @Test
  void a_hold_on_an_alert_keeps_what_is_known_of_whoever_was_noticed_there() {
    var alert = alert();
    var other = position(people.person(organisation, "Was", "Elsewhere"));
    jdbc.sql("""
            insert into exposure.crossing (alert, person, before, after, at_first, noticed_at)
            values (:alert, :person, 'LIKELY', null, false, now() - interval '40 days')
            """).param("alert", alert).param("person", person.value()).update();

    place(alert, 302);
    purge();

    assertThat(isThere(position)).isTrue();
    assertThat(isThere(other)).isFalse();
    assertThat(jdbc.sql("select count(*) from exposure.crossing where alert = :id")
            .param("id", alert)
            .query(Integer.class)
            .single())
        .isEqualTo(1);
    assertThat(adviser.get("/retention/holds").body()).contains("Alert, and whom it concerns");
  }

  @Test
  void a_hold_on_a_headcount_keeps_the_files_of_who_was_counted_and_those_of_the_same_person() {
    var headcount = Rows.of(jdbc, person, organisation, "Counted");
    var twin = people.person(people.organisation("TWIN-" + UUID.randomUUID()), "Held", "Too");
    jdbc.sql("update people.person set same_as = :leads, left_at = now() - interval '731 days'"
            + " where id = :id")
        .param("leads", person.value())
        .param("id", twin.value())
        .update();

    place(headcount, 302);
    purge();

    assertThat(isThere(position)).isTrue();
    assertThat(forgotten(twin)).isFalse();
  }

  @Test
  void a_hold_is_placed_on_what_there_is_and_the_placer_may_see() {
    assertThat(place(UUID.randomUUID(), 422)).contains("that you may see goes by this", "Inquiry");
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/retention/holds");
    assertThat(administrator
            .post("/retention/holds", Map.of("subject", person.toString(), "reason", "Inquiry"))
            .statusCode())
        .isEqualTo(422);
    place(organisation.value(), 302);
    purge();
    assertThat(isThere(position)).isTrue();
  }

  @Test
  void whoever_types_a_name_chooses_among_those_who_go_by_it() {
    var family = "Heldring" + UUID.randomUUID().toString().substring(0, 8);
    var one = people.person(organisation, "Anna", family);
    var other = people.person(organisation, "Berta", family);

    var choice = adviser.post("/retention/holds", Map.of("subject", family, "reason", "Inquiry"));
    assertThat(choice.statusCode()).isEqualTo(422);
    assertThat(choice.body())
        .contains("Anna " + family, "Berta " + family, "N-" + one, "value=\"Inquiry\"")
        .contains(family);
    var placed = adviser.post(
        "/retention/holds",
        Map.of("subject", family, "chosen", other.toString(), "reason", "Inquiry"));

    assertThat(placed.statusCode()).isEqualTo(302);
    assertThat(held(one)).isFalse();
    assertThat(held(other)).isTrue();
    assertThat(adviser.get("/retention/holds").body())
        .contains("href=\"/people/" + other + "\"", "Berta " + family);
    assertThat(adviser.get("/retention/holds?subject=" + one).body())
        .contains("value=\"Anna " + family + "\"");
  }

  @Test
  void who_sees_nobody_places_one_by_exact_number_and_organisation_and_is_shown_the_name_alone() {
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/retention/holds");
    var stranger = people.person(organisation, "Somebody", "Else");
    var asked = Map.of("subject", "N-" + person, "code", code(), "reason", "Inquiry");

    assertThat(post(administrator, asked, "subject", "N-").body()).contains("id=\"code-error\"");
    assertThat(post(administrator, asked, "code", "").statusCode()).isEqualTo(422);
    assertThat(post(administrator, asked, "chosen", stranger.toString()).body())
        .contains("Held Back", "Organisation HELD-")
        .doesNotContain("href=\"/people/");
    assertThat(held(person)).isFalse();
    assertThat(held(stranger)).isFalse();
    assertThat(post(administrator, asked, "chosen", person.toString()).statusCode())
        .isEqualTo(302);

    assertThat(held(person)).isTrue();
    assertThat(administrator.get("/retention/holds").body())
        .contains(person.toString().substring(0, 8) + "…")
        .doesNotContain("Held Back");
    assertThat(jdbc.sql("""
            select count(*) from platform.audit_entry
            where deed = 'people.numbered' and subject = :person
            """)
            .param("person", person.toString())
            .query(Integer.class)
            .single())
        .isEqualTo(2);
  }

  private static HttpResponse<String> post(
      TestBrowser by, Map<String, String> asked, String field, String value) {
    var form = new HashMap<>(asked);
    form.put(field, value);
    return by.post("/retention/holds", form);
  }

  private String code() {
    return jdbc.sql("select code from people.organisation where id = :id")
        .param("id", organisation.value())
        .query(String.class)
        .single();
  }

  private boolean held(PersonId it) {
    return jdbc.sql("select exists (select from profiles.legal_hold where subject = :id)")
        .param("id", it.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_hold_that_is_being_placed_is_waited_for() throws Exception {
    try (var placing = owner()) {
      execute(placing, "select pg_advisory_xact_lock(hashtext('profiles.legal_hold'))");
      execute(placing, """
          insert into profiles.legal_hold (id, subject, reason, placed_at, placed_by, placer)
          values (gen_random_uuid(), '%s', 'Inquiry', now(), 'test', 'test')
          """.formatted(person));
      var purging = Thread.ofVirtual().start(this::purge);
      awaitWaiting();
      placing.commit();
      purging.join();
    }

    assertThat(isThere(position)).isTrue();
  }

  @Test
  void a_file_that_somebody_is_changing_is_left_for_the_next_time() throws SQLException {
    jdbc.sql("update people.person set left_at = now() - interval '731 days' where id = :id")
        .param("id", person.value())
        .update();
    try (var returning = owner()) {
      execute(returning, "update people.person set left_at = null where id = '" + person + "'");
      purge();
      returning.commit();
    }
    purge();

    assertThat(forgotten(person)).isFalse();
  }

  private String place(UUID subject, int status) {
    var answer = adviser.post(
        "/retention/holds", Map.of("subject", subject.toString(), "reason", "Inquiry"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  private UUID alert() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/alerts/new");
    var entered = officer.location(officer.post(
        "/alerts/new",
        Map.of(
            "what.title", "Roadblock",
            "what.source", "A driver",
            "where.kind", "CIRCLE",
            "where.latitude", "-60.5",
            "where.longitude", "7.44",
            "where.radius", "3")));
    return UUID.fromString(entered.substring("/alerts/".length()));
  }

  private UUID position(PersonId of) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into exposure.position values (:id, 1, :person, 'Somewhere', 'CH', null, null, null,
                'COUNTRY', now() - interval '41 days', now() - interval '40 days', false,
                now() - interval '41 days', 'test', 'CHECK_IN')
            """).param("id", id).param("person", of.value()).update();
    return id;
  }

  private boolean isThere(UUID position) {
    return jdbc.sql("select exists (select from exposure.position where id = :id)")
        .param("id", position)
        .query(Boolean.class)
        .single();
  }

  private boolean forgotten(PersonId it) {
    return jdbc.sql("select forgotten_at is not null from people.person where id = :id")
        .param("id", it.value())
        .query(Boolean.class)
        .single();
  }

  private void purge() {
    currentUser.callAs(INSTALLER, retention::purge);
  }

  private Connection owner() throws SQLException {
    var connection = DriverManager.getConnection(database);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitWaiting() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!jdbc.sql("""
        select exists (select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted)
        """).query(Boolean.class).single())
      assertThat(Instant.now()).as("the purge waits for the hold").isBefore(deadline);
  }
}
