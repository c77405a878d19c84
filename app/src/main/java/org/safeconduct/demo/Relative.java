package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.demo.synthetic.Person;

/// Whom to tell when something happens to a synthetic person: all but a few members of staff named
/// somebody.
///
/// @param phone of a range that is kept for fiction (Arcep, France)
record Relative(UUID id, Person person, String name, String relation, String phone) {
  private static final List<String> NAMES = List.of("Alex", "Dominique", "Noor", "Sasha", "Robin");
  private static final List<String> RELATIONS = List.of("spouse", "sister", "brother", "friend");

  static Stream<Relative> of(Person person) {
    int dice = Math.floorMod(person.id().value().hashCode(), 10_000);
    if (person.head() != null || dice % 11 == 0) return Stream.empty();
    var key = ("relative " + person.id()).getBytes(StandardCharsets.UTF_8);
    return Stream.of(new Relative(
        UUID.nameUUIDFromBytes(key),
        person,
        NAMES.get(dice % NAMES.size()) + " " + person.familyName(),
        RELATIONS.get(dice % RELATIONS.size()),
        "+3319900%04d".formatted(dice)));
  }
}
