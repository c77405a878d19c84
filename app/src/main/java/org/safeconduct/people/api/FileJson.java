package org.safeconduct.people.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PersonFile;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.EmergencyContact;
import org.safeconduct.people.files.Field;
import org.safeconduct.people.files.FileReader;
import org.safeconduct.people.files.KnownChannel;
import tools.jackson.databind.JsonNode;

/// A person's file as programs read it.
///
/// @param scores null if the file was emptied, because its person left long ago
record FileJson(
    String person,
    String organisation,
    int version,
    Map<String, @Nullable Object> details,
    List<ChannelJson> channels,
    List<ContactJson> contacts,
    List<String> missing,
    @Nullable ScoresJson scores,
    @Nullable Instant leftAt) {

  static FileJson of(PersonFile file, FileReader.More more) {
    return new FileJson(
        file.card().id().toString(),
        file.card().organisation().toString(),
        more.version(),
        details(more.draft()),
        more.channels().stream().map(ChannelJson::of).toList(),
        more.contacts().stream().map(ContactJson::of).toList(),
        more.missing().stream().map(Gap::word).toList(),
        ScoresJson.of(more),
        file.leftAt());
  }

  /// @param verifiedAt when it was last found to work
  record ChannelJson(String kind, String value, @Nullable Instant verifiedAt, boolean stale) {
    static ChannelJson of(KnownChannel it) {
      return new ChannelJson(
          it.channel().kind().name(), it.channel().value(), it.channel().verifiedAt(), it.stale());
    }
  }

  /// How fresh and how complete the file is, in per cent.
  record ScoresJson(int freshness, int completeness, Instant asOf) {
    static @Nullable ScoresJson of(FileReader.More more) {
      var it = more.scores();
      return it == null ? null : new ScoresJson(it.freshness(), it.completeness(), more.asOf());
    }
  }

  record ContactJson(
      String name,
      String relation,
      String language,
      @Nullable String phone,
      @Nullable String otherPhone,
      @Nullable String email) {
    static ContactJson of(EmergencyContact it) {
      return new ContactJson(
          it.name(), it.relation(), it.language(), it.phone(), it.otherPhone(), it.email());
    }
  }

  private static Map<String, @Nullable Object> details(Draft draft) {
    var details = new LinkedHashMap<String, @Nullable Object>();
    for (var field : Field.DETAILS) {
      var text = draft.text(field);
      if (field.equals(Field.LANGUAGES)) details.put(field, List.of(text.split(" ")));
      else if (field.equals("recognised")) details.put(field, !text.equals("false"));
      else details.put(field, text.isEmpty() ? null : text);
    }
    return details;
  }

  /// The fields of a JSON object as texts; null empties a field, an array is its texts with blanks
  /// between.
  static Draft draft(JsonNode object) {
    var values = new LinkedHashMap<String, String>();
    for (var it : object.properties()) values.put(it.getKey(), text(it.getValue()));
    return new Draft(values);
  }

  /// The drafts of a JSON array of objects.
  static List<Draft> drafts(JsonNode array) {
    var drafts = new ArrayList<Draft>();
    array.forEach(it -> drafts.add(draft(it)));
    return drafts;
  }

  private static String text(JsonNode value) {
    if (value.isNull()) return "";
    if (!value.isArray()) return value.asString("");
    var texts = new ArrayList<String>();
    value.forEach(it -> texts.add(it.asString("")));
    return String.join(" ", texts);
  }
}
