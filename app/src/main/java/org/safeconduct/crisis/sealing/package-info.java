/// What is on record about a headcount, and the hashes that show that nobody changed it.
///
/// - `Chain` makes the hashes; `LedgerCheck` recomputes them; `Witness` compares them with what
///   the audit trail heard; `HelpCall` tells the calls for help from the answers.
/// - Not here: reading the record (`HeadcountLedger`, in the room itself); the certificate as PDF
///   and JSON (`certificate`).
@NullMarked
package org.safeconduct.crisis.sealing;

import org.jspecify.annotations.NullMarked;
