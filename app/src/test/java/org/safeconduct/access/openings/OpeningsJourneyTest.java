package org.safeconduct.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.governance.delegations.GivenRelease;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever breaks the glass sees whom they named, changes nothing, is told of, and is reviewed.
class OpeningsJourneyTest extends JourneyTest {
  private final String code = "GLASS-" + UUID.randomUUID();
  private final String ownCode = "OWN-" + UUID.randomUUID();
  private PersonId theirs;
  private PersonId colleague;
  private TestBrowser focalPoint;
  private String watcherMail;
  private String giversAccount;
  private String ownUsername;
  private PersonId giversPerson;
  private OrganisationId giversOrganisation;

  @Autowired
  Shares shares;

  @Autowired
  TransactionTemplate transaction;

  @BeforeEach
  void two_organisations() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var own = people.organisation(ownCode);
    var other = people.organisation(code);
    theirs = people.person(other, "Wounded", "Theirs");
    colleague = people.person(other, "Another", "Colleague");
    watcherMail = "watcher-" + UUID.randomUUID() + "@example.org";
    giversOrganisation = other;
    giversPerson = people.person(other, "Giving", "Focal");
    giversAccount = account(other, watcherMail);
    jdbc.sql("update access.account set person = :person where username = :username")
        .param("person", giversPerson.value())
        .param("username", giversAccount)
        .update();
    focalPoint = browser();
    ownUsername = account(own, null);
    focalPoint.signIn(ownUsername, PASSWORD);
    focalPoint.get("/access/openings");
  }

  @Test
  void records_are_open_for_looking_until_they_are_closed_and_those_responsible_are_told()
      throws InterruptedException {
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
    focalPoint.get("/access/openings");

    assertThat(
            focalPoint.post("/access/openings", wish("Brought in unconscious")).statusCode())
        .isEqualTo(302);

    assertThat(focalPoint.get("/people/" + theirs).body()).contains("Wounded");
    assertThat(focalPoint.get("/people/" + colleague).statusCode()).isEqualTo(404);
    var refused = focalPoint.get("/people/" + theirs + "/details");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("Close what you have open", "Records opened in an emergency")
        .doesNotContain("Ask an administrator");
    awaitMail();
    focalPoint.get("/access/openings");
    focalPoint.post("/access/openings/end", Map.of());
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
    assertThat(jdbc.sql("""
            select count(*) from platform.audit_entry
            where deed = 'access.records-opened' and subject = :id and strpos(details, 'unconscious') > 0
            """).param("id", theirs.toString()).query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void another_person_closes_the_review_with_what_they_found() {
    focalPoint.post("/access/openings", wish("Brought in unconscious"));
    var review = "/access/openings/" + opening() + "/review";
    var adviser = signedIn(Role.SECURITY_ADVISER);
    assertThat(adviser.get("/access/openings").body()).contains("Brought in unconscious");

    assertThat(focalPoint.post(review, Map.of("finding", "It was necessary")).statusCode())
        .isEqualTo(403);
    for (var finding : List.of("short", "long ".repeat(101))) {
      adviser.post(review, Map.of("finding", finding));
      assertThat(adviser.get("/access/openings").body())
          .containsSubsequence(
              "value=\"" + finding + "\"", "found-" + opening() + "-error\">Say it in 10 to 500");
    }
    adviser.post(review, Map.of("finding", "The hospital confirms it", "justified", "true"));

    assertThat(adviser.get("/access/openings").body()).contains("The hospital confirms it");
    assertThat(adviser.post(review, Map.of("finding", "Once more, please")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothing_opens_without_a_reason_an_organisation_and_a_person_that_exist() {
    for (var wrong : new String[][] {
      {"reason", "short"}, {"code", "NO-SUCH"}, {"number", "nobody"}, {"minutes", "100000"}
    }) {
      var form = new HashMap<>(wish("Brought in unconscious"));
      form.put(wrong[0], wrong[1]);
      var answer = focalPoint.post("/access/openings", form);
      assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(422);
      assertThat(answer.body()).contains("field-error");
    }
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
  }

  @Test
  void a_share_lets_the_other_organisation_look_until_it_is_taken_back() {
    var giver = browser();
    giver.signIn(giversAccount, PASSWORD);
    giver.get("/access/shares");
    var form = Map.of(
        "code",
        code,
        "to",
        ownCode,
        "country",
        "",
        "reason",
        "Joint evacuation of both",
        "until",
        LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
    mayRelease(Instant.now().plusSeconds(3_600));
    assertThat(giver.post("/access/shares", form).statusCode()).isEqualTo(302);
    var never = new HashMap<>(form);
    never.put("until", "2020-01-01");
    assertThat(giver.post("/access/shares", never).statusCode()).isEqualTo(422);
    var id = jdbc.sql("select id from access.share where code = :code")
        .param("code", code)
        .query(UUID.class)
        .single();
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
    focalPoint.get("/access/shares");

    focalPoint.post("/access/shares/" + id + "/look", Map.of());

    assertThat(focalPoint.get("/people/" + theirs).body()).contains("Wounded");
    assertThat(focalPoint.get("/people/" + theirs + "/details").statusCode()).isEqualTo(403);
    giver.post("/access/shares/" + id + "/revocation", Map.of());
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
    focalPoint.get("/access/shares");
    assertThat(focalPoint.post("/access/shares/" + id + "/look", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobody_shares_without_the_authority_to_release_or_under_one_that_just_expired() {
    var giver = browser();
    giver.signIn(giversAccount, PASSWORD);
    giver.get("/access/shares");
    var until = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    var form =
        Map.of("code", code, "to", ownCode, "reason", "Joint evacuation of both", "until", until);

    assertThat(giver.post("/access/shares", form).body()).contains("no delegation");
    mayRelease(Instant.now());
    assertThat(giver.post("/access/shares", form).statusCode()).isEqualTo(422);
    mayRelease(Instant.now().plusSeconds(3_600));
    assertThat(giver.post("/access/shares", form).statusCode()).isEqualTo(302);

    assertThat(jdbc.sql("""
            select count(*) from governance.authority_use u join governance.delegation d on d.id = u.delegation
            where d.to_person = :person and u.authority = 'RELEASE_INFO'
            """)
            .param("person", giversPerson.value())
            .query(Integer.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void a_share_that_is_taken_back_while_somebody_begins_to_look_is_closed_at_once() {
    var id = shared();

    var revoked = transaction.execute(_ -> {
      currentUser.callAs(looker(), () -> shares.look(id));
      return awaitBlocked(() -> shares.revoke(id));
    });

    assertThat(revoked).succeedsWithin(Duration.ofSeconds(10));
    assertThat(looksAt(id)).containsExactly(true);
    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_looks_at_a_share_that_is_just_being_taken_back() {
    var id = shared();

    var looked = transaction.execute(_ -> {
      currentUser.runAs(giver(), () -> shares.revoke(id));
      return awaitBlocked(() -> currentUser.callAs(looker(), () -> shares.look(id)));
    });

    assertThat(looked)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(NotFound.class);
    assertThat(looksAt(id)).isEmpty();
  }

  private void mayRelease(Instant until) {
    GivenRelease.to(jdbc, giversPerson, giversOrganisation, until);
  }

  private UUID shared() {
    mayRelease(Instant.now().plusSeconds(3_600));
    var giver = browser();
    giver.signIn(giversAccount, PASSWORD);
    giver.get("/access/shares");
    giver.post(
        "/access/shares",
        Map.of(
            "code",
            code,
            "to",
            ownCode,
            "reason",
            "Joint evacuation of both",
            "until",
            LocalDate.now(ZoneOffset.UTC).plusDays(7).toString()));
    return jdbc.sql("select id from access.share where code = :code")
        .param("code", code)
        .query(UUID.class)
        .single();
  }

  /// Begins something beside the transaction that runs, and waits until it waits for that.
  private CompletableFuture<Void> awaitBlocked(Runnable work) {
    var begun = CompletableFuture.runAsync(() -> currentUser.runAs(giver(), work));
    var deadline = Instant.now().plusSeconds(10);
    while (!begun.isDone() && !isBlocked() && Instant.now().isBefore(deadline)) Thread.onSpinWait();
    return begun;
  }

  private boolean isBlocked() {
    return jdbc.sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  /// Which looks at the share were ended.
  private List<Boolean> looksAt(UUID share) {
    return jdbc.sql("select ended_at is not null from access.opening where share = :share")
        .param("share", share)
        .query(Boolean.class)
        .list();
  }

  private Actor looker() {
    return actor(ownUsername, ownCode);
  }

  private Actor giver() {
    return actor(giversAccount, code);
  }

  private Actor actor(String username, String organisation) {
    var account = jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
    var of = jdbc.sql("select id from people.organisation where code = :code")
        .param("code", organisation)
        .query(UUID.class)
        .single();
    var duties = Set.of(Duty.BREAK_GLASS, Duty.SHARE_RECORDS, Duty.RUN_JOBS);
    var scope = new Scope(false, Set.of(of), Set.of(), Set.of());
    return new Actor.Account(account, null, username, duties, scope);
  }

  @Test
  void nobody_shares_the_people_of_another_organisation() {
    focalPoint.get("/access/shares");
    var form = Map.of(
        "code",
        code,
        "to",
        ownCode,
        "reason",
        "I would like to see them",
        "until",
        LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());

    assertThat(focalPoint.post("/access/shares", form).statusCode()).isEqualTo(422);
  }

  @Test
  void a_share_of_one_country_opens_those_who_are_there_and_nobody_else() {
    new PeopleFixture(jdbc, Clock.systemUTC())
        .station(theirs, StationKind.DUTY_STATION, PeopleFixture.NAIROBI);
    mayRelease(Instant.now().plusSeconds(3_600));
    var giver = browser();
    giver.signIn(giversAccount, PASSWORD);
    giver.get("/access/shares");
    giver.post(
        "/access/shares",
        Map.of(
            "code",
            code,
            "to",
            ownCode,
            "country",
            "ke",
            "reason",
            "Joint evacuation of both",
            "until",
            LocalDate.now(ZoneOffset.UTC).plusDays(7).toString()));
    var id = jdbc.sql("select id from access.share where code = :code")
        .param("code", code)
        .query(UUID.class)
        .single();
    focalPoint.get("/access/shares");

    focalPoint.post("/access/shares/" + id + "/look", Map.of());

    assertThat(focalPoint.get("/people/" + theirs).statusCode()).isEqualTo(200);
    assertThat(focalPoint.get("/people/" + colleague).statusCode()).isEqualTo(404);
  }

  private Map<String, String> wish(String reason) {
    return Map.of("code", code, "number", "N-" + theirs, "reason", reason, "minutes", "15");
  }

  private UUID opening() {
    return jdbc.sql("select id from access.opening where person = :id")
        .param("id", theirs.value())
        .query(UUID.class)
        .single();
  }

  private void awaitMail() throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      if (!MAIL.mailsTo(watcherMail).isEmpty()) return;
      Thread.sleep(100);
    }
    throw new AssertionError("The focal point of the other organisation was not told");
  }

  private String account(OrganisationId organisation, String mail) {
    var username = "glass-" + UUID.randomUUID();
    var assignment = new Assignment(
        Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of(), Set.of(), 3, LETTER);
    var wanted = new NewAccount(username, "Amina Okoye", PASSWORD, null, assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    if (mail != null)
      jdbc.sql("update access.account set mail = :mail where username = :username")
          .param("mail", mail)
          .param("username", username)
          .update();
    return username;
  }
}
