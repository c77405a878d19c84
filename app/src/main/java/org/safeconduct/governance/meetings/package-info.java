/// Bodies that meet (`domain.md` 8.3): the security management team, the security cell,
/// working groups of focal points; what they decided, who disagreed, and who is to do what.
///
/// - Front doors: [org.safeconduct.governance.meetings.Bodies],
///   [org.safeconduct.governance.meetings.Meetings],
///   [org.safeconduct.governance.meetings.Minutes],
///   [org.safeconduct.governance.meetings.Actions]. Screens: `/network/bodies`,
///   `/network/meetings`, `/network/decisions`, `/network/actions`.
/// - The *members* of a body are whoever holds its posts; on the day of a meeting they are
///   written down as they were.
/// - *Minutes* are written until they are *agreed*; then they are fixed, and a correction is
///   an addition. Decisions are numbered within the body and the year; *dissent* is written
///   down by name.
/// - Read by the members, the secretary, whoever keeps the network, officials, the desk at
///   headquarters and auditors.
@NamedInterface("meetings")
@NullMarked
package org.safeconduct.governance.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
