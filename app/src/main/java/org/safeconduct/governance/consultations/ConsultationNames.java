package org.safeconduct.governance.consultations;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What consultations are called where something is told of one, for whoever knows it. No form is
/// about one, so none is found by words.
@Component
class ConsultationNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcConsultations consultations;
  private final Voices voices;

  ConsultationNames(Permissions permissions, JdbcConsultations consultations, Voices voices) {
    this.permissions = permissions;
    this.consultations = consultations;
    this.voices = voices;
  }

  @Override
  public String kind() {
    return "consultation";
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!permissions.allows(Duty.READ_NETWORK)) return Map.of();
    return consultations.all(ids, voices.reader()).stream()
        .map(this::record)
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private NamedRecord record(Consultation it) {
    return new NamedRecord(kind(), it.id(), it.title(), "", "/network/consultations/" + it.id());
  }
}
