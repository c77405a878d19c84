/// Reads alerts written in the Common Alerting Protocol: CAP 1.0, 1.1 and 1.2, alone or in an
/// EDXL-DE envelope.
///
/// - Strict about what makes a document an alert at all, lenient about everything else: what
///   was
///   lenient is a finding, because official alerts often break their own schema.
/// - No external entity, no document type declaration, no network.
/// - Not here: where an area without a polygon lies, whether an alert is a duplicate (its
///   parent).
@NullMarked
package org.safeconduct.alerts.cap;

import org.jspecify.annotations.NullMarked;
