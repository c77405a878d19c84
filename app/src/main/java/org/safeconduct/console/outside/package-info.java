/// How the public address looks to those outside: certificate, versions and suites of TLS, plain
/// HTTP, and messages that can be read in two ways. It is looked at as a browser would, from this
/// machine; nothing is told to anybody else.
@NullMarked
package org.safeconduct.console.outside;

import org.jspecify.annotations.NullMarked;
