package org.safeconduct.profiles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.safeconduct.platform.Content;

/// One thing that a newer edition says otherwise than the one that holds.
///
/// @param kind the message key of what it is about
/// @param name what it is called; empty where the kind says it all
/// @param before what held says, in words; empty where it says nothing of it
/// @param after what the newer one says; empty where it says nothing of it
public record EditionChange(String kind, String name, String before, String after) {
  /// What differs, in that language.
  static List<EditionChange> between(Edition held, Edition newer, Locale language) {
    var changes = new ArrayList<EditionChange>();
    for (var word : words(held, newer)) {
      var before = word.in(held).map(it -> it.in(language)).orElse("");
      var after = word.in(newer).map(it -> it.in(language)).orElse("");
      changes.add(
          new EditionChange("profiles.word.kind." + word.kind().key(), word.code(), before, after));
    }
    for (var content : Content.values())
      changes.add(new EditionChange(
          "profiles.content",
          content.key(),
          held.labelOf(content).words().in(language),
          newer.labelOf(content).words().in(language)));
    for (var setting : Setting.values())
      changes.add(new EditionChange(
          "profiles.setting." + setting.key(),
          "",
          Objects.toString(held.settings().get(setting), ""),
          Objects.toString(newer.settings().get(setting), "")));
    return changes.stream().filter(it -> !it.before().equals(it.after())).toList();
  }

  private static Set<WordId> words(Edition held, Edition newer) {
    var words = new LinkedHashSet<WordId>();
    Stream.concat(WordId.all(held), WordId.all(newer)).forEach(words::add);
    return words;
  }
}
