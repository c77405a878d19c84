package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.people.Channel;

/// Lists, filters, sorting and paging; each test is named after the clause of RFC 7644 that it
/// holds.
class Rfc7644QueriesJourneyTest extends ScimSetting {
  @Test
  void clause_3_4_2_2_filters_find_by_every_operator() {
    var ada = added("ada@example.org", ", \"emails\": [{\"value\": \"Ada@example.org\"}]");
    added("bea@example.net", ", \"externalId\": \"B-1\", \"active\": false");
    var imported = given.person(organisation, "Zoë", "Imported");
    given.channel(imported, Channel.Kind.EMAIL, "zoe@example.org", 1);
    given.person(organisation, "Kid", "Imported", imported, null);

    assertThat(found("userName eq \"ADA@example.org\"")).containsExactly("ada@example.org");
    assertThat(found("userName sw \"b\"")).containsExactly("bea@example.net");
    assertThat(found("userName ew \".net\" or name.familyName co \"port\"")).hasSize(2);
    assertThat(found("externalId eq \"b-1\"")).isEmpty();
    assertThat(found("externalId pr and active eq false")).containsExactly("bea@example.net");
    assertThat(found("not (active eq true)")).containsExactly("bea@example.net");
    assertThat(found("emails.value eq \"zoe@EXAMPLE.org\"")).containsExactly("N-" + imported);
    assertThat(found("emails[value co \"example.org\" and not (value sw \"zoe\")]"))
        .containsExactly("ada@example.org");
    assertThat(found("externalId ne \"B-1\"")).hasSize(2);
    assertThat(found("id eq \"" + ada + "\"")).hasSize(1);
    assertThat(found("meta.lastModified gt \"2020-01-01T00:00:00Z\"")).hasSize(3);
    assertThat(found(ENTERPRISE + ":employeeNumber eq \"N-" + imported + "\"")).hasSize(1);
    assertThat(found("userName eq \"x' or '1'='1\"")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shoeSize eq \"44\"",
        "userName eq",
        "userName is \"a\"",
        "active gt true",
        "meta.created eq \"yesterday\"",
        "(userName eq \"a\"",
        "userName gt null"
      })
  void clause_3_4_2_2_a_filter_that_cannot_be_answered_is_refused(String filter) {
    var answer = directory.find("/Users", filter);
    assertThat(answer.refusal()).isEqualTo("400 invalidFilter");
    assertThat(answer.at("/detail")).doesNotContain("patch");
  }

  @Test
  void clause_3_4_2_2_a_filter_of_ten_thousand_brackets_is_refused() {
    var deep = "(".repeat(10_000) + "userName pr" + ")".repeat(10_000);
    var search = "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],"
        + "\"filter\": \"" + deep + "\"}";

    var answer = directory.post("/Users/.search", search);

    assertThat(answer.status()).isIn(200, 400);
    assertThat(directory.get("/Users?count=0").status()).isEqualTo(200);
  }

  @Test
  void clause_3_4_2_3_and_3_4_2_4_lists_are_sorted_and_paged() {
    for (var name : List.of("c", "a", "d", "b")) added(name, "");

    var first = directory.get("/Users?sortBy=userName&sortOrder=descending&startIndex=2&count=2");
    var none = directory.get("/Users?count=0");
    var below = directory.get("/Users?sortBy=userName&startIndex=-5&count=1");

    assertThat(names(first)).containsExactly("c", "b");
    assertThat(first.at("/totalResults")).isEqualTo("4");
    assertThat(first.at("/itemsPerPage")).isEqualTo("2");
    assertThat(first.at("/startIndex")).isEqualTo("2");
    assertThat(none.at("/totalResults")).isEqualTo("4");
    assertThat(names(none)).isEmpty();
    assertThat(names(below)).containsExactly("a");
    assertThat(directory.get("/Users?startIndex=first").refusal()).startsWith("400");
    assertThat(directory.get("/Users?sortBy=shoeSize").refusal()).startsWith("400");
  }

  @Test
  void clause_3_4_2_5_and_3_4_3_a_search_by_post_returns_the_attributes_that_were_asked_for() {
    added("ada@example.org", "");

    var found = directory.post("/Users/.search", """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
         "attributes": ["userName"], "filter": "userName pr", "startIndex": 1, "count": 10}
        """);
    var without = directory.get("/Users?excludedAttributes=name,emails");

    assertThat(found.json().at("/Resources/0").propertyNames())
        .containsExactlyInAnyOrder("schemas", "id", "userName");
    assertThat(without.json().at("/Resources/0").has("name")).isFalse();
    assertThat(without.json().at("/Resources/0").has("userName")).isTrue();
  }

  @Test
  void clause_3_4_2_a_filter_that_finds_too_many_is_refused_and_the_whole_list_is_paged() {
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, recorded_at, source)
            select gen_random_uuid(), :organisation, 'M-' || n, 'Mary', 'Many', 'NATIONAL_STAFF', 'en',
                now(), 'test'
            from generate_series(1, 251) n
            """).param("organisation", organisation.value()).update();

    var many = directory.find("/Users", "name.familyName eq \"Many\"");
    var some = directory.find("/Users", "userName sw \"M-2\"");
    var page = directory.get("/Users?startIndex=1&count=100000");
    var rest = directory.get("/Users?startIndex=201&count=100000");

    assertThat(many.refusal()).isEqualTo("400 tooMany");
    assertThat(some.at("/totalResults")).isEqualTo("63");
    assertThat(page.at("/totalResults")).isEqualTo("251");
    assertThat(page.json().path("Resources")).hasSize(200);
    assertThat(rest.json().path("Resources")).hasSize(51);
  }
}
