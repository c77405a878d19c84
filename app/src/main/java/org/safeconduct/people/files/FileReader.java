package org.safeconduct.people.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Scores;
import org.safeconduct.people.units.Units;
import org.springframework.stereotype.Component;

/// What a person's page shows beside the card, read for whoever may see it. For the topics of
/// this room.
@Component
public class FileReader {
  private final JdbcDetails details;
  private final JdbcVersions versions;
  private final PersonChannels channels;
  private final EmergencyContacts contacts;
  private final Units units;
  private final JdbcGaps gaps;
  private final Clock clock;

  FileReader(
      JdbcDetails details,
      JdbcVersions versions,
      PersonChannels channels,
      EmergencyContacts contacts,
      Units units,
      JdbcGaps gaps,
      Clock clock) {
    this.details = details;
    this.versions = versions;
    this.channels = channels;
    this.contacts = contacts;
    this.units = units;
    this.gaps = gaps;
    this.clock = clock;
  }

  /// What the file holds beside the card.
  ///
  /// @param unit its name, with those above it in front
  /// @param missing what is missing in the file
  /// @param forgotten whether it was emptied, because its person left long ago
  /// @param asOf when it was read, UTC
  public record More(
      Draft draft,
      List<String> languages,
      int version,
      List<KnownChannel> channels,
      List<EmergencyContact> contacts,
      @Nullable String unit,
      Set<Gap> missing,
      boolean forgotten,
      Instant asOf) {
    /// How fresh and how complete the file is; null if it was emptied.
    public @Nullable Scores scores() {
      return forgotten ? null : Scores.of(missing);
    }
  }

  /// Reads it; the channels ask who may.
  public More read(PersonId id) {
    var ways = channels.of(id);
    var draft = details.draft(id);
    var unit = draft.text(Field.UNIT);
    boolean forgotten = versions.isForgotten(id);
    var now = clock.instant();
    return new More(
        draft,
        List.of(draft.text(Field.LANGUAGES).split(" ")),
        versions.of(id),
        ways,
        contacts.of(id),
        unit.isEmpty() ? null : units.path(UUID.fromString(unit)),
        forgotten ? Set.of() : gaps.missing(id, now),
        forgotten,
        now);
  }
}
