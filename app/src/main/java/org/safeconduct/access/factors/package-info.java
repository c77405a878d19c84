/// The second factor: codes of an authenticator app, recovery codes, and passkeys.
@NullMarked
package org.safeconduct.access.factors;

import org.jspecify.annotations.NullMarked;
