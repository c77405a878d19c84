package org.safeconduct.profiles.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.crisis.HeadcountLedger;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.RetentionRule;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What was kept long enough goes, says that it went, and takes nothing else along.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionJourneyTest extends JourneyTest {
  @Autowired
  Retention retention;

  @Autowired
  Profiles profiles;

  @Autowired
  AuditProof trail;

  @Autowired
  HeadcountLedger headcounts;

  @Autowired
  Purge purge;

  @Autowired
  JdbcStatements statements;

  @Autowired
  RetentionCheck check;

  @Value("${journey.database}")
  String database;

  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId person;

  @BeforeEach
  void somebody() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("KEEP-" + UUID.randomUUID());
    person = people.person(organisation, "Kept", "Forlong");
  }

  @Test
  void positions_go_after_the_days_of_their_organisation_and_a_statement_says_so() {
    var old = position(31);
    var younger = position(20);
    var elsewhere = people.organisation("SOONER-" + UUID.randomUUID());
    var theirs = position(people.person(elsewhere, "Sooner", "Gone"), 20);
    choose(elsewhere, Map.of(Setting.WHEREABOUTS_KEPT_DAYS, 10));

    purge();

    assertThat(isThere("exposure.position", old)).isFalse();
    assertThat(isThere("exposure.position", younger)).isTrue();
    assertThat(isThere("exposure.position", theirs)).isFalse();
    var said = statements.all().stream()
        .filter(it -> it.rule().equals("exposure.position"))
        .toList()
        .getLast();
    assertThat(said.rows()).isGreaterThanOrEqualTo(2);
    assertThat(said.newest()).isBefore(Instant.now().minus(Duration.ofDays(10)));
    assertThat(said.period()).isEqualTo(30);
    assertThat(verdict()).isNull();
  }

  @Test
  void what_is_to_go_earlier_stays_until_a_second_person_confirms_it() {
    var kept = position(20);
    var username = newAccount(Assignment.of(Role.ADMINISTRATOR));
    currentUser.runAs(
        administrator(username),
        () -> profiles.choose(
            organisation.value(), profiles.now().id(), Map.of(Setting.WHEREABOUTS_KEPT_DAYS, 10)));
    var confirmation = "/retention/shortenings/" + shortening() + "/confirmation";

    purge();
    assertThat(isThere("exposure.position", kept)).isTrue();

    var same = browser();
    same.signIn(username, PASSWORD);
    assertThat(same.get("/retention").body()).contains("To be deleted earlier");
    same.post(confirmation, Map.of());
    assertThat(same.get("/retention").body()).contains("Somebody else must confirm");
    purge();
    assertThat(isThere("exposure.position", kept)).isTrue();

    var other = signedIn(Role.SECURITY_ADVISER);
    other.get("/retention");
    other.post(confirmation, Map.of());
    purge();
    assertThat(isThere("exposure.position", kept)).isFalse();
    assertThat(other.post(confirmation, Map.of()).statusCode()).isEqualTo(404);
  }

  private Actor administrator(String username) {
    var account = jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
    return new Actor.Account(account, null, username, Set.of(Duty.ADMINISTER), Scope.NOBODY);
  }

  private UUID shortening() {
    return jdbc.sql("select id from profiles.shortening where organisation = :organisation")
        .param("organisation", organisation.value())
        .query(UUID.class)
        .single();
  }

  @Test
  void what_is_held_stays_until_another_person_lifts_the_hold() {
    var old = position(40);
    var placer = signedIn(Role.SECURITY_ADVISER);
    placer.get("/retention/holds");
    assertThat(placer.post("/retention/holds", hold("Board")).statusCode()).isEqualTo(302);
    assertThat(placer.post("/retention/holds", hold("No")).statusCode()).isEqualTo(422);

    purge();
    assertThat(isThere("exposure.position", old)).isTrue();

    var lifting = "/retention/holds/" + holdId() + "/lifting";
    placer.post(lifting, Map.of("reason", "Board closed"));
    assertThat(placer.get("/retention/holds").body()).contains("Whoever placed a hold");
    purge();
    assertThat(isThere("exposure.position", old)).isTrue();

    var other = signedIn(Role.ADMINISTRATOR);
    other.get("/retention/holds");
    other.post(lifting, Map.of("reason", "Board closed"));
    purge();
    assertThat(isThere("exposure.position", old)).isFalse();
  }

  @Test
  void the_file_of_who_left_long_ago_is_emptied_and_the_trail_and_headcounts_stay_whole() {
    people.channel(person, Channel.Kind.EMAIL, "kept@example.org", 1);
    people.station(person, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    jdbc.sql("update people.person set left_at = now() - interval '731 days' where id = :id")
        .param("id", person.value())
        .update();

    assertThat(signedIn(Role.ADMINISTRATOR).get("/retention/due/people.file").body())
        .contains(person.toString())
        .doesNotContain("Forlong");
    purge();

    assertThat(jdbc.sql("""
            select p.family_name || (select count(*) from people.channel where person = p.id)
                || (select count(*) from people.station where person = p.id)
            from people.person p where id = :id and forgotten_at is not null
            """).param("id", person.value()).query(String.class).single())
        .isEqualTo("–00");
    assertThat(currentUser.callAs(INSTALLER, trail::verify))
        .isInstanceOf(AuditProof.Verdict.Intact.class);
    assertThat(currentUser.callAs(INSTALLER, headcounts::verify))
        .noneMatch(it -> String.valueOf(it.broken()).contains("trail"));
  }

  @Test
  void a_statement_that_the_owner_of_the_database_changed_is_found() throws SQLException {
    position(50);
    purge();

    tamper("update profiles.purge_statement set rows = rows + 1 where number = 1");
    assertThat(verdict()).isEqualTo("statement 1 was changed");
    tamper("update profiles.purge_statement set rows = rows - 1 where number = 1");
    assertThat(verdict()).isNull();
  }

  @Test
  void a_row_that_cannot_be_deleted_stays_alone_and_is_told_of() {
    var old = position(60);
    var bad = position(61);
    var rule = rule("delete from exposure.position where id = any(:ids::uuid[])"
        + " and 1 / (case when id = '" + bad + "' then 0 else 1 end) = 1");

    currentUser.runAs(INSTALLER, () -> purge.apply(rule));

    assertThat(isThere("exposure.position", old)).isFalse();
    assertThat(isThere("exposure.position", bad)).isTrue();
    assertThat(statements.run("exposure.broken"))
        .hasValueSatisfying(
            it -> assertThat(it.trouble()).contains("1 ×", "division by zero", bad.toString()));
    assertThat(verdict()).isNull();
  }

  @Test
  void a_rule_that_fails_deletes_nothing_and_is_told_of() {
    var old = position(60);

    currentUser.runAs(INSTALLER, () -> purge.apply(rule("select 1 where :ids is null")));

    assertThat(isThere("exposure.position", old)).isTrue();
    assertThat(statements.run("exposure.broken"))
        .hasValueSatisfying(it -> assertThat(it.trouble()).isNotBlank());
    assertThat(verdict()).isNull();
  }

  @Test
  void the_self_check_says_which_rules_have_not_run_yet_and_when_they_will() {
    jdbc.sql("delete from profiles.purge_run").update();
    var before = check.check();
    var page = signedIn(Role.ADMINISTRATOR);
    for (var language : List.of("fr", "ar"))
      assertThat(page.get("/self-check?lang=" + language).body()).doesNotContain("??");
    assertThat(page.get("/self-check?lang=en").body())
        .contains("It has not run yet: it runs half an hour after")
        .doesNotContain("Every rule was carried out");
    purge();
    var after = check.check();
    jdbc.sql("delete from profiles.purge_run where rule = 'exposure.position'").update();
    var without = check.check();
    purge();

    assertThat(before.level()).isEqualTo(SelfCheck.Level.PENDING);
    assertThat(after.level()).isEqualTo(SelfCheck.Level.GOOD);
    assertThat(without.level()).isEqualTo(SelfCheck.Level.PENDING);
    assertThat(without.words()).endsWith("some-not-yet");
    assertThat(without.arguments()).containsExactly(1);
  }

  /// Of positions of the person of this test.
  private RetentionRule rule(String delete) {
    return new RetentionRule(
        "exposure.broken",
        "whereabouts-kept-days",
        """
        select p.id::text as id, p.person, null::uuid as organisation, null::uuid as matter, p.ends as at
        from exposure.position p where p.person = '%s'
        """.formatted(person),
        RetentionRule.lock("exposure.position", "uuid"),
        List.of(delete));
  }

  private UUID position(int daysAgo) {
    return position(person, daysAgo);
  }

  private UUID position(PersonId of, int daysAgo) {
    var id = UUID.randomUUID();
    var ended = Instant.now().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
    jdbc.sql("""
            insert into exposure.position values (:id, 1, :person, 'Somewhere', 'CH', null, null, null,
                'COUNTRY', :starts, :ends, false, :starts, 'test', 'CHECK_IN')
            """)
        .param("id", id)
        .param("person", of.value())
        .param("starts", ended.minusHours(1))
        .param("ends", ended)
        .update();
    return id;
  }

  private boolean isThere(String table, UUID id) {
    return jdbc.sql("select exists (select from " + table + " where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private void choose(OrganisationId whose, Map<Setting, Integer> settings) {
    currentUser.runAs(INSTALLER, () -> {
      var edition = profiles.now().id();
      profiles.choose(whose.value(), edition, new EnumMap<>(settings));
    });
  }

  private Map<String, String> hold(String reason) {
    return Map.of("subject", person.toString(), "reason", reason.equals("No") ? "" : reason);
  }

  private UUID holdId() {
    return jdbc.sql("select id from profiles.legal_hold where subject = :id")
        .param("id", person.value())
        .query(UUID.class)
        .single();
  }

  private void purge() {
    currentUser.callAs(INSTALLER, retention::purge);
  }

  private String verdict() {
    return currentUser.callAs(INSTALLER, retention::verify).broken();
  }

  private void tamper(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
