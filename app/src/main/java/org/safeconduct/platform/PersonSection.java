package org.safeconduct.platform;

import java.util.Optional;
import java.util.UUID;

/// What a room shows on a person's page, below what the register knows.
public interface PersonSection {
  /// The section about somebody whose page the actor sees.
  ///
  /// @return empty if there is nothing that the actor may see
  Optional<Shown> of(UUID person);

  /// A section.
  ///
  /// @param template has a fragment `person(content)`, such as `governance/_training`
  record Shown(String template, Object content) {}
}
