package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom to tell when something happens to a person, the one who is told first in front.
@Service
public class EmergencyContacts {
  private static final int LONGEST_RELATION = 60;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Permissions permissions;
  private final Editing editing;
  private final JdbcContacts contacts;
  private final Clock clock;

  EmergencyContacts(Permissions permissions, Editing editing, JdbcContacts contacts, Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.contacts = contacts;
    this.clock = clock;
  }

  /// The contacts of a person in scope.
  public List<EmergencyContact> of(PersonId id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    return contacts.of(editing.seen(id).id());
  }

  /// Adds a contact behind the others, or changes one.
  ///
  /// @param contact which one; null adds one
  /// @param draft the fields `name`, `relation`, `language`, `phone`, `otherPhone`, `email`
  /// @throws NotFound if the person has no such contact
  @Transactional
  public FileOutcome put(PersonId id, int version, @Nullable UUID contact, Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var reading = new Reading(draft);
    int position = contact == null ? of(id).size() + 1 : known(id, contact).position();
    var wanted = read(reading, contact == null ? UUID.randomUUID() : contact, position);
    if (!reading.wrongs().isEmpty()) return new FileOutcome.Refused(reading.wrongs());
    return change(id, version, () -> contacts.put(id, wanted, clock.instant()));
  }

  /// Replaces all contacts, in this order.
  ///
  /// @param drafts the fields of each, as above
  @Transactional
  public FileOutcome replace(PersonId id, int version, List<Draft> drafts) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var wanted = new ArrayList<EmergencyContact>();
    var wrongs = new ArrayList<Wrong>();
    for (var draft : drafts) {
      var reading = new Reading(draft);
      int place = wanted.size();
      wanted.add(read(reading, UUID.randomUUID(), place + 1));
      reading.wrongs().forEach(it -> wrongs.add(new Wrong(place + "." + it.field(), it.code())));
    }
    if (!wrongs.isEmpty()) return new FileOutcome.Refused(wrongs);
    return change(id, version, () -> {
      contacts.of(id).forEach(it -> contacts.remove(it.id()));
      wanted.forEach(it -> contacts.put(id, it, clock.instant()));
    });
  }

  /// Takes a contact away.
  ///
  /// @throws NotFound if the person has no such contact
  @Transactional
  public FileOutcome remove(PersonId id, int version, UUID contact) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var known = known(id, contact);
    return change(id, version, () -> contacts.remove(known.id()));
  }

  /// Has a contact told before the one in front of it.
  ///
  /// @throws NotFound if the person has no such contact
  @Transactional
  public FileOutcome raise(PersonId id, int version, UUID contact) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    int from = known(id, contact).position() - 1;
    var ids = new ArrayList<>(contacts.of(id).stream().map(EmergencyContact::id).toList());
    return change(id, version, () -> {
      Collections.swap(ids, from, Math.max(0, from - 1));
      contacts.order(ids);
    });
  }

  private FileOutcome change(PersonId id, int version, Runnable work) {
    return editing.change(id, version, "people.contacts-changed", () -> contacts.draft(id), work);
  }

  private EmergencyContact known(PersonId id, UUID contact) {
    return contacts.of(id).stream()
        .filter(it -> it.id().equals(contact))
        .findFirst()
        .orElseThrow(() -> new NotFound("emergency contact", contact));
  }

  static EmergencyContact read(Reading reading, UUID id, int position) {
    var name = reading.name("name");
    if (name.isEmpty()) reading.wrong("name", "missing");
    var relation = reading.required("relation", LONGEST_RELATION);
    var language = reading.required("language", 2);
    if (!language.isEmpty() && !LANGUAGES.contains(language)) reading.wrong("language", "language");
    var phone = ChannelRules.number(reading, "phone");
    var other = ChannelRules.number(reading, "otherPhone");
    var email = ChannelRules.email(reading, "email");
    if (phone.isEmpty() && other.isEmpty() && email.isEmpty())
      reading.wrong("phone", "contact-unreachable");
    return new EmergencyContact(
        id, position, name, relation, language, orNull(phone), orNull(other), orNull(email));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
