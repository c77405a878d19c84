package org.safeconduct.governance.consultations;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Notes what was done with a consultation, and tells the other rooms of its steps.
@Component
class Steps {
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Steps(AuditTrail audit, ApplicationEventPublisher events) {
    this.audit = audit;
    this.events = events;
  }

  ConsultationOutcome replied(UUID id) {
    audit.record("governance.consultation-replied", id.toString(), Map.of());
    return new ConsultationOutcome.Done(id);
  }

  ConsultationOutcome moved(String deed, UUID id, Round.Word round) {
    audit.record(deed, id.toString(), Map.of());
    events.publishEvent(new ConsultationMoved(id, round));
    return new ConsultationOutcome.Done(id);
  }
}
