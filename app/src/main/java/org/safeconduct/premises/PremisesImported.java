package org.safeconduct.premises;

import java.util.UUID;

/// A list of premises was taken in. Whose buildings changed is read from
/// [PremisesRegister#changesAfter].
///
/// @param changed how many buildings were created, changed or closed
public record PremisesImported(UUID importId, int changed) {}
