package org.safeconduct.people.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.units.Units;
import org.springframework.stereotype.Component;

/// What a person's page shows beside the card, read for whoever may see it.
@Component
class FileReader {
  private final JdbcDetails details;
  private final JdbcVersions versions;
  private final PersonChannels channels;
  private final EmergencyContacts contacts;
  private final Units units;

  FileReader(
      JdbcDetails details,
      JdbcVersions versions,
      PersonChannels channels,
      EmergencyContacts contacts,
      Units units) {
    this.details = details;
    this.versions = versions;
    this.channels = channels;
    this.contacts = contacts;
    this.units = units;
  }

  /// @param unit its name, with those above it in front
  record More(
      Draft draft,
      List<String> languages,
      int version,
      List<KnownChannel> channels,
      List<EmergencyContact> contacts,
      @Nullable String unit) {}

  /// Reads it; the channels ask who may.
  More read(PersonId id) {
    var ways = channels.of(id);
    var draft = details.draft(id);
    var unit = draft.text(Field.UNIT);
    return new More(
        draft,
        List.of(draft.text(Field.LANGUAGES).split(" ")),
        versions.of(id),
        ways,
        contacts.of(id),
        unit.isEmpty() ? null : units.path(java.util.UUID.fromString(unit)));
  }
}
