package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words that people read: complete in each language, all used, none missing.
class HouseWordsTest {
  private static final Path RESOURCES = House.ROOT.resolve("app/src/main/resources");
  private static final Path CODE = House.ROOT.resolve("app/src/main/java");

  private static final Path SHARED =
      House.ROOT.resolve("engine/src/main/java/org/safeconduct/shared");
  private static final Pattern AREA_CODE =
      Pattern.compile("\"((?:polygon|circle|geojson|longitude|latitude)-[a-z-]+)\"");

  /// Rooms whose words are complete in Arabic too: layout, console, answer page and board.
  private static final Set<String> SPEAK_ARABIC =
      Set.of("platform", "access", "console", "crisis", "notifications");

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");
  private static final Pattern SPOKEN = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");
  private static final Pattern WHOLE = Pattern.compile("\\b[a-z]+(?:\\.[A-Za-z0-9_-]+)+");
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][A-Za-z0-9-]*\\.[A-Za-z0-9.-]*)\"");
  private static final Pattern HEAD =
      Pattern.compile("\\b[a-z]+\\.[A-Za-z0-9.-]*[.-](?=[\"'$%]|__)");

  @Test
  void french_has_the_words_that_english_has() {
    for (var room : rooms())
      assertThat(words(room, "_fr").keySet()).as(room).isEqualTo(words(room, "").keySet());
  }

  @Test
  void arabic_has_the_words_of_the_pages_that_everybody_sees() {
    for (var room : SPEAK_ARABIC)
      assertThat(words(room, "_ar").keySet()).as(room).isEqualTo(words(room, "").keySet());
    for (var room : rooms())
      assertThat(words(room, "").keySet())
          .as(room)
          .containsAll(words(room, "_ar").keySet());
  }

  @Test
  void every_language_holds_the_same_arguments() {
    for (var room : rooms())
      for (var language : List.of("_fr", "_ar")) {
        var english = words(room, "");
        words(room, language)
            .forEach((key, text) -> assertThat(arguments(text))
                .as(key + language)
                .isEqualTo(arguments(english.getOrDefault(key, ""))));
      }
  }

  @Test
  void no_word_holds_a_straight_apostrophe_because_formatting_eats_it() {
    for (var room : rooms())
      for (var language : List.of("", "_fr", "_ar"))
        assertThat(words(room, language))
            .as(room + language)
            .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
  }

  @Test
  void every_key_starts_with_its_room_and_no_key_is_there_twice() {
    for (var room : rooms())
      for (var language : List.of("", "_fr", "_ar")) {
        var keys = keysInOrder(file(room, language));
        assertThat(keys).as(room + language).allMatch(key -> key.startsWith(room + "."));
        assertThat(keys).as(room + language).doesNotHaveDuplicates();
      }
  }

  @Test
  void templates_say_only_words_that_exist() {
    var known = allKeys();
    var missing = new TreeMap<String, Set<String>>();
    for (var template : Sources.files(RESOURCES.resolve("templates"), ".html")) {
      var keys = matches(SPOKEN, Sources.read(template));
      keys.removeAll(known);
      if (!keys.isEmpty()) missing.put(RESOURCES.relativize(template).toString(), keys);
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void code_says_only_words_that_exist() {
    var known = allKeys();
    var rooms = Set.copyOf(rooms());
    var missing = new TreeMap<String, String>();
    Sources.main().forEach(source -> missing.putAll(KeysInCode.of(source, rooms)));
    missing
        .keySet()
        .removeIf(key -> known.contains(key) || known.stream().anyMatch(it -> isHead(key, it)));

    assertThat(missing).isEmpty();
  }

  @Test
  void whatever_is_wrong_with_an_area_has_words() {
    var known = allKeys();
    var codes = new TreeSet<String>();
    for (var source : Sources.files(SHARED, ".java"))
      codes.addAll(matches(AREA_CODE, Sources.read(source)));

    assertThat(codes).hasSizeGreaterThan(12);
    assertThat(codes)
        .allMatch(code ->
            known.contains("exposure.fault." + code) || known.contains("exposure.finding." + code));
  }

  @Test
  void a_word_in_code_that_does_not_exist_is_noticed() {
    var code = """
        class A {
          String a() { audit.record("people.imported", "", Map.of()); return "people.list.lost"; }
        }
        """;

    assertThat(KeysInCode.of(Sources.of(code), Set.of("people")))
        .containsExactly(Map.entry("people.list.lost", "Sample.java:2"));
  }

  @Test
  void every_word_is_said_somewhere() {
    var speech = everythingThatSpeaks().map(Sources::read).collect(Collectors.joining("\n"));

    assertThat(unsaid(allKeys(), speech)).isEmpty();
  }

  @Test
  void a_word_that_nobody_says_is_noticed() {
    var speech = "#{people.list.title} \"people.category.\" + it. \"why.\" + it. See people.";
    var keys = Set.of(
        "people.list.title", "people.category.INTERN", "people.why.moved", "people.forgotten");

    assertThat(unsaid(keys, speech)).containsExactly("people.forgotten");
  }

  /// Said means: in full, by its head with the tail put together at run time, or either of these
  /// without the room in front.
  private static List<String> unsaid(Set<String> keys, String speech) {
    var whole = matches(WHOLE, speech);
    var heads = matches(HEAD, speech);
    var quoted = matches(QUOTED, speech);
    return keys.stream()
        .filter(key -> !isSaid(key, whole, heads) && !isSaid(tail(key), quoted, quoted))
        .toList();
  }

  private static boolean isSaid(String key, Set<String> whole, Set<String> heads) {
    return whole.contains(key)
        || heads.stream().anyMatch(it -> it.matches(".*[.-]") && key.startsWith(it))
        || whole.stream().anyMatch(it -> isHead(it, key));
  }

  private static boolean isHead(String head, String key) {
    return head.split("\\.").length > 2
        && key.startsWith(head)
        && key.length() > head.length()
        && ".-".indexOf(key.charAt(head.length())) >= 0;
  }

  private static String tail(String key) {
    return key.substring(key.indexOf('.') + 1);
  }

  private static Stream<Path> everythingThatSpeaks() {
    return Stream.of(
            Sources.files(RESOURCES.resolve("templates"), ".html"), Sources.files(CODE, ".java"))
        .flatMap(List::stream);
  }

  private static List<String> rooms() {
    return Sources.files(RESOURCES.resolve("messages"), ".properties").stream()
        .map(path -> path.getFileName().toString().replace(".properties", ""))
        .filter(name -> !name.contains("_"))
        .toList();
  }

  private static Set<String> allKeys() {
    return rooms().stream()
        .flatMap(room -> words(room, "").keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path file(String room, String language) {
    return RESOURCES.resolve("messages").resolve(room + language + ".properties");
  }

  private static Map<String, String> words(String room, String language) {
    var file = file(room, language);
    if (!Files.exists(file)) return Map.of();
    var words = new Properties();
    try {
      words.load(new StringReader(Sources.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, words::getProperty, (a, _) -> a, TreeMap::new));
  }

  private static List<String> keysInOrder(Path file) {
    if (!Files.exists(file)) return List.of();
    return Sources.read(file)
        .lines()
        .filter(line -> line.matches("[a-z][A-Za-z0-9_.-]*\\s*=.*"))
        .map(line -> line.split("\\s*=", 2)[0])
        .toList();
  }

  private static Set<String> arguments(String text) {
    return matches(ARGUMENT, text);
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.groupCount() == 0 ? it.group() : it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
