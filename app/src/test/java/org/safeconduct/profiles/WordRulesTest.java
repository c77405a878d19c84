package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an organisation may call things.
class WordRulesTest {
  private static final Words WARDEN = new Words(Map.of("en", "Warden", "fr", "Chef d’îlot"));

  @ParameterizedTest
  @ValueSource(strings = {"Block leader", "Chef d’îlot (nuit)", "مسؤول المبنى", "DO/HoM", "Área 2"})
  void plain_words_of_any_script_are_taken(String words) {
    assertThat(faults(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<b>Warden</b>, markup",
    "'{0}', markup",
    "=HYPERLINK(1), markup",
    "Ward&#101;n, markup",
    "W\u0430rden, mixed",
    "War\u202eden, letters",
    "123, empty"
  })
  void what_would_mislead_or_run_somewhere_is_refused(String words, String fault) {
    assertThat(faults(words)).containsExactly(Map.entry("en", fault));
  }

  @Test
  void a_word_is_at_most_eighty_characters_long() {
    assertThat(faults("a".repeat(80))).isEmpty();
    assertThat(faults("a".repeat(81))).containsEntry("en", "long");
  }

  @Test
  void no_two_things_of_a_kind_are_called_the_same() {
    assertThat(faults("deputy  WARDEN")).containsEntry("en", "taken");
  }

  @Test
  void what_the_profile_says_anyway_and_what_is_empty_is_no_word_of_ones_own() {
    assertThat(
            WordRules.tidy(Map.of("en", " Warden ", "fr", "Chef  de quartier", "ar", ""), WARDEN))
        .containsExactly(Map.entry("fr", "Chef de quartier"));
  }

  private static Map<String, String> faults(String words) {
    return WordRules.faults(
        WordRules.tidy(Map.of("en", words), WARDEN),
        List.of(new Words(Map.of("en", "Deputy warden"))));
  }
}
