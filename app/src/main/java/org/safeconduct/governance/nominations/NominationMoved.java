package org.safeconduct.governance.nominations;

/// A nomination took a step.
public record NominationMoved(NominationId nomination, Standing.Word state) {}
