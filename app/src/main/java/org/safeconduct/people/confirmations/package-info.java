/// Is the list of an organisation at a duty station true? Asked once a month of its focal point.
///
/// - Front door: [Confirmations]. Tells others: [ConfirmationsAsked]. Screens:
///   `/people/confirmations`.
/// - A *list* is everybody of one organisation at one duty station, dependants with their head of
///   household. What is shown is the difference to what was confirmed last.
/// - A list that is overdue makes the files on it count as less fresh
///   ([org.safeconduct.people.Gap#LIST_UNCONFIRMED]).
/// - Not here: who the focal point is and how the mail goes out (console).
@NamedInterface("confirmations")
@NullMarked
package org.safeconduct.people.confirmations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
