package org.safeconduct.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Draws which room calls which, from the compiled code.
final class RoomDiagram {
  private static final Set<String> OPEN = Set.of("", "shared", "platform");

  private RoomDiagram() {}

  static String draw() {
    var calls = calls();
    var text = new StringBuilder("""
        # Rooms

        Which room calls which, drawn from the compiled code by `HousePapersTest`; do not edit.
        `shared` and `platform` are open to all and left out. What a room is for stands in its
        `package-info.java`.

        ```mermaid
        flowchart BT
        """);
    floors(calls)
        .forEach((floor, rooms) -> text.append("  subgraph floor")
            .append(floor)
            .append("[floor ")
            .append(floor)
            .append("]\n    ")
            .append(String.join("\n    ", rooms))
            .append("\n  end\n"));
    calls.forEach((room, called) -> called.forEach(
        it -> text.append("  ").append(room).append(" --> ").append(it).append("\n")));
    text.append("```\n\n| floor | room | front doors | calls |\n|---:|---|---|---|\n");
    calls.keySet().stream()
        .sorted(Comparator.comparing((String room) -> House.FLOORS.getOrDefault(room, 0))
            .thenComparing(Comparator.naturalOrder()))
        .forEach(room -> text.append(row(room, calls.get(room))));
    return text.toString();
  }

  private static String row(String room, Set<String> called) {
    var doors = Compiled.CODE.stream()
        .filter(type -> House.room(type).equals(room) && type.isAnnotatedWith(Service.class))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(type -> "`" + type.getSimpleName() + "`")
        .sorted()
        .collect(Collectors.joining(", "));
    return "| %d | `%s` | %s | %s |\n"
        .formatted(House.FLOORS.getOrDefault(room, 0), room, doors, String.join(", ", called));
  }

  private static Map<Integer, Set<String>> floors(Map<String, Set<String>> calls) {
    return calls.keySet().stream()
        .collect(Collectors.groupingBy(
            room -> House.FLOORS.getOrDefault(room, 0),
            TreeMap::new,
            Collectors.toCollection(TreeSet::new)));
  }

  private static Map<String, Set<String>> calls() {
    var calls = new TreeMap<String, Set<String>>();
    for (JavaClass type : Compiled.CODE) {
      var room = House.room(type);
      if (OPEN.contains(room)) continue;
      var called = calls.computeIfAbsent(room, _ -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(it -> House.room(it.getTargetClass()))
          .filter(it -> !OPEN.contains(it) && !it.equals(room))
          .forEach(called::add);
    }
    return calls;
  }
}
