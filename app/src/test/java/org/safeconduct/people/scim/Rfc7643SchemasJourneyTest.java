package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Groups (RFC 7643, 4.2) and what the service provider says of itself (RFC 7643, 5 to 7), each
/// test named after the clause that it holds.
class Rfc7643SchemasJourneyTest extends ScimSetting {
  @Test
  void clause_4_2_a_group_is_a_unit_and_its_members_belong_to_it() {
    var ada = added("ada", "");
    var bea = added("bea", "");

    var field = directory.post("/Groups", group("Field", members(ada, bea)));
    var id = field.at("/id");
    var head = directory.post("/Groups", group("Head office", members(bea)));

    assertThat(field.status()).as(field.response().body()).isEqualTo(201);
    assertThat(memberIds(field)).containsExactlyInAnyOrder(ada, bea);
    assertThat(memberIds(directory.get("/Groups/" + id))).containsExactly(ada);
    assertThat(memberIds(head)).containsExactly(bea);
    assertThat(directory.get("/Users/" + bea).at("/groups/0/value")).isEqualTo(head.at("/id"));
    assertThat(directory.post("/Groups", group("FIELD", "")).refusal()).isEqualTo("409 uniqueness");
    assertThat(directory
            .post("/Groups", group("New", members(UUID.randomUUID().toString())))
            .refusal())
        .isEqualTo("400 invalidValue");
  }

  @Test
  void clause_4_2_members_come_and_go_and_a_group_that_is_deleted_has_ended() {
    var ada = added("ada", "");
    var bea = added("bea", "");
    var id = directory.post("/Groups", group("Field", members(ada))).at("/id");
    var path = "/Groups/" + id;
    var tag = directory.get(path).header("ETag");

    var joined = directory.patch(path, """
        [{"op": "add", "path": "members", "value": [{"value": "%s"}]}]
        """.formatted(bea), "If-Match", tag);
    var late =
        directory.patch(path, "[{\"op\": \"remove\", \"path\": \"members\"}]", "If-Match", tag);
    var left = directory.patch(path, """
        [{"op": "remove", "path": "members[value eq \\"%s\\"]"},
         {"op": "replace", "path": "displayName", "value": "Field offices"},
         {"op": "replace", "path": "externalId", "value": "g-1"}]
        """.formatted(ada));

    assertThat(memberIds(joined)).containsExactlyInAnyOrder(ada, bea);
    assertThat(late.refusal()).isEqualTo("412");
    assertThat(memberIds(left)).containsExactly(bea);
    assertThat(displayNames(directory.find("/Groups", "members.value eq \"" + bea + "\"")))
        .containsExactly("Field offices");
    assertThat(displayNames(directory.find("/Groups", "externalId eq \"g-1\""))).hasSize(1);
    assertThat(directory.delete(path).status()).isEqualTo(204);
    assertThat(directory.get(path).refusal()).isEqualTo("404");
    assertThat(directory.get("/Users/" + bea).json().path("groups")).isEmpty();
    assertThat(jdbc.sql("select ended_at is not null from people.unit where id = :id")
            .param("id", UUID.fromString(id))
            .query(Boolean.class)
            .single())
        .isTrue();
  }

  @Test
  void clause_5_the_service_provider_says_what_it_can_do() {
    var can = directory.get("/ServiceProviderConfig");

    assertThat(can.status()).isEqualTo(200);
    assertThat(can.json().at("/patch/supported").asBoolean()).isTrue();
    assertThat(can.json().at("/etag/supported").asBoolean()).isTrue();
    assertThat(can.json().at("/sort/supported").asBoolean()).isTrue();
    assertThat(can.json().at("/bulk/supported").asBoolean()).isFalse();
    assertThat(can.at("/filter/maxResults")).isEqualTo("200");
    assertThat(can.at("/authenticationSchemes/0/type")).isEqualTo("oauthbearertoken");
    assertThat(directory.post("/Bulk", "{}").refusal()).isEqualTo("501");
    assertThat(directory.get("/Me").refusal()).isEqualTo("501");
    assertThat(directory.get("/Nothing").refusal()).isEqualTo("404");
  }

  @Test
  void clause_6_and_7_resource_types_and_schemas_tell_what_can_be_mapped() {
    var types = directory.get("/ResourceTypes");
    var user = directory.get("/Schemas/" + CORE + "User");

    assertThat(types
            .json()
            .path("Resources")
            .valueStream()
            .map(it -> it.path("name").asString()))
        .containsExactlyInAnyOrder("User", "Group");
    assertThat(types.at("/totalResults")).isEqualTo("2");
    assertThat(user.json()
            .path("attributes")
            .valueStream()
            .map(it -> it.path("name").asString()))
        .contains("userName", "emails", "phoneNumbers", "userType")
        .doesNotContain("password", "x509Certificates", "title");
    assertThat(directory.get("/Schemas/" + ENTERPRISE).json().path("attributes"))
        .hasSize(1);
    assertThat(directory.get("/Schemas/urn:none").refusal()).startsWith("404");
    assertThat(directory.get("/ResourceTypes/User").at("/endpoint")).isEqualTo("/Users");
  }

  private static String members(String... ids) {
    var values =
        java.util.Arrays.stream(ids).map(it -> "{\"value\": \"" + it + "\"}").toList();
    return ", \"members\": " + values;
  }

  private static List<String> memberIds(ScimCaller.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    return answer
        .json()
        .path("members")
        .valueStream()
        .map(it -> it.path("value").asString())
        .toList();
  }

  private static List<String> displayNames(ScimCaller.Answer answer) {
    return answer
        .json()
        .path("Resources")
        .valueStream()
        .map(it -> it.path("displayName").asString())
        .toList();
  }

  @Test
  void rfc_7644_clause_3_5_2_each_member_that_joins_or_leaves_has_an_audit_row_and_nobody_else() {
    var stays = added("stays", "");
    var leaves = added("leaves", "");
    var joins = added("joins", "");
    var id = directory.post("/Groups", group("Field", members(stays, leaves))).at("/id");
    var before = moves(stays, leaves, joins);

    var changed = directory.patch("/Groups/" + id, """
        [{"op": "remove", "path": "members[value eq \\"%s\\"]"},
         {"op": "add", "path": "members", "value": [{"value": "%s"}]}]
        """.formatted(leaves, joins));

    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(before).containsExactly(1, 1, 0);
    assertThat(moves(stays, leaves, joins)).containsExactly(1, 2, 1);
  }

  /// How often the audit trail says that the unit of each of these changed.
  private List<Integer> moves(String... people) {
    return java.util.Arrays.stream(people)
        .map(it -> jdbc.sql("""
                select count(*) from platform.audit_entry
                where subject = :id and deed = 'people.details-changed' and strpos(details, '"unit"') > 0
                """).param("id", it).query(Integer.class).single())
        .toList();
  }
}
