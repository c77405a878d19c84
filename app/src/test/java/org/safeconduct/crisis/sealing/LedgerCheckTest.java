package org.safeconduct.crisis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;
import static org.safeconduct.crisis.asking.Announcement.Kind.ALL_CLEAR;
import static org.safeconduct.crisis.asking.Announcement.Kind.CORRECTION;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.CrisisTest;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountLedger.Verified;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.sealing.Ledger.Hashes;
import org.safeconduct.people.PersonId;

class LedgerCheckTest extends CrisisTest {
  private final PersonId amina = person("Amina", "Okoye");
  private final PersonId bo = person("Bo", "Lindqvist");
  private final PersonId vera = person("Vera", "Visitor");
  private HeadcountId id = new HeadcountId(new java.util.UUID(0, 0));

  @BeforeEach
  void a_headcount_with_everything_in_it() {
    id = opened(amina, bo);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), manner()));
    as(OFFICER, () -> helpDesk.take(id, amina));
    as(officer("Other"), () -> answers.answer(id, amina, Said.just(SAFE), manner()));
    as(OFFICER, () -> answers.resolve(id, amina, Said.just(SAFE), manner()));
    as(OFFICER, () -> headcount.add(id, List.of(vera)));
    as(OFFICER, () -> headcount.exclude(id, bo, "on leave"));
    as(OFFICER, () -> headcount.announce(id, new Announcement(CORRECTION, TEXTS, "west wing")));
    as(OFFICER, () -> headcount.close(id, "Vera left before", false));
  }

  @Test
  void what_nobody_touched_is_intact() {
    assertThat(verified()).isEqualTo(new Verified(id, "Fire in the annex", 3, 3, null));
  }

  @Test
  void a_changed_answer_is_found() {
    change(
        "update crisis.answer set words = 'all good' where headcount = :id and status = 'needsHelp'");

    assertThat(verified().broken()).contains("answer").contains("was changed");
  }

  @Test
  void a_removed_answer_is_found() {
    change("""
        delete from crisis.answer where headcount = :id and number =
          (select max(number) from crisis.answer where headcount = :id)
        """);

    assertThat(verified().intact()).isFalse();
  }

  @Test
  void a_changed_member_is_found() {
    change(
        "update crisis.member set name = 'Somebody else' where headcount = :id and status = 'silent'");

    assertThat(verified().broken()).contains("was changed after the opening");
  }

  @Test
  void a_removed_member_is_found() {
    change("delete from crisis.member where headcount = :id and excluded_at is not null");

    assertThat(verified().broken()).contains("population");
  }

  @Test
  void a_changed_standing_is_found() {
    change("update crisis.member set against = holding where headcount = :id and status = 'safe'");

    assertThat(verified().broken()).contains("does not stand as the answers say");
  }

  @Test
  void a_changed_reason_or_closer_is_found() {
    change("update crisis.headcount set closed_by = 'Somebody else' where id = :id");

    assertThat(verified().broken()).contains("sealed at the closing");
  }

  @Test
  void a_changed_round_announcement_or_taking_is_found() {
    for (var change : List.of(
        "update crisis.ask set to_call = 1 - to_call where headcount = :id",
        "update crisis.message set words = replace(words, 'safe', 'well') where headcount = :id",
        "update crisis.message set sent_by = 'Somebody else' where headcount = :id",
        "update crisis.taking set taken_by = 'Somebody else' where headcount = :id",
        "delete from crisis.taking where headcount = :id")) {
      change(change);
      assertThat(verified().broken()).as(change).contains("sealed at the closing");
    }
  }

  @Test
  void an_all_clear_after_the_closing_is_told_and_not_sealed() {
    as(OFFICER, () -> headcount.announce(id, new Announcement(ALL_CLEAR, TEXTS, "over")));

    var ledger = as(OFFICER, () -> ledgers.ledger(id));
    var closing = ledger.headcount().closing();

    assertThat(verified().intact()).isTrue();
    assertThat(ledger.proceedings().told()).hasSize(2);
    assertThat(ledger.proceedings().until(closing).told()).hasSize(1);
  }

  @Test
  void a_seal_from_before_the_proceedings_were_sealed_still_holds() {
    var now = as(OFFICER, () -> ledgers.ledger(id));
    var ends =
        now.members().stream().map(it -> Chain.end(it.row(), bytes(it.end()))).toList();
    var seal = Chain.hex(Chain.sealWithoutProceedings(
        bytes(now.snapshot()), ends, now.headcount().closing()));

    assertThat(LedgerCheck.broken(sealed(now, new Hashes(now.snapshot(), seal, 1))))
        .isNull();
    assertThat(LedgerCheck.broken(sealed(now, new Hashes(now.snapshot(), seal, 2))))
        .contains("sealed at the closing");
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static Ledger sealed(Ledger it, Hashes hashes) {
    return new Ledger(
        it.headcount(), it.members(), it.answers(), it.proceedings(), it.curve(), hashes);
  }

  @Test
  void a_record_whose_hashes_were_made_to_fit_contradicts_the_audit_trail() {
    change("""
        update crisis.headcount set seal = null, closed_at = null, closed_by = null, close_reason = null
        where id = :id
        """);

    assertThat(verified().broken()).contains("audit trail heard of at the closing");
  }

  @Test
  void a_headcount_that_was_taken_away_is_missed() {
    for (var part : List.of("answer", "taking", "member", "ask", "message"))
      change("delete from crisis." + part + " where headcount = :id");
    change("delete from crisis.headcount where id = :id");

    assertThat(verified().broken()).contains("not on record");
  }

  @Test
  void the_record_of_a_closed_headcount_never_changes() {
    var ledger = as(OFFICER, () -> ledgers.ledger(id));
    clock.push(java.time.Duration.ofDays(1));
    as(OFFICER, () -> answers.answer(id, vera, Said.just(SAFE), manner()));
    as(OFFICER, () -> headcount.add(id, List.of(person("Too", "Late"))));
    as(OFFICER, () -> headcount.countAgain(id, bo));
    as(OFFICER, () -> helpDesk.take(id, amina));

    assertThat(as(OFFICER, () -> ledgers.ledger(id))).isEqualTo(ledger);
  }

  private Verified verified() {
    return as(ANYBODY, ledgers::verify).stream()
        .filter(it -> it.headcount().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void change(String sql) {
    jdbc.sql(sql).param("id", id.value()).update();
  }
}
