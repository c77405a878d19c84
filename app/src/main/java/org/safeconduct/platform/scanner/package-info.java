/// The virus scanner of the organisation: clamd of ClamAV, or whatever speaks its protocol.
@NullMarked
package org.safeconduct.platform.scanner;

import org.jspecify.annotations.NullMarked;
