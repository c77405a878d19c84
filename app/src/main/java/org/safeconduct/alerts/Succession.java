package org.safeconduct.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Which message takes the place of which (CAP 1.2, 3.2.1 `msgType` and `references`). Only a
/// message of the same sender ends an earlier one, a feed ends only what came by it unless it
/// counts as verified, and a test never ends what is real: nothing is cleared by mistake.
@Component
class Succession {
  private final JdbcDecisions decisions;
  private final ApplicationEventPublisher events;

  Succession(JdbcDecisions decisions, ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.events = events;
  }

  /// Why a message will not end something that it refers to.
  List<Finding> findings(Envelope envelope, Arrival arrival) {
    var findings = new ArrayList<Finding>();
    if (!envelope.endsOthers()) return findings;
    for (var reference : envelope.references()) {
      var finding = obstacle(envelope, reference, arrival);
      if (finding != null) findings.add(Finding.of(finding, "/alert/references", text(reference)));
    }
    if (envelope.references().isEmpty())
      findings.add(Finding.of("reference-missing", "/alert", envelope.msgType()));
    return findings;
  }

  /// Ends what a new message ends, and the new message itself if a later one came in before it.
  void settle(AlertId id, Envelope envelope, Receipt receipt, Arrival arrival) {
    endOthers(id, envelope, receipt, arrival);
    var ending = decisions.endingOf(envelope, arrival);
    if (ending != null) end(id, ending.kind(), receipt, ending.id());
  }

  /// Ends what a message ends that came in this way.
  void endOthers(AlertId id, Envelope envelope, Receipt receipt, Arrival arrival) {
    if (envelope.endsOthers())
      for (var reference : envelope.references())
        for (var earlier : endable(envelope, reference))
          if (arrival.mayEnd(earlier.channel(), earlier.broughtBy()))
            end(earlier.id(), JdbcDecisions.Kind.by(envelope.msgType()), receipt, id);
  }

  private void end(AlertId ended, JdbcDecisions.Kind kind, Receipt now, AlertId because) {
    var decision = new Decision(now.at(), now.by(), null, because);
    if (decisions.add(ended, kind, decision)) events.publishEvent(new AlertLifted(ended));
  }

  private List<JdbcDecisions.Named> endable(Envelope envelope, Reference reference) {
    if (!reference.sender().equals(envelope.sender())) return List.of();
    return decisions.named(reference).stream()
        .filter(it -> it.real() == envelope.isReal() && it.sent().isBefore(envelope.sent()))
        .toList();
  }

  private @Nullable String obstacle(Envelope envelope, Reference reference, Arrival arrival) {
    var named = decisions.named(reference);
    if (named.isEmpty()) return envelope.msgType().toLowerCase(Locale.ROOT) + "-of-unknown";
    if (!reference.sender().equals(envelope.sender())) return "reference-of-other-sender";
    if (named.stream().noneMatch(it -> it.real() == envelope.isReal()))
      return "reference-of-other-status";
    var endable = endable(envelope, reference);
    if (endable.isEmpty()) return "reference-to-later";
    return endable.stream().allMatch(it -> arrival.mayEnd(it.channel(), it.broughtBy()))
        ? null
        : "reference-of-other-way";
  }

  private static String text(Reference reference) {
    return reference.sender() + "," + reference.identifier()
        + (reference.sent() == null ? "" : "," + reference.sent());
  }
}
