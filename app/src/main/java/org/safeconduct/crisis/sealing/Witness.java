package org.safeconduct.crisis.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.platform.AuditProof;

/// What the audit trail heard of headcounts when they were opened and closed. Hashes that were
/// recomputed to fit a changed record do not fit what the trail heard, and a headcount that was
/// taken away is missed.
///
/// @param opened the hash of the frozen population, by headcount
/// @param closed the seal, by headcount
public record Witness(Map<String, String> opened, Map<String, String> closed) {
  /// Everything that the trail heard of openings and closings.
  public static Witness of(AuditProof trail) {
    return new Witness(
        trail.said("crisis.headcount-opened", "snapshot"),
        trail.said("crisis.headcount-closed", "seal"));
  }

  /// Where the record differs from what the trail heard, in words for the command line; null if
  /// nowhere.
  @Nullable
  public String contradicts(Ledger ledger) {
    var id = ledger.headcount().id().toString();
    if (!ledger.snapshot().equals(opened.get(id)))
      return "its population is not the one that the audit trail heard of at the opening";
    var seal = closed.get(id);
    if (seal != null && !seal.equals(ledger.seal()))
      return "its seal is not the one that the audit trail heard of at the closing";
    return seal == null && ledger.seal() != null ? "the audit trail heard of no closing" : null;
  }

  /// The headcounts that the trail heard of and that are not on record.
  public List<HeadcountId> missing(Collection<HeadcountId> onRecord) {
    return opened.keySet().stream()
        .map(HeadcountId::valueOf)
        .filter(id -> !onRecord.contains(id))
        .toList();
  }
}
