package org.safeconduct.people.files;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What every change to a file has in common: may they, on which version, who is told, and what
/// the history keeps. For the topics of this room.
@Component
public class Editing {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final PeopleRegister register;
  private final JdbcVersions versions;
  private final JdbcFileChanges said;
  private final AuditTrail audit;
  private final Clock clock;
  private final ChangeTable changes;

  Editing(
      Permissions permissions,
      CurrentUser currentUser,
      PeopleRegister register,
      JdbcVersions versions,
      JdbcFileChanges said,
      AuditTrail audit,
      Clock clock,
      JdbcClient jdbc) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.register = register;
    this.versions = versions;
    this.said = said;
    this.audit = audit;
    this.clock = clock;
    this.changes = new ChangeTable(jdbc, clock, "people.change");
  }

  /// The card of a person whose file the actor may change: an officer's in scope, or one's own.
  public PersonCard mine(PersonId id) {
    var card = register.get(id);
    if (isOwn(card)) permissions.require(Duty.OWN_PROFILE);
    else permissions.require(Duty.EDIT_PEOPLE, card.subject());
    return card;
  }

  /// The card of a person whose file the actor may read: in scope, or one's own.
  public PersonCard seen(PersonId id) {
    var card = register.get(id);
    if (isOwn(card)) permissions.requireAny(Duty.OWN_PROFILE, Duty.READ_PEOPLE);
    else permissions.requireAny(Duty.READ_PEOPLE, Duty.EDIT_PEOPLE);
    return card;
  }

  /// The card of a person whose file the actor may change as an officer.
  public PersonCard asOfficer(PersonId id) {
    var card = register.get(id);
    permissions.require(Duty.EDIT_PEOPLE, card.subject());
    return card;
  }

  /// Notes that somebody looks at a file that is not their own.
  public void look(PersonCard card) {
    if (!isOwn(card)) audit.record("people.file-read", card.id().toString(), Map.of());
  }

  /// Whether it is the actor, or depends on the actor.
  public boolean isOwn(PersonCard card) {
    var actor = currentUser.actor().person();
    if (actor == null) return false;
    var own = new PersonId(actor);
    return own.equals(card.id()) || own.equals(card.headOfHousehold());
  }

  /// The version of the whole file.
  public int version(PersonId id) {
    return versions.of(id);
  }

  /// Whether the file was emptied because its person left long ago. Nothing is put into it any
  /// more:
  /// whoever comes back gets a new file.
  public boolean isForgotten(PersonId id) {
    return versions.isForgotten(id);
  }

  /// Changes a part of a file, if it still has this version, and keeps what changed.
  ///
  /// @param deed past tense, such as `people.details-changed`
  /// @param part what the part says, read before and after
  public FileOutcome change(
      PersonId id, int version, String deed, Supplier<Draft> part, Runnable work) {
    if (isForgotten(id)) return FileOutcome.Refused.of(Field.FILE, "forgotten");
    if (!versions.raise(id, version, clock.instant(), currentUser.name()))
      return new FileOutcome.ChangedMeanwhile(versions.of(id));
    var before = part.get();
    work.run();
    keep(id, deed, before.differenceTo(part.get()));
    return new FileOutcome.Done(id, version + 1);
  }

  /// Changes a part of a file of which the history says only that it changed: one entry.
  ///
  /// @param field what it is called in `people.field.…`
  public FileOutcome change(PersonId id, int version, String deed, String field, Runnable work) {
    if (isForgotten(id)) return FileOutcome.Refused.of(Field.FILE, "forgotten");
    if (!versions.raise(id, version, clock.instant(), currentUser.name()))
      return new FileOutcome.ChangedMeanwhile(versions.of(id));
    work.run();
    changes.record(List.of(id.value()));
    audit.record(deed, id.toString(), Map.of("field", field));
    return new FileOutcome.Done(id, version + 1);
  }

  /// Tells the rooms that keep a picture, and the history. The audit trail is sealed: it says which
  /// fields changed, and what they said stands where it can be forgotten.
  public void keep(PersonId id, String deed, Map<String, Draft.Change> difference) {
    changes.record(List.of(id.value()));
    if (difference.isEmpty()) audit.record(deed, id.toString(), Map.of());
    else
      audit.record(
          deed,
          id.toString(),
          Map.of(
              "fields", difference.keySet().stream().sorted().toList(),
              "change", said.add(id, clock.instant(), difference).toString()));
  }
}
