/// What a successor must know: post, term, lists, open decisions, gaps, contacts, and the notes of
/// whoever leaves (S2.42). Written when an appointment ends or on demand, acknowledged by the
/// successor.
///
/// - Front door: [org.safeconduct.governance.handover.Handovers]. Screens:
///   `/network/posts/{id}/handover`.
/// - A pack keeps what was true when it was written; a new one never changes an old one.
/// - Rooms and topics that know more add their part ([HandoverSource]).
@NamedInterface("handover")
@NullMarked
package org.safeconduct.governance.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
