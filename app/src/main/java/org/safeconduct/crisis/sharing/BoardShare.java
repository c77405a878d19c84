package org.safeconduct.crisis.sharing;

import java.util.UUID;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.sharing.Sharing;

/// That an organisation lets another one look at how its people stand in one headcount.
///
/// @param terms between whom, why and until when
/// @param title of the headcount
public record BoardShare(Sharing terms, HeadcountId headcount, String title) {
  /// By which it is named in addresses and in the audit trail.
  public UUID id() {
    return terms.id();
  }
}
