/// What somebody can say of a member, in whose voice, and what follows from all of it.
///
/// - `Verdict` weighs all answers about one member; `Standing` is how the member stands after it;
///   `TypedPlaces` takes a place in an answer as news of where somebody is.
/// - Not here: who may answer, and how answers are kept (`Answers`, `Household`, `AnswerBook`, in
///   the room itself); how answers are sealed (`sealing`).
@NullMarked
package org.safeconduct.crisis.answers;

import org.jspecify.annotations.NullMarked;
