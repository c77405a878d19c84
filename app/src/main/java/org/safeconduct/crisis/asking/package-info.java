/// What people are asked and told, and the personal links by which they answer.
///
/// - `Questioner` writes to people and to heads of household for their dependants;
///   `StandardWords`, `ToDo` and `Reminder` make the texts; `AnswerLinks` makes and checks links.
/// - Not here: when the silent are asked again and who is told what (`AskAgain`, `Announcer`, in
///   the room itself); how a message travels (notifications); the page behind a link (`links`).
@NullMarked
package org.safeconduct.crisis.asking;

import org.jspecify.annotations.NullMarked;
