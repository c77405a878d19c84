package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.notifications.Words;

class StandardWordsTest {
  private final StandardWords words = new StandardWords(CrisisTest.bundle());

  @Test
  void a_long_headline_leaves_room_for_the_question_in_every_language() {
    var headline = "Flood warning for the lower valley ".repeat(6).substring(0, 200);

    var texts = words.question(headline, Map.of());

    assertThat(texts).hasSize(3);
    texts.forEach((language, text) ->
        assertThat(NewHeadcount.faultsIn(language, text, true)).as(language).isEmpty());
    assertThat(texts.get("en").subject()).hasSize(200).endsWith("…: are you safe? Please answer");
    assertThat(texts.get("en").body()).contains(headline);
  }

  @Test
  void a_title_that_is_written_later_is_in_subject_and_body_of_every_language() {
    var later = new NewHeadcount(
        new Population.OfPeople(List.of(), false),
        "API test",
        words.question("", Map.of()),
        false,
        Schedule.USUAL,
        "key");

    assertThat(later.words()).hasSize(3);
    assertThat(later.words().values()).allSatisfy(it -> {
      assertThat(it.subject()).contains("API test").doesNotContain("{title}");
      assertThat(it.body()).contains("API test").doesNotContain("{title}");
    });
  }

  @Test
  void what_to_do_stands_below_the_title_and_is_found_again_in_the_readers_language() {
    var texts = words.question(
        "Fire", Map.of("en", "Stay indoors.\n\nClose windows.", "fr", "Restez à l’intérieur."));
    var asked = new TreeMap<String, Words>();
    texts.forEach((language, text) -> asked.put(language, text.words()));

    assertThat(texts.get("en").body())
        .contains("Fire\n\nWhat to do: Stay indoors.\nClose windows.\n\nOpen this link");
    assertThat(texts.get("ar").body()).doesNotContain("ماذا تفعل");
    assertThat(ToDo.among(asked, Locale.FRENCH, CrisisTest.bundle()))
        .contains(new ToDo("fr", "Restez à l’intérieur."));
    assertThat(ToDo.among(asked, Locale.GERMAN, CrisisTest.bundle()))
        .contains(new ToDo("en", "Stay indoors.\nClose windows."));
    assertThat(ToDo.among(asked, Locale.of("ar"), CrisisTest.bundle())).isEmpty();
  }

  @Test
  void what_an_officer_changes_in_the_text_is_what_people_are_told_and_the_last_word_holds() {
    var asked = Map.of(
        "en", new Words("Fire", "Are you safe?\n\n{link}\n\nWhat to do: Leave by the west gate."));
    var right =
        Map.of("en", new Words("Correction", "Not west.\n\nWhat to do: Use the east gate."));

    assertThat(ToDo.among(Reminder.of(asked, right), Locale.ENGLISH, CrisisTest.bundle()))
        .contains(new ToDo("en", "Use the east gate."));
    assertThat(ToDo.among(
            Map.of("en", new Words("Fire", "{link}")), Locale.ENGLISH, CrisisTest.bundle()))
        .isEmpty();
  }

  @Test
  void a_long_instruction_leaves_room_for_the_question() {
    var texts = words.question("Fire", Map.of("en", "Stay indoors. ".repeat(1_000)));

    assertThat(NewHeadcount.faultsIn("en", texts.get("en"), true)).isEmpty();
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
