package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;
import static org.safeconduct.crisis.answers.HeadcountStatus.SILENT;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.OpenOutcome.KeyReused;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.OpenOutcome.Refused;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.AnswerOutcome.Recorded;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.TakeOutcome;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.crisis.asking.AnnounceOutcome;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.crisis.opening.Preparation.Hindrance;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;

class HeadcountTest extends CrisisTest {
  private final PersonId amina = person("Amina", "Okoye");
  private final PersonId child = dependant("Chidi", amina);
  private final PersonId bo = person("Bo", "Lindqvist");

  @Test
  void a_fresh_headcount_is_silent_about_everybody() {
    var id = opened(amina, child, bo);

    assertThat(totals(id).population()).isEqualTo(3);
    assertThat(totals(id).silent()).isEqualTo(3);
    assertThat(standing(id, bo).status()).isEqualTo(SILENT);
  }

  @Test
  void a_name_that_is_too_long_keeps_nobody_from_being_counted() {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("reset role").update();
      jdbc.sql("alter table people.person drop constraint person_name_length").update();
      jdbc.sql("set role safeconduct_app").update();
    });
    var id = opened(person("L".repeat(200), "M".repeat(200)), bo);

    assertThat(totals(id).population()).isEqualTo(2);
    assertThat(members.all(id))
        .allSatisfy(
            it -> assertThat(it.frozen()).isEqualTo(Chain.frozen(it.row().member())));
  }

  @Test
  void who_names_a_headcount_may_still_change_the_name_in_its_texts() {
    var one = new Population.OfPeople(java.util.List.of(amina), false);

    var prepared = as(OFFICER, () -> headcount.prepare(one, "Smoke in the cellar"));

    assertThat(prepared.title()).isEqualTo("Smoke in the cellar");
    assertThat(prepared.reach().hindrances()).containsExactly(Hindrance.NO_MAIL_SERVER);
    assertThat(prepared.texts().values())
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.subject()).contains("{title}"));
  }

  @Test
  void the_same_request_twice_opens_one_headcount() {
    var first = as(OFFICER, () -> headcount.open(wanted("key-1", amina, bo)));
    var second = as(OFFICER, () -> headcount.open(wanted("key-1", bo, amina)));

    var id = ((Opened) first).id();
    assertThat(first).isEqualTo(new Opened(id, 2, false));
    assertThat(second).isEqualTo(new Opened(id, 2, true));
  }

  @Test
  void another_request_with_the_same_key_is_refused() {
    var id = opened("key-2", amina);

    assertThat(as(OFFICER, () -> headcount.open(wanted("key-2", bo)))).isEqualTo(new KeyReused(id));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var wanted = new NewHeadcount(
        new Population.OfPeople(java.util.List.of(new PersonId(UUID.randomUUID())), false),
        " ",
        Map.of("en", new NewHeadcount.Text("", "no link here")),
        false,
        new Schedule(java.util.List.of(30, 10), java.time.Duration.ofDays(1)),
        "key-3");

    var refused = (Refused) as(OFFICER, () -> headcount.open(wanted));

    assertThat(refused.faults())
        .containsExactly(
            new NewHeadcount.Fault("title", "missing"),
            new NewHeadcount.Fault("subject.en", "missing"),
            new NewHeadcount.Fault("body.en", "no-link"),
            new NewHeadcount.Fault("schedule", "unsound"),
            new NewHeadcount.Fault("people", "unknown"),
            new NewHeadcount.Fault("population", "nobody"));
  }

  @Test
  void a_head_of_household_answers_for_each_dependant() {
    var id = opened(amina, child, bo);

    as(
        link(id, amina),
        () -> household.answer(
            id, amina, Map.of(amina, Said.just(SAFE), child, Said.just(NEEDS_HELP)), "form"));

    assertThat(standing(id, amina).holding().voice().source()).isEqualTo(Voice.Source.SELF);
    assertThat(standing(id, child).status()).isEqualTo(NEEDS_HELP);
    assertThat(standing(id, child).holding().voice().source())
        .isEqualTo(Voice.Source.HEAD_OF_HOUSEHOLD);
  }

  @Test
  void a_link_answers_for_nobody_outside_the_household() {
    var id = opened(amina, bo);

    assertThatThrownBy(() -> as(
            link(id, amina),
            () -> household.answer(id, amina, Map.of(bo, Said.just(SAFE)), "form")))
        .isInstanceOf(NotFound.class);
    assertThat(standing(id, bo).status()).isEqualTo(SILENT);
  }

  @Test
  void the_same_form_twice_is_kept_once() {
    var id = opened(amina);
    var said = Map.of(amina, new Said(SAFE, "Geneva", "all good"));

    var first = (Recorded) as(link(id, amina), () -> household.answer(id, amina, said, "form"));
    var second = (Recorded) as(link(id, amina), () -> household.answer(id, amina, said, "form"));

    assertThat(first.again()).isFalse();
    assertThat(second.again()).isTrue();
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(answerRows.about(id, amina)).hasSize(1);
  }

  @Test
  void what_two_officers_say_is_kept_though_their_programs_chose_the_same_key() {
    var id = opened(amina);
    var manner = new Manner(Voice.Channel.API, "", "key");

    as(officer("One"), () -> answers.answer(id, amina, Said.just(SAFE), manner));
    var second = as(officer("Two"), () -> answers.answer(id, amina, Said.just(SAFE), manner));

    assertThat(((Recorded) second).again()).isFalse();
    assertThat(answerRows.about(id, amina)).hasSize(2);
  }

  @Test
  void a_key_is_not_taken_for_another_one_that_it_begins() {
    var id = opened(amina);
    var longer = new Manner(Voice.Channel.API, "", "key#1");
    var shorter = new Manner(Voice.Channel.API, "", "key");

    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), longer));
    var second = as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), shorter));

    assertThat(second).isInstanceOf(Recorded.class);
  }

  @Test
  void a_resolution_is_no_repetition_of_the_answer_with_the_same_words() {
    var id = opened(amina);
    as(
        link(id, amina),
        () -> household.answer(id, amina, Map.of(amina, Said.just(NEEDS_HELP)), "form"));
    var manner = manner();
    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner));

    as(OFFICER, () -> answers.resolve(id, amina, Said.just(SAFE), manner));

    assertThat(standing(id, amina).isContradicted()).isFalse();
  }

  @Test
  void going_back_to_the_same_form_and_changing_it_changes_the_answer_each_time() {
    var id = opened(amina);
    for (var status : new HeadcountStatus[] {SAFE, NEEDS_HELP, SAFE})
      as(
          link(id, amina),
          () -> household.answer(id, amina, Map.of(amina, Said.just(status)), "form"));

    assertThat(answerRows.about(id, amina)).hasSize(3);
    assertThat(standing(id, amina).status()).isEqualTo(SAFE);
  }

  @Test
  void an_expired_link_is_told_so_while_officers_can_still_answer() {
    var id = opened(amina);
    clock.push(Schedule.USUAL.validity());

    var byLink = as(
        link(id, amina), () -> household.answer(id, amina, Map.of(amina, Said.just(SAFE)), "form"));
    var byOfficer = as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner()));

    assertThat(byLink).isInstanceOf(AnswerOutcome.Expired.class);
    assertThat(byOfficer).isInstanceOf(Recorded.class);
  }

  @Test
  void who_is_added_after_the_links_have_expired_gets_one_that_works() {
    var id = opened(amina);
    clock.push(Schedule.USUAL.validity());

    as(OFFICER, () -> headcount.add(id, java.util.List.of(bo)));

    assertThat(headcounts.get(id).asking().expires())
        .isEqualTo(clock.instant().plus(Schedule.USUAL.validity()));
    assertThat(as(
            link(id, bo), () -> household.answer(id, bo, Map.of(bo, Said.just(SAFE)), "form")))
        .isInstanceOf(Recorded.class);
  }

  @Test
  void a_correction_after_the_links_have_expired_can_be_answered() {
    var id = opened(amina);
    clock.push(Schedule.USUAL.validity());

    as(
        OFFICER,
        () -> headcount.announce(
            id, new Announcement(Announcement.Kind.ALL_CLEAR, TEXTS, "all-clear")));
    assertThat(headcounts.get(id).takesAnswers(clock.instant())).isFalse();
    as(
        OFFICER,
        () -> headcount.announce(
            id, new Announcement(Announcement.Kind.CORRECTION, TEXTS, "correction")));

    assertThat(headcounts.get(id).takesAnswers(clock.instant())).isTrue();
  }

  @Test
  void a_correction_that_does_not_say_what_is_right_is_refused_in_each_language() {
    var id = opened(amina);
    var texts = new java.util.TreeMap<>(
        as(OFFICER, () -> headcount.texts(id, Announcement.Kind.CORRECTION)));
    texts.computeIfPresent(
        "fr",
        (_, it) -> new NewHeadcount.Text(
            it.subject(), it.body().replace("\n\n\n", "\n\nInondation, pas incendie\n\n")));
    texts.computeIfPresent(
        "ar", (_, it) -> new NewHeadcount.Text(it.subject() + "!", it.body() + "\n"));

    var outcome = as(
        OFFICER,
        () ->
            headcount.announce(id, new Announcement(Announcement.Kind.CORRECTION, texts, "empty")));

    assertThat(outcome)
        .isEqualTo(new AnnounceOutcome.Refused(java.util.List.of(
            new NewHeadcount.Fault("body.ar", "unchanged"),
            new NewHeadcount.Fault("body.en", "unchanged"))));
  }

  @Test
  void a_warden_answers_for_the_zone_only() {
    var zone = UUID.randomUUID();
    var inside = people.person(unx, "Ines", "Inside", null, zone);
    var id = opened(inside, bo);

    as(warden("Wanda Warden", zone), () -> answers.answer(id, inside, Said.just(SAFE), manner()));

    assertThat(standing(id, inside).holding().voice().source()).isEqualTo(Voice.Source.WARDEN);
    assertThat(standing(id, inside).holding().voice().name()).isEqualTo("Wanda Warden");
    assertThatThrownBy(() -> as(
            warden("Wanda Warden", zone), () -> answers.answer(id, bo, Said.just(SAFE), manner())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void of_two_who_take_a_call_for_help_the_second_is_told_who_has_it() {
    var id = opened(amina);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), manner()));
    assertThat(totals(id).helpWaiting()).isOne();

    var first = as(officer("First"), () -> helpDesk.take(id, amina));
    var second = as(officer("Second"), () -> helpDesk.take(id, amina));

    assertThat(first).isEqualTo(new TakeOutcome.Taken());
    assertThat(((TakeOutcome.TakenBefore) second).help().takenBy()).isEqualTo("First");
    assertThat(totals(id).helpWaiting()).isZero();
  }

  @Test
  void a_call_that_was_taken_rings_again_when_it_gets_worse() {
    var id = opened(amina);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), manner()));
    as(officer("First"), () -> helpDesk.take(id, amina));

    as(OFFICER, () -> answers.answer(id, amina, Said.just(HeadcountStatus.INJURED), manner()));

    assertThat(standing(id, amina).helpWaits()).isTrue();
  }

  @Test
  void a_contradiction_stands_until_an_officer_resolves_it() {
    var id = opened(amina);
    as(
        link(id, amina),
        () -> household.answer(id, amina, Map.of(amina, Said.just(NEEDS_HELP)), "form"));
    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner()));
    assertThat(standing(id, amina).status()).isEqualTo(NEEDS_HELP);
    assertThat(standing(id, amina).isContradicted()).isTrue();

    as(OFFICER, () -> answers.resolve(id, amina, Said.just(SAFE), manner()));

    assertThat(standing(id, amina).status()).isEqualTo(SAFE);
    assertThat(standing(id, amina).isContradicted()).isFalse();
    assertThat(as(OFFICER, () -> answers.resolve(id, amina, Said.just(SAFE), manner())))
        .isEqualTo(new AnswerOutcome.NothingToResolve());
  }

  @Test
  void what_is_better_than_the_worst_that_was_said_needs_a_word_on_how_it_is_known() {
    var id = opened(amina);
    as(
        link(id, amina),
        () -> household.answer(id, amina, Map.of(amina, Said.just(NEEDS_HELP)), "form"));
    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner()));
    var unsaid = new Manner(Voice.Channel.PAGE, " ", UUID.randomUUID().toString());

    assertThat(as(OFFICER, () -> answers.resolve(id, amina, Said.just(SAFE), unsaid)))
        .isEqualTo(new AnswerOutcome.HowNeeded());
    assertThat(standing(id, amina).isContradicted()).isTrue();
    assertThat(as(OFFICER, () -> answers.resolve(id, amina, Said.just(NEEDS_HELP), unsaid)))
        .isInstanceOf(Recorded.class);
  }

  @Test
  void somebody_with_an_entry_in_two_organisations_counts_once() {
    var other = people.organisation("OTH-" + UUID.randomUUID());
    var again = people.person(other, "Amina", "Okoye");
    people.channel(
        again,
        org.safeconduct.people.Channel.Kind.EMAIL,
        (amina + "@example.org").toUpperCase(),
        1);

    var id = opened(amina, again, bo);

    assertThat(totals(id).population()).isEqualTo(2);
    assertThat(totals(id).excluded()).isOne();
  }

  @Test
  void who_is_added_later_counts_and_is_asked_at_once() {
    var id = opened(amina);
    var visitor = new WalkIn("Visitor Vera", "Press", "fr", "vera@example.org", null, "form");

    as(OFFICER, () -> headcount.add(id, java.util.List.of(bo, amina)));
    as(OFFICER, () -> headcount.add(id, visitor));
    assertThat(as(OFFICER, () -> headcount.add(id, visitor)))
        .isEqualTo(new AddOutcome.Added(0, 0, 0));

    assertThat(totals(id).population()).isEqualTo(3);
    assertThat(as(OFFICER, () -> messenger.progress(headcounts.get(id).asking().question()))
            .total())
        .isEqualTo(3);
  }
}
