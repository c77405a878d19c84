package org.safeconduct.governance.posts;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentChanged;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes appointments down, with their letters, a row of the audit trail, and news.
@Component
class PostBook {
  private final JdbcHoldings holdings;
  private final JdbcLetters letters;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostBook(
      JdbcHoldings holdings,
      JdbcLetters letters,
      CurrentUser currentUser,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.holdings = holdings;
    this.letters = letters;
    this.currentUser = currentUser;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  PostOutcome add(NewHolding wanted) {
    var when = wanted.when();
    var holding = new Holding(
        new AppointmentId(UUID.randomUUID()),
        1,
        wanted.person(),
        wanted.seat(),
        when.contains(clock.instant()) ? new Term.InForce(when) : new Term.Planned(when),
        kept(wanted.letter(), wanted.file()),
        wanted.lines(),
        recorded(wanted.source()));
    holdings.add(holding);
    return told(holding, "appointed");
  }

  /// The next version.
  ///
  /// @param before as the caller saw it
  PostOutcome change(Holding before, Term term, Letter letter, @Nullable LetterFile file) {
    var next = new Holding(
        before.id(),
        before.version(),
        before.person(),
        before.seat(),
        term,
        kept(letter, file),
        before.lines(),
        recorded("page"));
    if (!holdings.change(next)) return new PostOutcome.ChangedMeanwhile();
    return told(next, term.isOpen() ? "appointment-extended" : "appointment-" + term.word());
  }

  PostOutcome change(Holding before, Lines lines) {
    if (!holdings.change(before.id(), before.version(), lines, recorded("page")))
      return new PostOutcome.ChangedMeanwhile();
    audit.record("governance.lines-changed", before.id().toString(), Map.of());
    return new PostOutcome.Done(before.id());
  }

  private PostOutcome told(Holding it, String deed) {
    audit.record(
        "governance." + deed,
        it.id().toString(),
        Map.of(
            "person", it.person().toString(),
            "seat", it.seat().toString(),
            "until", it.when().until().toString()));
    events.publishEvent(new AppointmentChanged(it.id(), !it.term().isOpen()));
    return new PostOutcome.Done(it.id());
  }

  private Letter kept(Letter letter, @Nullable LetterFile file) {
    return file == null
        ? letter
        : letter.with(letters.add(file, currentUser.name(), clock.instant()));
  }

  private Holding.Recorded recorded(String source) {
    return new Holding.Recorded(clock.instant(), currentUser.name(), source);
  }
}
