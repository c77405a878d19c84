/// Premises for programs: an organisation's list of premises taken in.
@NullMarked
package org.safeconduct.premises.api;

import org.jspecify.annotations.NullMarked;
