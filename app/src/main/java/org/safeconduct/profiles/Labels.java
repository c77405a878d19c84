package org.safeconduct.profiles;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AfterCommit;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.ReleaseAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How records are classified (`domain.md` 8.7). A record without a label of its own has that of
/// its content. Raising a label is for everybody who keeps the record; lowering it only for who
/// gave it or who may release information at that moment, with a reason.
@Service
public class Labels {
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final Profiles profiles;
  private final JdbcLabels labels;
  private final LabelBook book;
  private final ReleaseAuthority releases;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Labels(
      Permissions permissions,
      Profiles profiles,
      JdbcLabels labels,
      LabelBook book,
      ReleaseAuthority releases,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.profiles = profiles;
    this.labels = labels;
    this.book = book;
    this.releases = releases;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// All labels that the record ever had, the one that holds first.
  ///
  /// @throws NotFound if there is no such record, the actor may not see it, or it is labelled
  ///     above the actor's clearance
  public List<RecordLabel> history(RecordKind kind, UUID subject) {
    permissions.requireAny(Duty.LABEL_RECORDS, Duty.RELEASE_INFORMATION);
    return readable(kind, subject);
  }

  private List<RecordLabel> readable(RecordKind kind, UUID subject) {
    if (book.above(permissions.scope().clearance()).contains(subject)
        || currentUser.scope().withheld().contains(subject)
        || !labels.isThere(kind, subject)) throw new NotFound(kind.key(), subject);
    return labels.all(subject);
  }

  /// Gives the record a label of the installation's profile. Whoever has no clearance for it, or
  /// is not among the named, does not see the record from then on; who limits it is among them.
  ///
  /// @param kind what the record is
  /// @param code of the label
  /// @param reason in words, at most 500 characters; required to lower the label
  /// @param named the accounts that alone may see it; empty for everybody who is cleared
  /// @throws NotFound as for [#history(RecordKind, UUID)]
  @Transactional
  public LabelOutcome label(
      RecordKind kind, UUID subject, String code, String reason, Set<UUID> named) {
    permissions.requireAny(Duty.LABEL_RECORDS, Duty.RELEASE_INFORMATION);
    var edition = profiles.now();
    var wanted = edition.label(code);
    if (wanted.isEmpty()) return new LabelOutcome.NoSuchLabel();
    if (reason.length() > LONGEST_REASON) return new LabelOutcome.ReasonTooLong();
    var before = readable(kind, subject);
    var label = new RecordLabel(
        subject,
        edition.id(),
        code,
        wanted.get().rank(),
        edition.labelOf(kind.content()).rank(),
        reason.strip(),
        clock.instant(),
        currentUser.name(),
        currentUser.actor().identity(),
        withActor(named));
    boolean lower = !before.isEmpty() && label.isLowerThan(before.getFirst());
    if (lower && label.reason().isEmpty()) return new LabelOutcome.ReasonMissing();
    if (lower) requireFresh();
    if (lower && !mayLower(kind, before.getFirst())) return new LabelOutcome.NotTheOriginator();
    labels.add(label);
    AfterCommit.run(book::read);
    audit.record(
        "profiles.record-labelled",
        subject.toString(),
        Map.of(
            "label",
            code,
            "edition",
            edition.id().toString(),
            "lowered",
            lower,
            "accounts",
            label.named()));
    return new LabelOutcome.Labelled();
  }

  private Set<UUID> withActor(Set<UUID> named) {
    if (named.isEmpty()) return named;
    var all = new HashSet<>(named);
    switch (currentUser.actor()) {
      case Actor.Account it -> all.add(it.account());
      case Actor.ApiToken it -> all.add(it.account());
      case Actor.AnswerLink _, Actor.SystemJob _ -> {}
    }
    return all;
  }

  private void requireFresh() {
    permissions.requireFresh(
        permissions.allows(Duty.LABEL_RECORDS) ? Duty.LABEL_RECORDS : Duty.RELEASE_INFORMATION);
  }

  private boolean mayLower(RecordKind kind, RecordLabel holds) {
    return holds.originator().equals(currentUser.actor().identity())
        || releases.exercise(labels.release(kind, holds.subject()));
  }
}
