package org.safeconduct.people.lists.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which other parts a part of a workbook means, by id and by kind.
final class Relations {
  private final Map<String, String> byId = new LinkedHashMap<>();
  private final Map<String, String> byKind = new LinkedHashMap<>();

  /// @param part such as `xl/workbook.xml`, or an empty text for the workbook as a whole
  static Relations of(Parts parts, String part) {
    var relations = new Relations();
    int slash = part.lastIndexOf('/') + 1;
    var name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    if (parts.has(name)) relations.read(new PartXml(parts.open(name)), part);
    return relations;
  }

  private void read(PartXml in, String part) {
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next()) {
      if (step != PartXml.Step.START || !in.name().equals("Relationship")) continue;
      var id = in.attribute("Id");
      var kind = in.attribute("Type");
      var target = in.attribute("Target");
      if (id == null || kind == null || target == null) continue;
      if ("External".equals(in.attribute("TargetMode"))) continue;
      resolved(part, target).ifPresent(path -> {
        byId.put(id, path);
        byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), path);
      });
    }
  }

  /// The part with this id.
  Optional<String> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The first part of this kind, such as `styles`.
  Optional<String> ofKind(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  private static Optional<String> resolved(String part, String target) {
    try {
      var path = new URI(null, null, "/" + part, null)
          .resolve(new URI(null, null, target.replace('\\', '/'), null))
          .normalize()
          .getPath();
      return Optional.ofNullable(path).map(it -> it.substring(1));
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }
}
