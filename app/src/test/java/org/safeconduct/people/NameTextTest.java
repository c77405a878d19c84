package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
  @Test
  void a_name_is_brought_into_one_form() {
    assertThat(NameText.tidy("  Ame\u0301lie\t\u00a0de  la Cruz\n"))
        .isEqualTo("Am\u00e9lie de la Cruz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O’Brien",
        "محمد عبد الرحمن",
        "Nguyễn Thị Ánh",
        "王小明",
        "d'Arc-Müller",
        "می\u200cخواهم",
        "Сидоров-Smith",
        "Jr."
      })
  void names_of_the_world_are_names(String name) {
    assertThat(NameText.fault(NameText.tidy(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A\\u0001mina, name-letters",
    "A\\u202Emina, name-letters",
    "A\\u2066mina, name-letters",
    "A\\uFEFFmina, name-letters",
    "A\\uE000mina, name-letters",
    "\\u0410mina, name-mixed",
    "S\\u03bfphia, name-mixed"
  })
  void what_misleads_a_reader_is_refused(String escaped, String code) {
    assertThat(NameText.fault(NameText.tidy(unescaped(escaped)))).hasValue(code);
  }

  @Test
  void a_name_of_ten_megabytes_is_refused() {
    assertThat(NameText.fault(NameText.tidy("x".repeat(10_000_000)))).hasValue("name-too-long");
  }

  private static String unescaped(String text) {
    var found = java.util.regex.Pattern.compile("\\\\u([0-9A-Fa-f]{4})").matcher(text);
    return found.replaceAll(it -> String.valueOf((char) Integer.parseInt(it.group(1), 16)));
  }
}
