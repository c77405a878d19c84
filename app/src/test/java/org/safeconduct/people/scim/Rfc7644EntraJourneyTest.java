package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;

/// What Entra ID sends for a change. Each test is named after the clause of RFC 7644 that it
/// holds, or bends where it says so.
class Rfc7644EntraJourneyTest extends ScimSetting {
  @ParameterizedTest
  @ValueSource(strings = {"Add", "add", "Replace"})
  void clause_3_5_2_1_and_3_5_2_3_a_value_of_a_type_that_is_not_there_is_created(String op) {
    var path = "/Users/" + added("ada@example.org", "");

    var changed = directory.patch(path, """
        [{"op": "%1$s", "path": "emails[type eq \\"work\\"].value", "value": "ada@example.org"},
         {"op": "%1$s", "path": "phoneNumbers[type eq \\"mobile\\"].value",
          "value": "+41 22 555 01 01"}]
        """.formatted(op));

    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(values(changed, "emails")).containsExactly("ada@example.org work");
    assertThat(values(changed, "phoneNumbers")).containsExactly("+41 22 555 01 01 mobile");
    assertThat(directory.get(path).json().path("emails")).hasSize(1);
  }

  @Test
  void clause_3_5_2_3_a_value_of_a_type_that_is_there_is_replaced_and_others_stay() {
    var path = "/Users/" + added("ada@example.org", """
        , "emails": [{"value": "a@example.org", "type": "work"},
        {"value": "h@example.org", "type": "home"}]""");

    var changed = directory.patch(path, """
        [{"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "b@example.org"},
         {"op": "Add", "path": "emails[type eq \\"other\\"].value", "value": "o@example.org"}]""");

    assertThat(values(changed, "emails"))
        .containsExactlyInAnyOrder(
            "b@example.org work", "h@example.org home", "o@example.org other");
  }

  @Test
  void clause_3_5_2_1_an_address_that_was_known_without_a_type_gets_it_and_is_not_there_twice() {
    var id = added("ada@example.org", "");
    given.channel(new PersonId(UUID.fromString(id)), Channel.Kind.EMAIL, "ada@example.org", 0);

    var changed = directory.patch("/Users/" + id, """
        [{"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "Ada@example.org"}]""");

    assertThat(changed.json().path("emails")).as(changed.response().body()).hasSize(1);
    assertThat(changed.at("/emails/0/type")).isEqualTo("work");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'path': 'displayName', 'value': 'x'",
        "'path': 'title', 'value': 'Professor'",
        "'path': '" + CORE + "User:title', 'value': 'Professor'",
        "'path': 'name.formatted', 'value': 'x'",
        "'path': 'addresses[type eq \\'work\\'].country', 'value': 'CH'",
        "'path': '" + ENTERPRISE + ":department', 'value': 'x'",
        "'path': '" + ENTERPRISE + ":manager', 'value': {'value': 'x'}",
        "'path': '" + ENTERPRISE + "', 'value': {'department': 'x'}",
        "'path': 'name', 'value': {'middleName': 'x'}",
        "'value': {'displayName': 'x', 'title': 'y', 'locale': 'fr'}",
        "'value': {'name': {'formatted': 'x'}}",
        "'value': {'" + ENTERPRISE + ":department': 'x'}",
        "'value': {'" + ENTERPRISE + "': {'department': 'x'}}"
      })
  void clause_3_5_2_what_is_not_kept_is_ignored_and_the_rest_is_changed(String unkept) {
    var path = "/Users/" + added("ada@example.org", "");
    var before = directory.get(path);
    var operation =
        "{\"op\": \"Replace\", " + unkept.replace("\\'", "\\\"").replace('\'', '"') + "}";

    var alone = directory.patch(path, "[" + operation + "]");
    var with = directory.patch(path, "[" + operation + """
        , {"op": "Replace", "path": "name.givenName", "value": "Augusta"}]""");

    assertThat(alone.status()).as(alone.response().body()).isEqualTo(200);
    assertThat(alone.json()).isEqualTo(before.json());
    assertThat(with.status()).as(with.response().body()).isEqualTo(200);
    assertThat(with.at("/displayName")).isEqualTo("Augusta Directory");
    assertThat(with.json().has("title")).isFalse();
  }

  @Test
  void clause_3_14_versions_are_compared_although_nothing_of_the_change_is_kept() {
    var path = "/Users/" + added("ada@example.org", "");
    var first = directory.get(path).header("ETag");
    var ignored = "[{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Professor\"}]";
    var named = "[{\"op\": \"Replace\", \"path\": \"name.givenName\", \"value\": \"Augusta\"}]";

    var same = directory.patch(path, ignored, "If-Match", first);
    var changed = directory.patch(path, named);
    var late = directory.patch(path, ignored, "If-Match", first);
    var any = directory.patch(path, ignored, "If-Match", "*");
    var either = directory.patch(path, ignored, "If-Match", first + ", " + changed.header("ETag"));

    assertThat(same.status()).isEqualTo(200);
    assertThat(late.refusal()).isEqualTo("412");
    assertThat(List.of(any.status(), either.status())).containsOnly(200);
    assertThat(directory
            .patch("/Users/" + UUID.randomUUID(), ignored, "If-Match", first)
            .status())
        .isEqualTo(404);
  }

  @Test
  void clause_3_5_2_3_paths_within_a_value_and_truth_in_words_are_understood() {
    var changed = directory.patch(
        "/Users/" + added("ada@example.org", ""), """
        [{"op": "Replace", "value": {"name.familyName": "Lovelace", "displayName": "x",
          "emails[type eq \\"work\\"].value": "ada@example.org",
          "%s:employeeNumber": "E-1", "%s:department": "x"}},
         {"op": "Replace", "path": "active", "value": "False"}]
        """.formatted(ENTERPRISE, ENTERPRISE));

    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.at("/displayName")).isEqualTo("Ada Lovelace");
    assertThat(values(changed, "emails")).containsExactly("ada@example.org work");
    assertThat(changed.json().path(ENTERPRISE).path("employeeNumber").asString())
        .isEqualTo("E-1");
    assertThat(changed.json().path("active").asBoolean()).isFalse();
  }

  @Test
  void clause_3_12_what_no_schema_has_is_still_refused_and_nobody_is_found_by_it() {
    var path = "/Users/" + added("ada@example.org", "");

    var unknown =
        directory.patch(path, "[{\"op\": \"Add\", \"path\": \"shoeSize\", \"value\": \"44\"}]");
    var foreign = directory.patch(
        "/Users/" + UUID.randomUUID(),
        "[{\"op\": \"Add\", \"path\": \"title\", \"value\": \"x\"}]");

    assertThat(unknown.refusal()).isEqualTo("400 invalidPath");
    assertThat(foreign.refusal()).isEqualTo("404");
  }

  @Test
  void clause_4_what_the_service_provider_says_of_patches_is_what_the_rfc_has() {
    assertThat(directory.get("/ServiceProviderConfig").json().path("patch").propertyNames())
        .containsExactly("supported");
  }

  private static List<String> values(ScimCaller.Answer answer, String attribute) {
    return answer
        .json()
        .path(attribute)
        .valueStream()
        .map(it -> it.path("value").asString("") + " " + it.path("type").asString(""))
        .toList();
  }
}
