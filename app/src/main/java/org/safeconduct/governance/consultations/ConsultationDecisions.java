package org.safeconduct.governance.consultations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// What in consultations waits for whom: the reply for whoever speaks for an organisation,
/// the adoption for whoever has the authority.
@Component
class ConsultationDecisions implements WaitingDecision {
  private static final PageRequest OLDEST = new PageRequest(0, PageRequest.MOST, "opened");

  private final Permissions permissions;
  private final JdbcConsultations rows;
  private final Voices voices;
  private final Consulting consulting;

  ConsultationDecisions(
      Permissions permissions, JdbcConsultations rows, Voices voices, Consulting consulting) {
    this.permissions = permissions;
    this.rows = rows;
    this.voices = voices;
    this.consulting = consulting;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.READ_NETWORK)) return List.of();
    var waiting = new ArrayList<Waiting>();
    add("reply", of(Round.Word.OPEN).stream().filter(this::wantsReply).toList(), waiting);
    if (voices.hearsAll())
      add(
          "adopt",
          of(Round.Word.CONSOLIDATED).stream()
              .filter(it -> consulting.mayAdopt(it) instanceof Ruling.Granted)
              .toList(),
          waiting);
    return waiting;
  }

  private List<Consultation> of(Round.Word state) {
    return rows.page(new ConsultationFilter(state, null, false, ""), voices.reader(), OLDEST);
  }

  private boolean wantsReply(Consultation it) {
    return rows.replies().voices(it).stream()
        .anyMatch(voice ->
            voice.replies().isEmpty() && voices.seat(voice.organisation()).isPresent());
  }

  private static void add(String what, List<Consultation> those, List<Waiting> waiting) {
    if (those.isEmpty()) return;
    var oldest = those.stream()
        .map(it -> it.opened().at())
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
    var link = those.size() == 1
        ? "/network/consultations/" + those.getFirst().id()
        : "/network/consultations";
    waiting.add(new Waiting("governance.waiting." + what, List.of(those.size()), oldest, link));
  }
}
