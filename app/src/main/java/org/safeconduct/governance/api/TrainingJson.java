package org.safeconduct.governance.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.training.NewTraining;
import org.safeconduct.governance.training.Training;

/// A training for programs.
record TrainingJson(
    LocalDate trainedOn,
    String title,
    String trainedBy,
    @Nullable LocalDate validUntil,
    Instant recordedAt,
    String recordedBy) {
  static TrainingJson of(Training it) {
    return new TrainingJson(
        it.on(), it.title(), it.by(), it.until(), it.recordedAt(), it.recordedBy());
  }

  /// What a request says; null if something of it is wrong, which the body tells.
  static @Nullable NewTraining read(Body body) {
    var on = body.needed("trainedOn", LocalDate::parse);
    var title = body.text("title");
    var by = body.text("trainedBy");
    var until = body.day("validUntil");
    return on == null || !body.faults().isEmpty() ? null : new NewTraining(on, title, by, until);
  }
}
