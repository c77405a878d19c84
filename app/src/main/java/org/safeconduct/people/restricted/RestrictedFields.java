package org.safeconduct.people.restricted;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OPEN_RESTRICTED;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;
import static org.safeconduct.platform.Duty.RUN_JOBS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Editing;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Classifier;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Seal;
import org.safeconduct.platform.SealedRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is sealed in a person's file: who may open it is cleared for its label, or opened the
/// person's records in an emergency, shows who they are just before, and says why; each opening is
/// in the audit trail. Everybody may read and change one's own.
@Service
public class RestrictedFields implements SealedRows {
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 300;
  private static final int BATCH = 500;

  private final Permissions permissions;
  private final Editing editing;
  private final JdbcRestrictedFields fields;
  private final Seal seal;
  private final Classifier classifier;
  private final AuditTrail audit;
  private final Clock clock;

  RestrictedFields(
      Permissions permissions,
      Editing editing,
      JdbcRestrictedFields fields,
      Seal seal,
      Classifier classifier,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.fields = fields;
    this.seal = seal;
    this.classifier = classifier;
    this.audit = audit;
    this.clock = clock;
  }

  /// What an opening brought.
  public sealed interface Opening {
    /// The text, to be shown once; empty if nothing is sealed there.
    record Opened(String text) implements Opening {}

    /// Nothing was opened: the reason is missing, or too short to be one.
    record ReasonNeeded() implements Opening {}
  }

  /// Which fields of a person in scope are filled in, and since when; nothing is opened.
  public Map<RestrictedField, Instant> known(PersonId id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(id);
    editing.look(card);
    return fields.known(card.id());
  }

  /// Whether the actor may open this person's fields: one's own, or by duty and clearance.
  public boolean mayOpen(PersonId id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(id);
    return editing.isOwn(card)
        || permissions.allows(OPEN_RESTRICTED) && permissions.clears(card.subject(), label(card));
  }

  private int label(PersonCard card) {
    return classifier.of(Set.of(Content.RESTRICTED), Set.of(card.id().value())).rank();
  }

  /// Opens a field.
  ///
  /// @param reason why, in words; not asked of whoever opens one's own
  @Transactional
  public Opening open(PersonId id, RestrictedField field, String reason) {
    permissions.requireAny(OPEN_RESTRICTED, OWN_PROFILE);
    var card = editing.seen(id);
    var own = editing.isOwn(card);
    var why = own ? "" : reason.strip();
    if (!own) permissions.require(OPEN_RESTRICTED, card.subject(), label(card));
    permissions.requireFresh(own ? OWN_PROFILE : OPEN_RESTRICTED);
    if (!own && (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON))
      return new Opening.ReasonNeeded();
    audit.record(
        "people.restricted-opened", id.toString(), Map.of("reason", why, "field", field.name()));
    return new Opening.Opened(
        fields.find(id, field).map(it -> text(id, field, it)).orElse(""));
  }

  /// Fills in a field. What was sealed before is not kept; an empty text changes nothing and is
  /// refused.
  ///
  /// @param version of the file
  @Transactional
  public FileOutcome put(PersonId id, int version, RestrictedField field, String text) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var wanted = text.strip();
    if (wanted.isEmpty()) return FileOutcome.Refused.of(field.word(), "nothing-to-seal");
    if (!field.takes(wanted))
      return FileOutcome.Refused.of(
          field.word(), field == RestrictedField.BLOOD_GROUP ? "choice" : "too-long");
    return change(
        id,
        version,
        field,
        () -> fields.put(id, field, sealed(id, field, wanted), clock.instant()));
  }

  /// Takes away what is sealed in a field; nobody can bring it back.
  ///
  /// @param version of the file
  @Transactional
  public FileOutcome remove(PersonId id, int version, RestrictedField field) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    return change(id, version, field, () -> fields.remove(id, field));
  }

  private FileOutcome change(PersonId id, int version, RestrictedField field, Runnable work) {
    return editing.change(id, version, "people.restricted-changed", field.name(), work);
  }

  @Override
  @Transactional
  public int reseal() {
    permissions.require(RUN_JOBS);
    int resealed = 0;
    var old = fields.sealedOtherwiseThan(seal.currentKey(), BATCH);
    while (!old.isEmpty()) {
      for (var it : old) {
        var text = text(it.person(), it.field(), it.sealed());
        fields.reseal(it, sealed(it.person(), it.field(), text));
      }
      resealed += old.size();
      old = fields.sealedOtherwiseThan(seal.currentKey(), BATCH);
    }
    if (resealed > 0) audit.record("people.restricted-resealed", "", Map.of("fields", resealed));
    return resealed;
  }

  private Seal.Sealed sealed(PersonId person, RestrictedField field, String text) {
    return seal.close(person + " " + field, text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(PersonId person, RestrictedField field, Seal.Sealed sealed) {
    return new String(seal.open(person + " " + field, sealed), StandardCharsets.UTF_8);
  }
}
