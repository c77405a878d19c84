package org.safeconduct.attacks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.safeconduct.TestProgram;
import org.safeconduct.attacks.Doors.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent along so that nothing is refused for its form: to programs' doors the examples of
/// `/openapi.json`, to those of directories what the RFC asks, to pages what people type.
final class Wanted {
  private static final String ID = "5f6b7f0e-1f0c-4f4e-9a55-0d6a5a0e7a0";
  private static final Map<String, Body> SCIM = Map.of(
      "PUT",
      new Body("application/scim+json", """
          {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "taken@example.org",
           "name": {"givenName": "Taken", "familyName": "Over"}, "active": false}
          """),
      "PATCH",
      new Body("application/scim+json", """
          {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
           "Operations": [{"op": "replace", "path": "active", "value": false}]}
          """));

  private final Map<String, Body> bodies = new HashMap<>();
  private final Foreign theirs;

  private Wanted(Foreign theirs) {
    this.theirs = theirs;
  }

  /// @param type of the content
  record Body(String type, String text) {}

  /// @param program that may read the description
  static Wanted of(TestProgram program, Foreign theirs) {
    var wanted = new Wanted(theirs);
    var document = JsonMapper.shared().readTree(program.get("/openapi.json").body());
    document
        .path("paths")
        .properties()
        .forEach(path -> path.getValue()
            .properties()
            .forEach(it -> wanted.take(
                it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                it.getValue().at("/requestBody/content"))));
    return wanted;
  }

  /// What to send to a door for programs.
  Body body(Door door) {
    if (door.pattern().startsWith("/scim/"))
      return SCIM.getOrDefault(door.method(), new Body("application/scim+json", "{}"));
    return bodies.getOrDefault(door.toString(), new Body("application/json", "{}"));
  }

  /// What people type into forms, each under the names that it has there.
  Map<String, String> form() {
    var form = new HashMap<String, String>();
    for (var field : new String[] {
      "reason", "name", "title", "words", "text", "note", "notes", "function", "finding", "question"
    }) form.put(field, "They asked for it");
    for (var field : new String[] {"from", "starts", "trainedOn", "heldOn", "letterDate"})
      form.put(field, "2026-11-20");
    for (var field : new String[] {"until", "ends", "due", "deadline", "validUntil", "nextDue"})
      form.put(field, "2027-11-20");
    form.putAll(Map.of("version", "1", "item", "1", "places", "1", "number", "1", "step", "DONE"));
    form.putAll(Map.of("person", theirs.person() + "", "organisation", theirs.organisation() + ""));
    form.putAll(Map.of("to", "ALL", "label", "Key", "enabled", "true", "on", "true"));
    form.putAll(
        Map.of("kind", "ALL_CLEAR", "status", "safe", "justified", "true", "code", "UNCLASSIFIED"));
    form.putAll(Map.of("phone", "+254700000009", "email", "a@example.org", "language", "en"));
    form.putAll(Map.of("country", "CH", "place", "Geneva", "leads", theirs.person() + ""));
    form.putAll(
        Map.of("stance", "AGREE", "capacity", "EXECUTIVE_HEAD", "answer", "yes", "key", "k1"));
    return form;
  }

  private void take(String operation, JsonNode content) {
    content.properties().stream()
        .filter(it -> it.getKey().endsWith("json"))
        .findFirst()
        .ifPresent(it -> bodies.put(operation, new Body(it.getKey(), example(it.getValue()))));
  }

  private String example(JsonNode content) {
    var several = content.path("examples");
    var example = several.isEmpty()
        ? content.path("example")
        : several.values().iterator().next().path("value");
    return example
        .toString()
        .replaceAll("(\"organisation\": ?\")" + ID + "1", "$1" + theirs.organisation())
        .replaceAll(ID + "[0-9]", theirs.person().toString());
  }
}
