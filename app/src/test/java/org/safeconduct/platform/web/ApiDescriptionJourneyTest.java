package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The description of the API says all that a program needs, and nothing that is not there.
class ApiDescriptionJourneyTest extends JourneyTest {
  private static final String FIELDS =
      "#/components/schemas/[^/]+(/properties/[^/]+|/items|/additionalProperties)*/properties";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private Described described;

  @BeforeEach
  void read_it() {
    described = new ApiCaller(port, newToken(Role.DUTY_OFFICER)).described();
  }

  @Test
  void it_says_what_the_api_is_and_how_to_come_in() {
    var document = described.document();

    assertThat(document.at("/openapi").asString()).startsWith("3.1");
    assertThat(document.at("/info/title").asString()).isEqualTo("Safeconduct");
    assertThat(document.at("/info/version").asString()).isNotBlank();
    assertThat(document.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
    assertThat(document.at("/info/description").asString()).contains("Bearer", "UTC", "WGS84");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/security/0").has("bearer")).isTrue();
  }

  @Test
  void it_names_every_address_and_no_other() {
    var there = new TreeSet<String>();
    mappings.getHandlerMethods().keySet().forEach(mapping -> {
      for (var path : mapping.getPatternValues())
        for (var method : mapping.getMethodsCondition().getMethods())
          if (path.startsWith("/api/")) there.add(method + " " + path);
    });

    assertThat(described.operations().keySet()).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void every_operation_has_a_name_a_sentence_and_its_refusals() {
    var names = new HashSet<String>();
    described.operations().forEach((operation, it) -> {
      var answers = it.path("responses").propertyNames();

      assertThat(it.path("summary").asString()).as(operation).matches("[A-Z].*\\.");
      assertThat(it.path("operationId").asString()).as(operation).matches("[a-z][A-Za-z]+");
      assertThat(names.add(it.path("operationId").asString())).as(operation).isTrue();
      assertThat(answers).as(operation).contains("200", "400", "401", "403", "429");
      if (operation.contains("{id}")) assertThat(answers).as(operation).contains("404");
      if (operation.startsWith("POST")) {
        assertThat(answers).as(operation).contains("413", "415");
        assertThat(it.path("requestBody").path("content")).as(operation).isNotEmpty();
      }
    });
  }

  @Test
  void every_good_answer_says_its_label() {
    var silent = new ArrayList<String>();
    described
        .operations()
        .forEach((operation, it) -> it.path("responses").properties().forEach(answer -> {
          var head = described.resolved(answer.getValue()).path("headers");
          if (answer.getKey().startsWith("2") != head.has("Safeconduct-Label"))
            silent.add(operation + " " + answer.getKey());
        }));

    assertThat(silent).isEmpty();
    assertThat(described.document().at("/components/schemas/Person/properties").has("label"))
        .isTrue();
  }

  @Test
  void whatever_it_refers_to_is_there() {
    described.each((where, node) -> {
      if (node.has("$ref"))
        assertThat(described.resolved(node).isMissingNode()).as(where).isFalse();
    });
  }

  @Test
  void every_parameter_and_every_field_is_described() {
    var silent = new ArrayList<String>();
    described.each((where, node) -> {
      if (node.path("in").isString() && isSilent(node)) silent.add(where);
      if (where.matches(FIELDS))
        node.properties().stream()
            .filter(it -> isSilent(described.resolved(it.getValue())))
            .forEach(it -> silent.add(where + "/" + it.getKey()));
      if (where.matches("#/components/schemas/[^/]+") && isSilent(node)) silent.add(where);
    });

    assertThat(silent).isEmpty();
  }

  @Test
  void only_ids_in_the_path_have_to_be_given() {
    var needed = new ArrayList<String>();
    described
        .operations()
        .forEach((operation, it) -> it.path("parameters")
            .valueStream()
            .map(described::resolved)
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .forEach(parameter -> needed.add(
                parameter.path("in").asString() + " " + parameter.path("name").asString())));

    assertThat(needed).isNotEmpty().containsOnly("path id");
  }

  @Test
  void every_example_is_as_its_schema_says() {
    var wrong = new ArrayList<String>();
    described.each((where, node) -> {
      for (var example : examples(node))
        described.faults(node.path("schema"), example).forEach(it -> wrong.add(where + ": " + it));
    });

    assertThat(wrong).isEmpty();
  }

  private static List<JsonNode> examples(JsonNode node) {
    var examples = new ArrayList<JsonNode>();
    if (!node.has("schema")) return examples;
    if (node.has("example")) examples.add(node.path("example"));
    node.path("examples").forEach(it -> examples.add(it.path("value")));
    return examples;
  }

  private static boolean isSilent(JsonNode node) {
    return node.path("description").asString("").isBlank();
  }
}
