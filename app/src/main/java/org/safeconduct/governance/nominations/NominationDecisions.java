package org.safeconduct.governance.nominations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// What in nominations waits for whom: the nomination for the Executive Head's delegate, the
/// answer for the nominee, overdue training and the appointment for whoever keeps the network.
@Component
class NominationDecisions implements WaitingDecision {
  private static final PageRequest OLDEST = new PageRequest(0, PageRequest.MOST, "since");

  private final Permissions permissions;
  private final Nominations nominations;
  private final Nominating nominating;
  private final Clock clock;

  NominationDecisions(
      Permissions permissions, Nominations nominations, Nominating nominating, Clock clock) {
    this.permissions = permissions;
    this.nominations = nominations;
    this.nominating = nominating;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var waiting = new ArrayList<Waiting>();
    if (permissions.allows(Duty.OWN_ACCOUNT))
      nominations.own().stream()
          .filter(it -> it.standing() instanceof Standing.Nominated)
          .forEach(it -> waiting.add(new Waiting(
              "governance.waiting.answer",
              List.of(),
              it.since(),
              "/network/nominations/" + it.id())));
    if (!permissions.allows(Duty.READ_NETWORK)) return waiting;
    var open = nominations.list(NominationFilter.ALL, OLDEST).rows();
    var mine = new HashMap<OrganisationId, Boolean>();
    add(
        "nominate",
        open,
        it -> it.standing() instanceof Standing.Identified
            && mine.computeIfAbsent(
                it.organisation(), _ -> nominating.mayNominate(it) instanceof Ruling.Granted),
        Standing.Word.IDENTIFIED,
        waiting);
    if (permissions.allows(Duty.MANAGE_NETWORK)) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      add("train", open, it -> it.isOverdue(today), Standing.Word.ACCEPTED, waiting);
      add(
          "activate",
          open,
          it -> it.standing() instanceof Standing.Trained,
          Standing.Word.TRAINED,
          waiting);
    }
    return waiting;
  }

  private static void add(
      String what,
      List<Nomination> open,
      Predicate<Nomination> waits,
      Standing.Word state,
      List<Waiting> waiting) {
    var those = open.stream().filter(waits).toList();
    if (those.isEmpty()) return;
    Instant oldest = those.getFirst().since();
    waiting.add(new Waiting(
        "governance.waiting." + what,
        List.of(those.size()),
        oldest,
        "/network/nominations?state=" + state));
  }
}
