/// Consultation rounds (`domain.md` 1.2, S2.17): a question to autonomous organisations, a
/// reply of each, one consolidated position, its adoption under an authority.
///
/// - Front doors: [org.safeconduct.governance.consultations.Consultations] reads,
///   [org.safeconduct.governance.consultations.Consulting] moves. Screens:
/// `/network/consultations`.
/// - *Silence* is told as silence. It counts as agreement only if the round said so when it
///   was opened; that cannot be changed afterwards.
/// - An organisation may reply again until the position is adopted; the last reply counts,
///   the earlier ones stay. What comes after the deadline is *late*, and shown as such.
@NamedInterface("consultations")
@NullMarked
package org.safeconduct.governance.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
