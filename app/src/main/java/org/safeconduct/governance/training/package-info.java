/// Whether whoever holds a post, or is on the way to one, was trained for it (`domain.md` 8.6).
///
/// - Front door: [org.safeconduct.governance.training.Trainings]. It stands on the pages of
///   appointments and nominations, on the person's page, and in the regular
///   list.
/// - A training is never overwritten: what was recorded last counts, and what was before stays.
///   What was recorded by mistake is withdrawn: it stays too, and counts no more.
/// - Not here: who still wants one ([org.safeconduct.governance.nominations.Preparations]), and
/// the
///   training of everybody else.
@NamedInterface("training")
@NullMarked
package org.safeconduct.governance.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
