package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.governance.delegations.GivenRelease;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Scope;

/// One headcount shown to another organisation; and who may answer in one they only look at.
class SharedBoardJourneyTest extends HeadcountPagesTest {
  private static final Manner CALL = new Manner(Voice.Channel.CALL, "", "n");

  private final Map<OrganisationId, PersonId> focalPoints = new HashMap<>();
  private OrganisationId third;
  private OrganisationId partner;
  private PersonId ours;
  private PersonId others;
  private HeadcountId id;
  private TestBrowser giver;
  private TestBrowser receiver;

  @BeforeEach
  void a_headcount_of_two_organisations_and_a_third_that_helps() {
    partner = people.organisation("PARTNER-" + UUID.randomUUID());
    third = people.organisation("THIRD-" + UUID.randomUUID());
    ours = people.person(organisation, "Olga", "Ours");
    others = people.person(third, "Theo", "Theirs");
    id = opened(ours, others);
    said(id, ours, HeadcountStatus.SAFE);
    giver = signedInFor(organisation, Role.FOCAL_POINT);
    receiver = signedInFor(partner, Role.FOCAL_POINT);
  }

  @Test
  void the_partner_sees_the_people_of_who_shares_and_nobody_else_until_it_is_taken_back() {
    assertThat(receiver.get("/headcounts/" + id).statusCode()).isEqualTo(404);
    assertThat(giver.get("/headcounts/" + id + "/sharing").body()).contains(code(partner));

    refusedUntilTheAuthorityIsGiven();
    assertThat(giver.post("/headcounts/" + id + "/sharing", wish()).statusCode())
        .isEqualTo(302);
    var board = "/headcounts/shared/" + share();

    var page = receiver.get(board).body();
    assertThat(page).contains("Olga Ours", "1 / 1", "safe").doesNotContain("Theo Theirs");
    assertThat(receiver.get(board + "?format=csv").body())
        .contains("Olga Ours")
        .doesNotContain("Theo Theirs");
    assertThat(receiver.get("/headcounts/shared").body()).contains(board, "Fire in the annex");
    assertThat(receiver.get("/headcounts/" + id).statusCode()).isEqualTo(404);
    assertThat(receiver.get("/people/" + ours).statusCode()).isEqualTo(404);
    assertThat(signedInFor(third, Role.FOCAL_POINT).get(board).statusCode()).isEqualTo(404);
    assertThat(looksAt(ours)).isEqualTo(2);

    assertThat(receiver.get(board + "?status=missing").body()).doesNotContain("Olga Ours");
    assertThat(receiver.get(board + "?q=olga&status=safe&format=csv").body()).contains("Olga Ours");
    assertThat(receiver.get(board + "?q=nobody").body()).doesNotContain("Olga Ours");
    assertThat(receiver
            .get("/headcounts/shared?side=received&state=in-force&q=fire&sort=to")
            .body())
        .contains(board);
    assertThat(receiver.get("/headcounts/shared?side=given").body())
        .doesNotContain(board)
        .contains("fits this filter");
    assertThat(receiver.get("/headcounts/shared?state=over&format=csv").body())
        .doesNotContain("Fire in the annex");

    giver.get("/headcounts/shared");
    giver.post(board + "/revocation", Map.of());

    assertThat(receiver.get(board).statusCode()).isEqualTo(404);
    assertThat(receiver.get("/headcounts/shared").body()).contains("taken back");
  }

  @Test
  void nobody_shares_the_people_of_another_organisation_or_without_a_reason_and_an_end() {
    giver.get("/headcounts/" + id + "/sharing");
    for (var wrong : new String[][] {
      {"code", code(third)},
      {"to", code(organisation)},
      {"reason", "short"},
      {"until", "2020-01-01"}
    }) {
      var form = new HashMap<>(wish());
      form.put(wrong[0], wrong[1]);
      var answer = giver.post("/headcounts/" + id + "/sharing", form);
      assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(422);
      assertThat(answer.body()).contains("id=\"" + wrong[0] + "-error\"");
    }
    var all = Map.of("code", code(third), "to", "NONE", "reason", "short", "until", "2020-01-01");
    assertThat(giver.post("/headcounts/" + id + "/sharing", all).body())
        .contains("id=\"code-error\"", "id=\"to-error\"", "id=\"reason-error\"")
        .contains("id=\"until-error\"", "value=\"short\"");
    receiver.get("/headcounts/shared");
    assertThat(receiver.post("/headcounts/" + id + "/sharing", wish()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoever_only_looks_at_a_headcount_answers_for_nobody_else() {
    var member = signedInFor(organisation, Role.TEAM_MEMBER);
    var page = member.get("/headcounts/" + id);
    assertThat(page.body()).contains("Olga Ours").doesNotContain("/answers\"");

    var path = "/headcounts/" + id + "/people/" + ours + "/answers";
    var form = Map.of("status", "missing", "channel", "CALL", "nonce", UUID.randomUUID() + "");
    assertThat(member.post(path, form).statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> currentUser.callAs(
            looker(), () -> this.answers.answer(id, ours, Said.just(HeadcountStatus.SAFE), CALL)))
        .isInstanceOf(Forbidden.class);
  }

  /// As of an auditor: sees everybody, and may answer for oneself.
  private static Actor looker() {
    var duties = Set.of(Duty.READ_HEADCOUNT, Duty.ANSWER_OWN);
    return new Actor.Account(UUID.randomUUID(), null, "Auditor", duties, Scope.EVERYBODY);
  }

  private TestBrowser signedInFor(OrganisationId it, Role role) {
    var browser = browser();
    var username = newAccount(new Assignment(Set.of(role), Set.of(it.value()), Set.of()));
    focalPoints.put(it, people.person(it, "Focal", "Point"));
    jdbc.sql("update access.account set person = :person where username = :username")
        .param("person", focalPoints.get(it).value())
        .param("username", username)
        .update();
    browser.signIn(username, PASSWORD);
    browser.get("/headcounts/shared");
    return browser;
  }

  private void refusedUntilTheAuthorityIsGiven() {
    var until = Instant.now().plusSeconds(3_600);
    assertThat(giver.post("/headcounts/" + id + "/sharing", wish()).body())
        .contains("no delegation");
    GivenRelease.to(jdbc, focalPoints.get(organisation), organisation, until);
  }

  private Map<String, String> wish() {
    return Map.of(
        "code", code(organisation),
        "to", code(partner),
        "reason", "Joint evacuation of both",
        "until", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
  }

  private String code(OrganisationId it) {
    return jdbc.sql("select code from people.organisation where id = :id")
        .param("id", it.value())
        .query(String.class)
        .single();
  }

  private UUID share() {
    return jdbc.sql("select id from crisis.board_share where headcount = :id")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }

  /// How often somebody at the partner was shown the person.
  private int looksAt(PersonId person) {
    return jdbc.sql("""
            select count(*) from platform.audit_entry e join access.account a on a.id = e.actor_id
            where e.deed = 'crisis.people-listed' and strpos(e.details, :person) > 0
              and :partner = any(a.organisations)
            """)
        .param("person", person.toString())
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }
}
