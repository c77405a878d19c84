package org.safeconduct.governance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.training.Course;
import org.safeconduct.governance.training.NewTraining;
import org.safeconduct.governance.training.Training;

/// A training for programs.
///
/// @param withdrawal null unless it was recorded by mistake
record TrainingJson(
    UUID id,
    Course course,
    LocalDate trainedOn,
    String title,
    String trainedBy,
    @Nullable LocalDate validUntil,
    Instant recordedAt,
    String recordedBy,
    Training.@Nullable Withdrawal withdrawal) {
  static TrainingJson of(Training it) {
    return new TrainingJson(
        it.id(),
        it.course(),
        it.on(),
        it.title(),
        it.by(),
        it.until(),
        it.recordedAt(),
        it.recordedBy(),
        it.withdrawal());
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
