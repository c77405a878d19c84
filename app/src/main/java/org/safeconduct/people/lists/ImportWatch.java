package org.safeconduct.people.lists;

/// Follows an import while it runs.
public interface ImportWatch {
  /// Looks away.
  ImportWatch NONE = new ImportWatch() {};

  /// Called now and then.
  ///
  /// @param step what is being done
  /// @param rows how many rows were read so far
  default void at(Step step, int rows) {}

  /// Called for every fault and warning, also for those that a report leaves out.
  default void found(RowFault fault) {}

  /// What an import does, in this order.
  enum Step {
    READING,
    COMPARING,
    STORING
  }
}
