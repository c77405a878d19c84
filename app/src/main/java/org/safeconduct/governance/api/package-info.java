/// The network for programs: appointments, gaps, delegations, nominations, and lists of zones and
/// of posts taken in.
@NullMarked
package org.safeconduct.governance.api;

import org.jspecify.annotations.NullMarked;
