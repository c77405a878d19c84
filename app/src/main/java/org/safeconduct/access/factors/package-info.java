/// The second factor: codes of an authenticator app, recovery codes, and passkeys.
@NamedInterface("factors")
@NullMarked
package org.safeconduct.access.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
