package org.safeconduct.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Which message takes the place of which (CAP 1.2, 3.2.1 `msgType` and `references`). Only a
/// message of the same sender ends an earlier one, and a test never ends what is real: nothing
/// is
/// cleared by mistake.
@Component
class Succession {
  private final JdbcDecisions decisions;
  private final ApplicationEventPublisher events;

  Succession(JdbcDecisions decisions, ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.events = events;
  }

  /// Why a message will not end something that it refers to.
  List<Finding> findings(Envelope envelope) {
    var findings = new ArrayList<Finding>();
    if (!envelope.endsOthers()) return findings;
    for (var reference : envelope.references()) {
      var finding = obstacle(envelope, reference);
      if (finding != null) findings.add(Finding.of(finding, "/alert/references", text(reference)));
    }
    if (envelope.references().isEmpty())
      findings.add(Finding.of("reference-missing", "/alert", envelope.msgType()));
    return findings;
  }

  /// Ends what a new message ends, and the new message itself if a later one came in before it.
  void settle(NewAlert alert) {
    var envelope = alert.read().envelope();
    if (envelope.endsOthers())
      for (var reference : envelope.references())
        for (var earlier : endable(envelope, reference))
          end(earlier.id(), JdbcDecisions.Kind.by(envelope.msgType()), alert, alert.id());
    var ending = decisions.endingOf(envelope);
    if (ending != null) end(alert.id(), ending.kind(), alert, ending.id());
  }

  private void end(AlertId ended, JdbcDecisions.Kind kind, NewAlert now, AlertId because) {
    var decision = new Decision(now.receipt().at(), now.receipt().by(), null, because);
    if (decisions.add(ended, kind, decision)) events.publishEvent(new AlertLifted(ended));
  }

  private List<JdbcDecisions.Named> endable(Envelope envelope, Reference reference) {
    if (!reference.sender().equals(envelope.sender())) return List.of();
    return decisions.named(reference).stream()
        .filter(it -> it.real() == envelope.isReal() && it.sent().isBefore(envelope.sent()))
        .toList();
  }

  private @Nullable String obstacle(Envelope envelope, Reference reference) {
    var named = decisions.named(reference);
    if (named.isEmpty()) return envelope.msgType().toLowerCase(Locale.ROOT) + "-of-unknown";
    if (!reference.sender().equals(envelope.sender())) return "reference-of-other-sender";
    if (named.stream().noneMatch(it -> it.real() == envelope.isReal()))
      return "reference-of-other-status";
    return endable(envelope, reference).isEmpty() ? "reference-to-later" : null;
  }

  private static String text(Reference reference) {
    return reference.sender() + "," + reference.identifier()
        + (reference.sent() == null ? "" : "," + reference.sent());
  }
}
