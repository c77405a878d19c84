package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Text;

class StandardWordsTest {
  private final StandardWords words = new StandardWords(CrisisTest.bundle());

  @Test
  void a_long_headline_leaves_room_for_the_question_in_every_language() {
    var headline = "Flood warning for the lower valley ".repeat(6).substring(0, 200);

    var texts = words.question(headline);

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
        words.question(""),
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
