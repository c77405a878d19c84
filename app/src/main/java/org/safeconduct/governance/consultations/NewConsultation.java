package org.safeconduct.governance.consultations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// A question as somebody wants to put it; see [Consultation].
///
/// @param asked at least one
public record NewConsultation(
    String title,
    String question,
    String papers,
    @Nullable String country,
    Silence silence,
    Instant deadline,
    Set<OrganisationId> asked) {
  public NewConsultation {
    asked = Set.copyOf(asked);
  }
}
