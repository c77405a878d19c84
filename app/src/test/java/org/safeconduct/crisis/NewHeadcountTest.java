package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.asking.AskingFixture;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.crisis.opening.Population;

class NewHeadcountTest {
  private final StandardWords words = AskingFixture.words();

  @Test
  void a_long_headline_leaves_room_for_the_question_in_every_language() {
    var headline = "Flood warning for the lower valley ".repeat(6).substring(0, 200);

    var texts = words.question(Map.of());
    texts.replaceAll((_, text) -> text.about(headline));

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
        words.question(Map.of()),
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
  void a_long_instruction_leaves_room_for_the_question() {
    var texts = words.question(Map.of("en", "Stay indoors. ".repeat(1_000)));

    assertThat(NewHeadcount.faultsIn("en", texts.get("en"), true)).isEmpty();
  }
}
