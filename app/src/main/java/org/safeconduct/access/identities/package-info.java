/// Who somebody is at the provider of single sign-on, and which account that opens.
@NullMarked
package org.safeconduct.access.identities;

import org.jspecify.annotations.NullMarked;
