package org.safeconduct.people.lists;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A kind of list whose difference a [StagedList] works out.
public abstract class StagedContents implements ListContents {
  private final StagedList staged;

  /// Of this table.
  protected StagedContents(StagedList staged) {
    this.staged = staged;
  }

  @Override
  public final ImportCounts counts(ImportChoices choices) {
    return staged.counts(choices);
  }

  @Override
  public final List<RowChange> first(int limit) {
    return staged.first(limit);
  }

  @Override
  public final List<JsonNode> overwritten(boolean endMissing) {
    return staged.overwritten(endMissing);
  }

  @Override
  public final List<RowChange> missing(int limit) {
    return staged.missing(limit);
  }
}
