package org.safeconduct.governance.consultations;

import java.util.UUID;

/// A consultation took a step: it was opened, its position was written or adopted, or it was taken
/// back.
public record ConsultationMoved(UUID consultation, Round.Word round) {}
