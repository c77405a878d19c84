package org.safeconduct.crisis.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.notifications.Words;

class StandardWordsTest {
  private final StandardWords words = new StandardWords(AskingFixture.bundle());

  @Test
  void what_to_do_stands_below_the_title_and_is_found_again_in_the_readers_language() {
    var texts = words.question(
        Map.of("en", "Stay indoors.\n\nClose windows.", "fr", "Restez à l’intérieur."));
    var asked = new TreeMap<String, Words>();
    texts.forEach((language, text) -> asked.put(language, new Words(text.subject(), text.body())));

    assertThat(texts.get("en").body())
        .contains("{title}\n\nWhat to do: Stay indoors.\nClose windows.\n\nOpen this link");
    assertThat(texts.get("ar").body()).doesNotContain("ماذا تفعل");
    assertThat(ToDo.among(asked, Locale.FRENCH, AskingFixture.bundle()))
        .contains(new ToDo("fr", "Restez à l’intérieur."));
    assertThat(ToDo.among(asked, Locale.GERMAN, AskingFixture.bundle()))
        .contains(new ToDo("en", "Stay indoors.\nClose windows."));
    assertThat(ToDo.among(asked, Locale.of("ar"), AskingFixture.bundle())).isEmpty();
  }

  @Test
  void what_an_officer_changes_in_the_text_is_what_people_are_told_and_the_last_word_holds() {
    var asked = Map.of(
        "en", new Words("Fire", "Are you safe?\n\n{link}\n\nWhat to do: Leave by the west gate."));
    var right =
        Map.of("en", new Words("Correction", "Not west.\n\nWhat to do: Use the east gate."));

    assertThat(ToDo.among(Reminder.of(asked, right), Locale.ENGLISH, AskingFixture.bundle()))
        .contains(new ToDo("en", "Use the east gate."));
    assertThat(ToDo.among(
            Map.of("en", new Words("Fire", "{link}")), Locale.ENGLISH, AskingFixture.bundle()))
        .isEmpty();
  }

  @Test
  void lines_of_one_paragraph_stay_together_however_they_end() {
    var sent = new Text("Fire", "{link}\r\n\r\nWhat to do: Stay.\r\nWait.\r\n\r\nThank you.");
    var kept = Map.of("en", new Words(sent.subject(), sent.body()));
    var before = Map.of("en", new Words("Fire", "{link}\r\n\r\nWhat to do: Stay.\r\nWait."));

    assertThat(sent.body()).doesNotContain("\r");
    assertThat(ToDo.among(kept, Locale.ENGLISH, AskingFixture.bundle()))
        .contains(new ToDo("en", "Stay.\nWait."));
    assertThat(ToDo.among(before, Locale.ENGLISH, AskingFixture.bundle()))
        .hasValueSatisfying(it -> assertThat(it.words()).contains("Stay.", "Wait."));
  }

  @Test
  void a_short_title_stays_whole() {
    assertThat(words.announcement(Announcement.Kind.ALL_CLEAR, "Fire").values())
        .extracting(Text::subject)
        .isEqualTo(List.of("زوال الخطر: Fire", "All clear: Fire", "Fin d’alerte : Fire"));
  }

  @Test
  void nothing_is_cut_through_the_middle_of_a_character() {
    assertThat(Shortened.to(4, "ab😀cd")).isEqualTo("ab…");
    assertThat(Shortened.to(5, "ab😀cd")).isEqualTo("ab😀…");
    assertThat(Shortened.to(6, "ab😀cd")).isEqualTo("ab😀cd");
  }
}
