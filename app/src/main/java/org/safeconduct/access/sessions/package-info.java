/// Where somebody is signed in: the list of sessions, and how they end.
@NullMarked
package org.safeconduct.access.sessions;

import org.jspecify.annotations.NullMarked;
