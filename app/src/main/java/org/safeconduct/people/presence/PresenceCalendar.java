package org.safeconduct.people.presence;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Editing;
import org.safeconduct.people.files.Reading;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One person's calendar: read by whoever may read the file, changed by the person, by the head of
/// household, and by whoever may change the file.
@Service
public class PresenceCalendar {
  private final Permissions permissions;
  private final Editing editing;
  private final PresenceRules rules;
  private final HomeClocks clocks;
  private final JdbcPresences presences;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  PresenceCalendar(
      Permissions permissions,
      Editing editing,
      PresenceRules rules,
      HomeClocks clocks,
      JdbcPresences presences,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.rules = rules;
    this.clocks = clocks;
    this.presences = presences;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Every entry of the person, those withdrawn included, the latest first.
  ///
  /// @throws NotFound if there is no such person in scope
  @Transactional
  public List<Presence> of(PersonId person) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    editing.seen(person);
    audit.record("people.presence-read", person.toString(), Map.of());
    return presences.of(List.of(person));
  }

  /// An entry of a person whose calendar the actor may change.
  ///
  /// @throws NotFound if nobody in scope has such an entry
  public Presence get(UUID id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var entry = entry(id);
    editing.mine(entry.person());
    return entry;
  }

  /// Whether the actor may enter and withdraw something for the person.
  public boolean isMine(PersonId person) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(person);
    return editing.isOwn(card)
        || permissions.allows(EDIT_PEOPLE) && permissions.reaches(card.subject());
  }

  /// Enters days for a person who has no other entry on any of them.
  ///
  /// @param draft the fields `kind`, `from` and `until` (the first and the last day), and, if
  ///     somebody says where, `place` and `country`
  /// @throws NotFound if there is no such person in scope
  @Transactional
  public PresenceOutcome enter(PersonId person, Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(person);
    var reading = new Reading(draft);
    var wanted = rules.check(draft, reading, clocks.of(person));
    if (wanted.isEmpty()) return new PresenceOutcome.Refused(reading.wrongs());
    presences.hold(person);
    if (editing.isForgotten(person))
      return new PresenceOutcome.Refused(List.of(new Wrong("kind", "forgotten")));
    var other = presences.on(person, wanted.get().days());
    if (other.isPresent()) return new PresenceOutcome.Overlaps(other.get());
    var entry = new Presence(
        UUID.randomUUID(),
        1,
        person,
        wanted.get().kind(),
        wanted.get().days(),
        wanted.get().stay(),
        recorded(),
        false);
    return kept(entry, "people.presence-entered");
  }

  /// Takes an entry back; it stays in the history.
  ///
  /// @param version the one that was read
  /// @throws NotFound if nobody in scope has such an entry
  @Transactional
  public PresenceOutcome withdraw(UUID id, int version) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var person = entry(id).person();
    editing.mine(person);
    presences.hold(person);
    var entry = entry(id);
    if (entry.version() != version || entry.withdrawn())
      return new PresenceOutcome.ChangedMeanwhile();
    var withdrawn = new Presence(
        id, version + 1, person, entry.kind(), entry.days(), entry.stay(), recorded(), true);
    return kept(withdrawn, "people.presence-withdrawn");
  }

  /// Places that may have been meant by a draft that was refused.
  public List<String> choices(Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    return rules.choices(draft);
  }

  private Presence entry(UUID id) {
    return presences.find(id).orElseThrow(() -> new NotFound("presence entry", id));
  }

  private PresenceOutcome kept(Presence entry, String deed) {
    presences.add(entry);
    editing.keep(entry.person(), deed, said(entry));
    return new PresenceOutcome.Done(entry);
  }

  /// What the history tells of it.
  private static Map<String, Draft.Change> said(Presence entry) {
    var said = new LinkedHashMap<String, Draft.Change>();
    put(said, "presence", entry, entry.kind().word());
    put(said, PresenceRules.FROM, entry, entry.days().first().toString());
    put(said, PresenceRules.UNTIL, entry, entry.days().last().toString());
    var stay = entry.stay();
    if (stay != null) put(said, "presencePlace", entry, stay.label());
    return said;
  }

  private static void put(
      Map<String, Draft.Change> said, String field, Presence entry, String text) {
    said.put(field, entry.withdrawn() ? new Draft.Change(text, "") : new Draft.Change("", text));
  }

  private Presence.Recorded recorded() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Presence.Recorded(now, currentUser.name(), currentUser.name());
  }
}
