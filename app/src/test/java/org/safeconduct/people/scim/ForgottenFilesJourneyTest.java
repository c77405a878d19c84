package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.profiles.retention.Retention;
import org.springframework.beans.factory.annotation.Autowired;

/// A file that was emptied stays empty, and nothing else remembers whose it was.
class ForgottenFilesJourneyTest extends ScimSetting {
  /// Without digits, which are no words of names.
  private final String name =
      "Zypandra" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");

  @Autowired
  Retention retention;

  private PersonId person;

  @BeforeEach
  void somebody_who_left_long_ago() {
    person = given.person(organisation, "Iphi", name);
    given.channel(person, Channel.Kind.EMAIL, name + "@example.org", 1);
  }

  @Test
  void nothing_but_the_id_the_organisation_and_the_category_is_left_of_a_forgotten_person()
      throws Exception {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people/" + person + "/details");
    assertThat(officer
            .post("/people/" + person + "/details", details("Née" + name))
            .statusCode())
        .isEqualTo(302);
    assertThat(officer.get("/people/" + person + "/history").body())
        .contains(name)
        .contains("Née" + name);
    var account = account();
    leaveTraces(account);
    left();

    purge();

    assertThat(tablesThatKnow(name)).isEmpty();
    assertThat(officer.get("/people/" + person + "/history").body())
        .contains("Details", "Amina Okoye")
        .doesNotContain(name);
    assertThat(jdbc.sql("""
            select username = 'forgotten ' || id and disabled_at is not null and roles = '{}'
            from access.account where id = :id
            """).param("id", account).query(Boolean.class).single()).isTrue();
  }

  @Test
  void an_emptied_file_is_not_filled_again() throws Exception {
    left();
    purge();
    var number = "forgotten " + person;

    var whole = directory.put("/Users/" + person, user("ada", ""));
    var part = directory.patch("/Users/" + person, """
        [{"op": "replace", "path": "active", "value": true}]
        """);
    var officer = signedIn(Role.SECURITY_ADVISER);
    var page = officer.get("/people/" + person).body();
    officer.post("/people/" + person + "/return", Map.of("version", "" + version()));
    var details = officer.post("/people/" + person + "/details", details(name));
    var imported = list("organisation,number,given_name,family_name\n%s,%s,Ada,%s\n"
        .formatted(code(), number, name));

    assertThat(whole.status()).isEqualTo(404);
    assertThat(part.status()).isEqualTo(404);
    assertThat(found("employeeNumber eq \"" + number + "\"")).isEmpty();
    assertThat(page).contains("The file was emptied").doesNotContain("/return\"");
    assertThat(details.statusCode()).isEqualTo(422);
    assertThat(details.body()).contains("nothing can be put into it");
    assertThat(imported.body()).contains("forgotten", "number");
    assertThat(jdbc.sql("select family_name from people.person"
                + " where id = :id and left_at is not null and forgotten_at is not null")
            .param("id", person.value())
            .query(String.class)
            .single())
        .isEqualTo("–");
  }

  @Test
  void invitations_and_requests_that_led_to_nothing_go_and_looks_and_windows_after_their_days() {
    invitation("SENT", null);
    invitation("ANSWERED", null);
    jdbc.sql("""
            insert into platform.request_key (actor, operation, key, digest, made, at)
            values (:name, 'POST', 'k', sha256('a'), :person, now() - interval '31 days')
            """).param("name", name).param("person", person.value()).update();
    window();
    look();

    purge();

    assertThat(tablesThatKnow(name))
        .containsExactlyInAnyOrder("people.person", "people.channel", "people.name_word");
  }

  private void leaveTraces(UUID account) {
    invitation("CONFIRMED", person);
    duplicate();
    traces(account);
    window();
  }

  private void duplicate() {
    var other = given.person(organisation, "Some", "Body");
    var pair = Stream.of(person.value(), other.value())
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
    jdbc.sql("""
            insert into people.duplicate (id, person, other, reasons, found_at, found_by, state, decided_by,
                decided_at, note)
            values (gen_random_uuid(), :one, :two, '{NUMBER}', now(), 'test', 'DIFFERENT', 'test', now(), :name)
            """)
        .param("one", pair.getFirst())
        .param("two", pair.getLast())
        .param("name", name)
        .update();
  }

