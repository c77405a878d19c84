package org.safeconduct.bench.components;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/// Knows advisories.
interface AdvisorySource {
  /// All that may be about any of these components.
  ///
  /// @throws IOException if it cannot be said
  List<Advisory> about(Collection<Component> components) throws IOException;
}
