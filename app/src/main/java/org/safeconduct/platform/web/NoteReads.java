package org.safeconduct.platform.web;

import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Marking;
import org.springframework.stereotype.Component;

/// Writes into the audit trail that somebody read records whose label asks for that (`domain.md`
/// 8.7): once for each answer, whether a page, a file or to a program.
@Component
class NoteReads {
  private final Marking marking;
  private final CurrentUser currentUser;
  private final AuditTrail audit;

  NoteReads(Marking marking, CurrentUser currentUser, AuditTrail audit) {
    this.marking = marking;
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /// Notes what the answer holds and was not noted for it before.
  void note() {
    if (!currentUser.acts()) return;
    var read = marking.unnoted();
    if (read.isEmpty()) return;
    var subject = read.size() == 1 ? read.iterator().next().toString() : "";
    audit.record(
        "platform.labelled-read",
        subject,
        Map.of("ids", read, "label", marking.mark().code()));
  }
}
