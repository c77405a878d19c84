/// The certificate of a closed headcount as JSON and as PDF.
@NullMarked
package org.safeconduct.crisis.certificate;

import org.jspecify.annotations.NullMarked;
