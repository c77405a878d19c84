package org.safeconduct.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an organisation calls things itself in place of what its edition calls them.
///
/// @param byWord the words by ISO 639-1 code; a language that is missing keeps the edition's
public record OwnWords(Map<WordId, Map<String, String>> byWord) {
  /// Everything is called as the edition calls it.
  public static final OwnWords NONE = new OwnWords(Map.of());

  public OwnWords {
    byWord = byWord.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Map.copyOf(it.getValue())));
  }

  /// One of them in one language.
  public record Line(WordId word, String language, String words) {}

  /// Each in each of its languages, in one and the same order.
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    byWord.keySet().stream()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(word -> of(word).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(it -> lines.add(new Line(word, it.getKey(), it.getValue()))));
    return lines;
  }

  /// Its own words for this, by language; none where the edition's hold.
  Map<String, String> of(WordId word) {
    return byWord.getOrDefault(word, Map.of());
  }

  /// The same with other words for this; none to let the edition's hold again.
  OwnWords with(WordId word, Map<String, String> words) {
    var changed = new HashMap<>(byWord);
    changed.put(word, words);
    return new OwnWords(changed);
  }

  /// The edition as the organisation speaks it.
  Edition over(Edition it) {
    if (byWord.isEmpty()) return it;
    return new Edition(
        it.id(),
        it.title(),
        it.source(),
        it.labels().stream().map(this::label).toList(),
        terms(WordKind.CATEGORY, it.categories()),
        terms(WordKind.POST, it.posts()),
        it.words().entrySet().stream()
            .collect(Collectors.toMap(
                Map.Entry::getKey, word -> words(WordKind.WORD, word.getKey(), word.getValue()))),
        it.labelOf(),
        it.settings());
  }

  private Label label(Label it) {
    var words = words(WordKind.LABEL, it.code(), it.words());
    return new Label(it.code(), it.rank(), words, it.logsReads(), it.watermark());
  }

  private List<Term> terms(WordKind kind, List<Term> terms) {
    return terms.stream()
        .map(it -> new Term(it.code(), words(kind, it.code(), it.words()), it.used(), it.covered()))
        .toList();
  }

  private Words words(WordKind kind, String code, Words usual) {
    return usual.with(of(new WordId(kind, code)));
  }

  /// Each as `post.WARDEN/fr=Chef de quartier`.
  String[] written() {
    return lines().stream()
        .map(it -> it.word() + "/" + it.language() + "=" + it.words())
        .toArray(String[]::new);
  }

  /// Reads what [#written] wrote; what this version does not know is left out.
  static OwnWords read(String[] written) {
    var words = new HashMap<WordId, Map<String, String>>();
    for (var parts : Arrays.stream(written).map(it -> it.split("=", 2)).toList()) {
      int language = parts[0].lastIndexOf('/');
      WordId.find(parts[0].substring(0, language))
          .ifPresent(word -> words
              .computeIfAbsent(word, _ -> new HashMap<>())
              .put(parts[0].substring(language + 1), parts[1]));
    }
    return words.isEmpty() ? NONE : new OwnWords(words);
  }
}
