/// A log server on another machine: syslog (RFC 5424) over TLS (RFC 5425). The audit trail goes
/// there from its own package; what the server logs, from here.
@NullMarked
package org.safeconduct.platform.syslog;

import org.jspecify.annotations.NullMarked;
