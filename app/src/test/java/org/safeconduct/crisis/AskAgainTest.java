package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.people.PersonId;

class AskAgainTest extends CrisisTest {
  private final PersonId amina = person("Amina", "Okoye");
  private final PersonId bo = person("Bo", "Lindqvist");

  @Test
  void only_the_silent_are_asked_again_and_only_when_it_is_time() {
    var id = opened(amina, bo);
    var opened = clock.instant();
    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner()));

    clock.push(Duration.ofMinutes(9));
    askAgain.askTheSilent();
    assertThat(rounds(id)).containsExactly(new Round(1, opened, new Audience(2, 0)));

    clock.push(Duration.ofMinutes(1));
    askAgain.askTheSilent();
    askAgain.askTheSilent();
    assertThat(rounds(id))
        .containsExactly(
            new Round(1, opened, new Audience(2, 0)),
            new Round(2, opened.plus(Duration.ofMinutes(10)), new Audience(1, 0)));
    assertThat(headcounts.get(id).asking().next()).isEqualTo(opened.plus(Duration.ofMinutes(30)));
  }

  @Test
  void what_fell_due_while_nothing_ran_is_asked_once() {
    var id = opened(amina);

    clock.push(Duration.ofHours(2));
    askAgain.askTheSilent();

    assertThat(rounds(id)).extracting(Round::number).containsExactly(1, 2);
    assertThat(headcounts.get(id).asking().next()).isNull();
  }

  @Test
  void a_headcount_whose_asking_fails_keeps_no_other_from_being_asked() {
    var broken = opened(amina);
    clock.push(Duration.ofMinutes(1));
    var sound = opened(bo);
    var words = words(broken);
    reword(broken, "not JSON");

    clock.push(Duration.ofMinutes(10));
    askAgain.askTheSilent();
    assertThat(rounds(sound)).hasSize(2);
    assertThat(rounds(broken)).hasSize(1);

    reword(broken, words);
    clock.push(Duration.ofSeconds(59));
    askAgain.askTheSilent();
    assertThat(rounds(broken)).hasSize(1);
    clock.push(Duration.ofSeconds(1));
    askAgain.askTheSilent();
    assertThat(rounds(broken)).hasSize(2);
  }

  private String words(HeadcountId id) {
    return jdbc.sql("select words from crisis.headcount where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private void reword(HeadcountId id, String words) {
    jdbc.sql("update crisis.headcount set words = :words where id = :id")
        .param("words", words)
        .param("id", id.value())
        .update();
  }

  @Test
  void a_closed_headcount_asks_nobody() {
    var id = opened(amina);
    as(OFFICER, () -> headcount.close(id, "handed over", false));

    clock.push(Duration.ofHours(1));
    askAgain.askTheSilent();

    assertThat(rounds(id)).hasSize(1);
  }

  @Test
  void a_head_of_household_is_asked_again_for_a_silent_dependant() {
    var child = dependant("Chidi", amina);
    var id = opened(amina, child, bo);
    as(link(id, amina), () -> household.answer(id, amina, Map.of(amina, Said.just(SAFE)), "form"));
    as(OFFICER, () -> answers.answer(id, bo, Said.just(SAFE), manner()));

    clock.push(Duration.ofMinutes(10));
    askAgain.askTheSilent();

    assertThat(rounds(id).getLast().audience().people()).isOne();
  }

  @Test
  void after_a_correction_the_silent_are_asked_the_question_with_the_right_words_below() {
    var id = opened(amina);
    var right = Map.of("en", new NewHeadcount.Text("Flood, not fire", "Answer: {link}"));
    as(
        OFFICER,
        () ->
            headcount.announce(id, new Announcement(Announcement.Kind.CORRECTION, right, "form")));

    var asked = headcounts.get(id).asking().words().get("en");
    assertThat(asked.subject()).isEqualTo("Are you safe?");
    assertThat(asked.body())
        .startsWith("Dear {name}, answer here: {link}")
        .endsWith("Flood, not fire\n\nAnswer: {link}");
  }

  @Test
  void after_the_all_clear_nobody_is_asked_again_not_even_after_a_correction() {
    var id = opened(amina);
    for (var kind : List.of(Announcement.Kind.ALL_CLEAR, Announcement.Kind.CORRECTION))
      as(OFFICER, () -> headcount.announce(id, new Announcement(kind, TEXTS, kind.name())));

    clock.push(Duration.ofMinutes(10));
    askAgain.askTheSilent();

    assertThat(rounds(id)).hasSize(1);
    assertThat(headcounts.get(id).asking().next()).isNull();
  }

  @Test
  void a_schedule_names_the_first_time_that_lies_ahead() {
    var noon = Instant.parse("2026-11-24T12:00:00Z");
    var again = List.of(10, 30, 60);

    assertThat(Schedule.next(again, noon, noon)).isEqualTo(noon.plusSeconds(600));
    assertThat(Schedule.next(again, noon, noon.plusSeconds(600))).isEqualTo(noon.plusSeconds(1800));
    assertThat(Schedule.next(again, noon, noon.plusSeconds(7200))).isNull();
    assertThat(Schedule.next(List.of(), noon, noon)).isNull();
  }

  @Test
  void a_schedule_grows_and_ends_before_the_links_do() {
    var day = Duration.ofDays(1);

    assertThat(new Schedule(List.of(), day).isSound()).isTrue();
    assertThat(Schedule.USUAL.isSound()).isTrue();
    assertThat(new Schedule(List.of(0), day).isSound()).isFalse();
    assertThat(new Schedule(List.of(10, 10), day).isSound()).isFalse();
    assertThat(new Schedule(List.of(1440), day).isSound()).isFalse();
    assertThat(new Schedule(List.of(10), Duration.ZERO).isSound()).isFalse();
    assertThat(new Schedule(List.of(10), Duration.ofDays(31)).isSound()).isFalse();
  }

  private List<Round> rounds(HeadcountId id) {
    return proceedings.rounds(id);
  }
}
