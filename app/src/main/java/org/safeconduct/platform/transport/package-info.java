/// How requests come in: over the TLS of a proxy, over our own, or by plain HTTP, which is
/// refused from everybody but this machine and its proxies.
@NullMarked
package org.safeconduct.platform.transport;

import org.jspecify.annotations.NullMarked;
