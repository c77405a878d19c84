/// Brings alerts in by hand: pasted, uploaded, posted to the API, or typed in after a telephone
/// call.
///
/// - Every way ends at the parent's front door as a CAP document, so that from there everything
///   is the same.
/// - A document that is refused comes back with every fault, its place and what to do.
@NullMarked
package org.safeconduct.alerts.intake;

import org.jspecify.annotations.NullMarked;
