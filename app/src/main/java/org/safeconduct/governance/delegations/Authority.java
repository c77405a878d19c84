package org.safeconduct.governance.delegations;

import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;

/// What can be delegated (`domain.md` 8.2), and the nomination of focal points (8.11, 17).
public enum Authority {
  CLEAR_TRAVEL,
  APPROVE_SRM,
  ACCEPT_RISK,
  APPROVE_MEASURE,
  ACTIVATE_CRISIS,
  ORDER_AWM,
  ORDER_RELOCATION,
  RECOMMEND_EVACUATION,
  APPROVE_POLICY,
  COMMIT_FUNDS,
  AUTHORISE_CP,
  ISSUE_WEAPON,
  RELEASE_INFO,
  NOMINATE_FOCAL_POINT;

  /// Whether the holder of this seat has the authority without anybody's delegation: designated
  /// officials for their country, executive heads for their organisation; only executive heads
  /// nominate.
  public boolean isInherent(Seat seat) {
    if (seat.post() == Post.EXECUTIVE_HEAD) return isForOrganisations();
    return seat.post() == Post.DESIGNATED_OFFICIAL && this != NOMINATE_FOCAL_POINT;
  }

  private boolean isForOrganisations() {
    return switch (this) {
      case NOMINATE_FOCAL_POINT, COMMIT_FUNDS, RELEASE_INFO, APPROVE_POLICY, APPROVE_MEASURE ->
        true;
      case CLEAR_TRAVEL,
          APPROVE_SRM,
          ACCEPT_RISK,
          ACTIVATE_CRISIS,
          ORDER_AWM,
          ORDER_RELOCATION,
          RECOMMEND_EVACUATION,
          AUTHORISE_CP,
          ISSUE_WEAPON -> false;
    };
  }
}
