package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One word per thing for wardens and their zones in French and Arabic, as the glossary has it.
class WardenWordsTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  @ParameterizedTest
  @CsvSource({
    "_fr, (?i)responsables? (de zone|de secteur|d’îlot)",
    "_ar, المراقب|مراقب المنطقة|مشرف|منسق المنطقة"
  })
  void a_warden_has_one_name_in_each_language(String language, String otherNames)
      throws IOException {
    try (var files = Files.list(MESSAGES)) {
      for (var file : files.filter(it -> it.toString().contains(language)).toList())
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(otherNames);
    }
  }

  @Test
  void one_person_is_not_called_people() {
    assertThat(inZone("en", 1)).isEqualTo("1 person");
    assertThat(inZone("fr", 1)).isEqualTo("1 personne");
    assertThat(inZone("fr", 2)).isEqualTo("2 personnes");
    assertThat(inZone("ar", 1)).isEqualTo("شخص واحد");
    assertThat(inZone("ar", 2)).isEqualTo("شخصان");
    assertThat(inZone("ar", 12)).isEqualTo("12 شخصًا");
  }

  private static String inZone(String language, int people) {
    var bundle = ResourceBundle.getBundle("messages/crisis", Locale.of(language));
    var words = bundle.getString("crisis.calls.in-zone");
    return new MessageFormat(words, Locale.ROOT).format(new Object[] {people});
  }
}
