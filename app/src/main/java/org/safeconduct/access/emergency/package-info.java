/// The way in when the provider is down and nobody can sign in: a sealed key on paper.
@NullMarked
package org.safeconduct.access.emergency;

import org.jspecify.annotations.NullMarked;