  private void traces(UUID account) {
    for (var sql : List.of("""
        insert into people.duplicate_request (id, person, note, asked_by, asked_at)
        values (gen_random_uuid(), :person, :name, 'test', now())
        """, """
        insert into platform.request_key (actor, operation, key, digest, made, at)
        values (:name, 'POST', 'k', sha256('a'), :person, now())
        """, """
        insert into people.course_taken (id, person, course, taken_on, title, given_by, place, country, source,
            recorded_at, recorded_by)
        values (gen_random_uuid(), :person, 'AWARENESS', current_date, :name, '', '', '', 'page', now(), 'test')
        """, """
        insert into platform.request_key (actor, operation, key, digest, made, at)
        select :name, 'POST', 'course', sha256('a'), id, now() from people.course_taken
        where person = :person
        """, """
        insert into access.identity (issuer, subject, account, linked_at, last_used_at)
        values ('https://test', :name, :account, now(), now())
        """, """
        insert into access.session (id, account, method, device, network, began_at, last_seen_at)
        values (gen_random_uuid(), :account, 'PASSKEY', :name, '', now(), now())
        """))
      jdbc.sql(sql)
          .param("person", person.value())
          .param("name", name)
          .param("account", account)
          .update();
  }

  private void invitation(String state, @Nullable PersonId whose) {
    jdbc.sql("""
            insert into people.invitation (id, organisation, category, purpose, name, email, language, invited_by,
                invited_at, expires_at, hash, state, answered_at, answer, decided_by, decided_at, person)
            values (gen_random_uuid(), :organisation, 'VISITOR', '', :name, :name || '@example.org', 'en', 'test',
                now() - interval '95 days', now() - interval '92 days', sha256(uuid_send(gen_random_uuid())), :state,
                now() - interval '92 days', case :state when 'ANSWERED' then '{"familyName":"' || :name || '"}' end,
                'test', case :state when 'CONFIRMED' then now() end, :person)
            """)
        .param("organisation", organisation.value())
        .param("name", name)
        .param("state", state)
        .param("person", whose == null ? null : whose.value())
        .update();
  }

  private void window() {
    jdbc.sql("""
            insert into exposure.live_window (id, person, starts, ends, purpose, opened_at)
            values (gen_random_uuid(), :person, now() - interval '42 days', now() - interval '41 days', :name, now())
            """).param("person", person.value()).param("name", name).update();
  }

  private void look() {
    jdbc.sql("""
            insert into platform.look (person, hour, actor, kind, capacity, deed, subject, reason, organisation,
                first_at, last_at, times)
            values (:person, date_trunc('hour', now() - interval '740 days'), :name, 'SYSTEM_JOB', '', 'test.looked', '',
                '', :organisation, now() - interval '740 days', now() - interval '740 days', 1)
            """)
        .param("person", person.value())
        .param("organisation", organisation.value())
        .param("name", name)
        .update();
  }

  /// As its owner sees it: every table, but for the sealed ones, that holds the word anywhere.
  private List<String> tablesThatKnow(String word) {
    var found = new ArrayList<String>();
    for (var table : jdbc.sql("""
        select schemaname || '.' || tablename from pg_tables
        where schemaname in ('people', 'access', 'exposure', 'premises', 'travel', 'platform', 'notifications')
          and tablename not in ('web_session_attributes', 'event_publication')
        """).query(String.class).list())
      if (jdbc.sql("select exists (select from " + table + " t where t::text ilike :word)")
          .param("word", "%" + word + "%")
          .query(Boolean.class)
          .single()) found.add(table);
    return found;
  }

  private UUID account() {
    var username = name.toLowerCase(Locale.ROOT);
    var wanted = new NewAccount(
        username, "Iphi " + name, PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    jdbc.sql("update access.account set created_at = now() - interval '800 days', mail = :mail"
            + " where username = :name")
        .param("mail", name + "@example.org")
        .param("name", username)
        .update();
    return jdbc.sql("select id from access.account where username = :name")
        .param("name", username)
        .query(UUID.class)
        .single();
  }

  private void left() {
    jdbc.sql("update people.person set left_at = now() - interval '731 days' where id = :id")
        .param("id", person.value())
        .update();
  }

  private int version() {
    return jdbc.sql("select version from people.person where id = :id")
        .param("id", person.value())
        .query(Integer.class)
        .single();
  }

  private String code() {
    return jdbc.sql("select code from people.organisation where id = :id")
        .param("id", organisation.value())
        .query(String.class)
        .single();
  }

  private Map<String, String> details(String family) {
    return Map.of(
        "version", "" + version(),
        "number", "N-" + UUID.randomUUID(),
        "givenName", "Iphi",
        "familyName", family,
        "category", "NATIONAL_STAFF",
        "language1", "en",
        "clearance", "UNKNOWN",
        "recognised", "true");
  }

  private HttpResponse<String> list(String csv) throws Exception {
    var token = newToken(Role.SECURITY_ADVISER);
    var request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1/people/imports?preview=true"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofString(csv))
        .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void purge() {
    currentUser.callAs(INSTALLER, retention::purge);
  }
}
