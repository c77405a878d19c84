package org.safeconduct.governance.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormCells;

/// A training as it was typed, on the page of an appointment or a nomination.
public record TrainingForm(
    @Nullable String trainedOn,
    @Nullable String title,
    @Nullable String trainedBy,
    @Nullable String validUntil) {
  public static final TrainingForm EMPTY = new TrainingForm("", "", "", "");

  /// What it says; what cannot be read is said beside its field.
  public Optional<NewTraining> read(FormCells cells) {
    var on = cells.day(trainedOn, "trainedOn");
    if (FormCells.said(trainedOn).isEmpty()) cells.reject("trainedOn", "day-unreadable");
    var until = cells.day(validUntil, "validUntil");
    return Optional.ofNullable(on)
        .map(day -> new NewTraining(day, FormCells.said(title), FormCells.said(trainedBy), until));
  }
}
