package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.people.Channel;
import org.safeconduct.platform.Duty;

/// Each test is named after the clause of RFC 7644 that it holds.
class Rfc7644UsersJourneyTest extends ScimSetting {
  @Test
  void clause_2_no_token_no_duty_and_no_single_organisation_are_refused_with_a_scim_error() {
    var other = given.organisation("S" + UUID.randomUUID());
    var nobody = new ScimCaller(port, "sc_wrong").get("/Users");
    var idle = caller(Set.of(Duty.READ_PEOPLE), Set.of(organisation.value()), organisation);
    var wide = caller(
        Set.of(Duty.PROVISION_PEOPLE),
        Set.of(organisation.value(), other.value()),
        organisation,
        other);

    assertThat(nobody.refusal()).isEqualTo("401");
    assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(idle.get("/ServiceProviderConfig").refusal()).isEqualTo("403");
    assertThat(wide.get("/Users").refusal()).isEqualTo("403");
    assertThat(wide.get("/Users").at("/detail")).contains("narrowed", "one organisation");
  }

  @Test
  void clause_3_3_a_user_that_is_created_is_a_person_with_a_file() {
    var created = directory.post("/Users", user("ada@example.org", """
        , "externalId": "x-1", "userType": "Consultant", "preferredLanguage": "fr-CH",
        "emails": [{"value": "ada@home.example"},
          {"value": "ada@example.org", "type": "work", "primary": true}],
        "phoneNumbers": [{"value": "0041 22 555 01 01", "type": "mobile"},
          {"value": "+41 22 555 01 02", "type": "fax"}],
        "title": "Professor", "displayName": "Ignored",
        "%s": {"employeeNumber": "E-77"}
        """.formatted(ENTERPRISE)));

    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    var id = created.at("/id");
    assertThat(created.header("Location")).endsWith("/scim/v2/Users/" + id);
    assertThat(created.at("/meta/location")).isEqualTo(created.header("Location"));
    assertThat(created.header("Content-Type")).startsWith("application/scim+json");
    assertThat(created.at("/displayName")).isEqualTo("Ada Directory");
    assertThat(created.json().has("title")).isFalse();
    assertThat(created.at("/emails/0/value")).isEqualTo("ada@example.org");
    assertThat(created.json().at("/phoneNumbers")).hasSize(1);
    assertThat(
            jdbc.sql("""
            select number || ' ' || category || ' ' || language || ' ' || (
                select string_agg(value, ' ' order by preference) from people.channel
                where person = p.id)
            from people.person p where id = :id
            """).param("id", UUID.fromString(id)).query(String.class).single())
        .isEqualTo("E-77 CONSULTANT fr ada@example.org ada@home.example +41 22 555 01 01");
    assertThat(directory.get("/Users/" + id).json()).isEqualTo(created.json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 invalidValue  | , 'userType': 'DEPENDANT'",
        "400 invalidValue  | , 'emails': [{'value': 'no address'}]",
        "400 invalidValue  | , 'phoneNumbers': [{'value': '022 555'}]",
        "400 invalidValue  | , 'preferredLanguage': 'klingon'",
        "400               | , 'active': 'perhaps'",
        "400 invalidValue  | , 'name': {'givenName': 'Ada', 'familyName': 'Love\u202Eecal'}",
        "400 invalidValue  | , 'name': {'givenName': '\u0410da', 'familyName': 'Lovelace'}",
        "409 uniqueness    | , 'externalId': 'same name'"
      })
  void clause_3_12_what_is_wrong_with_a_new_user_is_said_and_nothing_is_stored(
      String refusal, String rest) {
    added("taken@example.org", "");
    var name = refusal.startsWith("409") ? "TAKEN@example.org" : "free@example.org";

    var refused = directory.post("/Users", user(name, rest.replace('\'', '"')));

    assertThat(refused.refusal()).startsWith(refusal);
    assertThat(refused.at("/detail")).isNotBlank();
    assertThat(directory.get("/Users").at("/totalResults")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'schemas': ['urn:example:Wrong'], 'userName': 'a'}",
        "{'schemas': 'urn:ietf:params:scim:schemas:core:2.0:User', 'userName': 'a'}",
        "{'schemas': ['urn:ietf:params:scim:schemas:core:2.0:Group'], 'displayName': 'a'}",
        "{'userName': 'a'}",
        "[1, 2]",
        "{'schemas': [",
        ""
      })
  void clause_3_12_a_body_that_is_no_user_is_refused(String body) {
    var refused = directory.post("/Users", body.replace('\'', '"'));

    assertThat(refused.refusal()).isEqualTo("400 invalidSyntax");
    assertThat(refused.at("/detail")).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void clause_3_12_a_user_without_a_name_and_operations_that_are_no_json_are_refused() {
    var nameless = directory.post("/Users", "{\"schemas\": [\"" + CORE + "User\"]}");
    var broken = directory.patch("/Users/" + UUID.randomUUID(), "[{");

    assertThat(nameless.refusal()).startsWith("400");
    assertThat(broken.refusal()).isEqualTo("400 invalidSyntax");
  }

  @Test
  void clause_3_5_1_a_replacement_keeps_what_it_does_not_assert_and_clears_what_is_empty() {
    var id = added("ada@example.org", """
        , "externalId": "x", "emails": [{"value": "a@example.org"}],
        "phoneNumbers": [{"value": "+41 22 555 01 01"}]""");
    given.channel(
        new org.safeconduct.people.PersonId(UUID.fromString(id)), Channel.Kind.RADIO, "Kilo 7", 9);

    var kept = directory.put("/Users/" + id, user("ada@example.com", ""));
    var cleared = directory.put("/Users/" + id, user("ada@example.com", ", \"emails\": []"));
    var foreign = directory.put("/Users/" + UUID.randomUUID(), user("nobody", ""));

    assertThat(kept.at("/userName")).isEqualTo("ada@example.com");
    assertThat(kept.at("/emails/0/value")).isEqualTo("a@example.org");
    assertThat(kept.at("/phoneNumbers/0/value")).isEqualTo("+41 22 555 01 01");
    assertThat(kept.json().has("externalId")).isFalse();
    assertThat(cleared.json().path("emails")).isEmpty();
    assertThat(cleared.at("/phoneNumbers/0/value")).isEqualTo("+41 22 555 01 01");
    assertThat(channels(id)).contains("Kilo 7");
    assertThat(foreign.refusal()).isEqualTo("404");
  }

  @Test
  void clause_3_5_1_what_is_read_only_is_ignored() {
    var id = added("ada@example.org", "");

    var changed = directory.put("/Users/" + id, user("ada@example.org", """
        , "id": "other", "displayName": "Somebody Else", "groups": [{"value": "x"}],
        "meta": {"created": "1999-01-01T00:00:00Z"}"""));

    assertThat(changed.at("/id")).isEqualTo(id);
    assertThat(changed.at("/displayName")).isEqualTo("Ada Directory");
    assertThat(changed.at("/meta/created")).doesNotStartWith("1999");
  }

  @Test
  void clause_3_5_2_parts_are_added_replaced_and_removed() {
    var id = added("ada@example.org", """
        , "emails": [{"value": "a@example.org", "type": "work"},
        {"value": "h@example.org", "type": "home"}]""");
    var path = "/Users/" + id;

    var changed = directory.patch(path, """
        [{"op": "add", "path": "phoneNumbers", "value": [{"value": "+41 22 555 01 01"}]},
         {"op": "replace", "path": "emails[type eq \\"home\\"].value", "value": "x@example.org"},
         {"op": "Replace", "value": {"name": {"familyName": "Changed"}, "active": false}}]
        """);
    var removed = directory.patch(path, """
        [{"op": "remove", "path": "emails[type eq \\"work\\"]"},
         {"op": "remove", "path": "phoneNumbers"}]
        """);

    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.at("/name/givenName")).isEqualTo("Ada");
    assertThat(changed.at("/name/familyName")).isEqualTo("Changed");
    assertThat(changed.json().path("active").asBoolean()).isFalse();
    assertThat(changed
            .json()
            .path("emails")
            .valueStream()
            .map(it -> it.path("value").asString()))
        .containsExactly("a@example.org", "x@example.org");
    assertThat(removed.json().path("emails")).hasSize(1);
    assertThat(removed.json().path("phoneNumbers")).isEmpty();
    assertThat(channels(id)).containsExactly("x@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 noTarget      | {'op': 'remove'}",
        "400 noTarget      | {'op': 'replace', 'path': 'emails[value sw \\'none\\'].value', 'value': 'x'}",
        "400 noTarget      | {'op': 'remove', 'path': 'emails[type eq \\'work\\'].value'}",
        "400 invalidPath   | {'op': 'replace', 'path': 'shoeSize', 'value': '44'}",
        "400 mutability    | {'op': 'replace', 'path': 'groups', 'value': [{'value': 'x'}]}",
        "400 mutability    | {'op': 'replace', 'path': 'id', 'value': 'x'}",
        "400               | {'op': 'jump', 'path': 'userName', 'value': 'x'}",
        "400 invalidValue  | {'op': 'replace', 'path': 'phoneNumbers', 'value': [{'value': 'none'}]}"
      })
  void clause_3_5_2_an_operation_that_cannot_be_carried_out_is_refused(
      String refusal, String operation) {
    var id = added("ada@example.org", "");
    var before = directory.get("/Users/" + id).header("ETag");

    var body = "[" + operation.replace("\\'", "\\\"").replace('\'', '"') + "]";
    var refused = directory.patch("/Users/" + id, body);

    assertThat(refused.refusal()).startsWith(refusal);
    assertThat(directory.get("/Users/" + id).header("ETag")).isEqualTo(before);
  }

  @Test
  void clause_3_6_whoever_is_deleted_has_departed_and_the_file_stays() {
    var id = added("ada@example.org", "");

    assertThat(directory.delete("/Users/" + id).status()).isEqualTo(204);

    assertThat(directory.get("/Users/" + id).refusal()).isEqualTo("404");
    assertThat(directory.delete("/Users/" + id).refusal()).isEqualTo("404");
    assertThat(found("userName pr")).isEmpty();
    assertThat(jdbc.sql("select left_at is not null from people.person where id = :id")
            .param("id", UUID.fromString(id))
            .query(Boolean.class)
            .single())
        .isTrue();
    var back = directory.post("/Users", user("ADA@example.org", ""));
    assertThat(back.status()).isEqualTo(201);
    assertThat(back.at("/id")).isEqualTo(id);
    assertThat(back.json().path("active").asBoolean()).isTrue();
  }

  @Test
  void clause_3_1_a_body_is_json_and_every_answer_says_where_the_resource_is() {
    var path = "/Users/" + added("ada@example.org", "");

    var text = directory.post("/Users", user("b@example.org", ""), "Content-Type", "text/plain");
    var changed =
        directory.patch(path, "[{\"op\": \"replace\", \"path\": \"active\", \"value\": true}]");

    assertThat(text.refusal()).isEqualTo("415");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/meta/location"))
        .endsWith(path)
        .isEqualTo(directory.get(path).at("/meta/location"));
  }

  @Test
  void clause_3_14_versions_guard_against_lost_changes() {
    var id = added("ada@example.org", "");
    var path = "/Users/" + id;
    var first = directory.get(path).header("ETag");

    var changed = directory.put(path, user("ada@example.com", ""), "If-Match", first);
    var late = directory.put(path, user("ada@example.net", ""), "If-Match", first);
    var lateParts = directory.patch(
        path, "[{\"op\": \"replace\", \"path\": \"active\", \"value\": false}]", "If-Match", first);
    var lateEnd = directory.delete(path, "If-Match", first);
    var known = directory.get(path, "If-None-Match", changed.header("ETag"));

    assertThat(first).startsWith("W/\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(first).isEqualTo(changed.at("/meta/version"));
    assertThat(List.of(late.refusal(), lateParts.refusal(), lateEnd.refusal())).containsOnly("412");
    assertThat(known.status()).isEqualTo(304);
    assertThat(directory.get(path).at("/userName")).isEqualTo("ada@example.com");
    assertThat(directory.delete(path, "If-Match", "*").status()).isEqualTo(204);
  }

  @Test
  void clause_7_a_directory_sees_and_changes_nobody_of_another_organisation() {
    var other = given.organisation("S" + UUID.randomUUID());
    var stranger = given.person(other, "Other", "Person");
    var path = "/Users/" + stranger;

    assertThat(directory.get(path).refusal()).isEqualTo("404");
    assertThat(directory.put(path, user("x", "")).refusal()).isEqualTo("404");
    assertThat(directory.delete(path).refusal()).isEqualTo("404");
    assertThat(
            directory.post("/Groups", group("G", member(stranger.toString()))).refusal())
        .isEqualTo("400 invalidValue");
    assertThat(directoryOf(other).get(path).status()).isEqualTo(200);
  }

  @Test
  void clause_7_7_what_a_directory_reads_and_does_is_in_the_audit_trail() {
    var id = added("ada@example.org", "");
    directory.get("/Users/" + id);
    directory.delete("/Users/" + id);

    assertThat(jdbc.sql("select deed from platform.audit_entry where subject = :id")
            .param("id", id)
            .query(String.class)
            .list())
        .contains(
            "people.person-added",
            "people.directory-read",
            "people.person-left",
            "people.directory-deleted");
  }

  @Test
  void clause_3_12_a_request_of_more_than_two_mebibytes_is_refused_whatever_it_calls_itself() {
    var large = user("ada@example.org", ", \"title\": \"" + "x".repeat(2_200_000) + "\"");

    assertThat(directory.post("/Users", large).refusal()).isEqualTo("413");
    assertThat(directory.post("/Users", large, "Content-Type", "text/plain").refusal())
        .isEqualTo("413");
  }

  static String member(String id) {
    return ", \"members\": [{\"value\": \"" + id + "\"}]";
  }

  private List<String> channels(String id) {
    return jdbc.sql("select value from people.channel where person = :id order by preference")
        .param("id", UUID.fromString(id))
        .query(String.class)
        .list();
  }
}
