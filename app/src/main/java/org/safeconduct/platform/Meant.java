package org.safeconduct.platform;

import java.util.List;

/// Which record somebody means by what they typed into a form.
public sealed interface Meant {
  /// This one: it was chosen, or its id was given.
  record One(NamedRecord record) implements Meant {}

  /// One of these, from which it has to be chosen.
  record OneOf(List<NamedRecord> records) implements Meant {
    public OneOf {
      records = List.copyOf(records);
    }
  }

  /// None that the actor may see.
  record Nothing() implements Meant {}
}
