package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.Listed;
import org.safeconduct.TestBrowser;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;

/// What is asked for, opened and shared is found again in its list, and taken along as it is shown.
class AccessListsJourneyTest extends JourneyTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private OrganisationId giver;
  private OrganisationId receiver;

  @BeforeEach
  void two_organisations() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    giver = people.organisation("GIVER-" + mark);
    receiver = people.organisation("TAKER-" + mark);
  }

  @Test
  void grave_changes_are_found_by_account_asker_state_and_kind() {
    var waiting = grant("ROLES", "now()", null);
    var over = grant("PASSWORD", "now() - interval '8 days'", null);
    var granted = grant("FACTOR", "now()", true);
    var refused = grant("ROLES", "now()", false);
    var list = "/access/grants?q=zoe+" + mark;
    String[] all = {waiting, over, granted, refused};
    var reader = signedIn(Role.ADMINISTRATOR);

    assertThat(Listed.of(reader, list, all)).containsExactly(all);
    assertThat(Listed.of(reader, list + "&state=waiting", all)).containsExactly(waiting);
    assertThat(Listed.of(reader, list + "&state=over", all)).containsExactly(over);
    assertThat(Listed.of(reader, list + "&state=granted", all)).containsExactly(granted);
    assertThat(Listed.of(reader, list + "&state=refused", all)).containsExactly(refused);
    assertThat(Listed.of(reader, list + "&kind=PASSWORD", all)).containsExactly(over);
    assertThat(Listed.of(reader, "/access/grants?q=" + granted, all)).containsExactly(granted);
    assertThat(reader.get(list + "&state=waiting").body())
        .contains("state=waiting&amp;sort=name", "state=waiting&amp;format=csv");
    assertThat(reader.get(list + "&kind=FACTOR&state=waiting").body())
        .contains("No grave change fits this filter");
  }

  @Test
  void openings_are_found_by_words_and_by_what_became_of_them() {
    var waits = opening("Wounded " + mark, null);
    var needed = opening("Missing " + mark, true);
    var idle = opening("Curious " + mark, false);
    jdbc.sql("update access.opening set ended_at = now() where reason = :reason")
        .param("reason", needed)
        .update();
    var list = "/access/openings?q=" + mark;
    String[] all = {waits, needed, idle};
    var reviewer = signedIn(Role.SECURITY_ADVISER);

    assertThat(Listed.of(reviewer, list, all)).containsExactly(all);
    assertThat(Listed.of(reviewer, list + "&state=waits", all)).containsExactly(waits);
    assertThat(Listed.of(reviewer, list + "&state=justified", all)).containsExactly(needed);
    assertThat(Listed.of(reviewer, list + "&state=unjustified", all)).containsExactly(idle);
    assertThat(Listed.of(reviewer, list + "&state=is-open", all)).containsExactly(waits, idle);
    assertThat(reviewer.get(list + "+nowhere").body()).contains("No opening fits this filter");
    assertThat(Listed.of(focalPoint(giver), list, all)).isEmpty();
  }

  @Test
  void whoever_reviews_in_a_filtered_list_comes_back_to_it() {
    opening("Wounded " + mark, null);
    var reviewer = signedIn(Role.SECURITY_ADVISER);
    reviewer.get("/access/openings?q=" + mark);
    var id = jdbc.sql("select id from access.opening where reason = :reason")
        .param("reason", "Wounded " + mark)
        .query(UUID.class)
        .single();

    var answer = reviewer.post(
        "/access/openings/" + id + "/review",
        Map.of("finding", "It was necessary", "justified", "true", "q", mark, "state", ""));

    assertThat(reviewer.location(answer)).isEqualTo("/access/openings?q=" + mark);
  }

  @Test
  void shares_are_found_by_words_state_and_side() {
    var inForce = share("Flood " + mark, "now() + interval '2 days'", false);
    var over = share("Quake " + mark, "now() - interval '1 day'", false);
    var revoked = share("Storm " + mark, "now() + interval '2 days'", true);
    var list = "/access/shares?q=giver-" + mark;
    String[] all = {inForce, over, revoked};
    var reader = focalPoint(giver);

    assertThat(Listed.of(reader, list, all)).containsExactly(all);
    assertThat(Listed.of(reader, list + "&state=in-force", all)).containsExactly(inForce);
    assertThat(Listed.of(reader, list + "&state=over", all)).containsExactly(over);
    assertThat(Listed.of(reader, list + "&state=revoked", all)).containsExactly(revoked);
    assertThat(Listed.of(reader, list + "&side=given", all)).containsExactly(all);
    assertThat(Listed.of(reader, list + "&side=received", all)).isEmpty();
    assertThat(Listed.of(focalPoint(receiver), list + "&side=received", all)).containsExactly(all);
    assertThat(reader.get(list + "&side=received").body()).contains("fits this filter");
    var stranger = new PeopleFixture(jdbc, Clock.systemUTC()).organisation("OTHER-" + mark);
    assertThat(Listed.of(focalPoint(stranger), list, all)).isEmpty();
    assertThat(focalPoint(stranger).get("/access/shares").body())
        .contains("Nothing is shared.")
        .doesNotContain("id=\"side\"");
  }

  @Test
  void whoever_shares_is_told_at_once_all_that_is_wrong_and_keeps_what_was_typed() {
    var reader = focalPoint(giver);
    reader.get("/access/shares");

    var answer = reader.post(
        "/access/shares",
        Map.of(
            "code", "TYPO-" + mark, "to", "NONE", "country", "ZZ", "reason", "short", "until", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"code-error\"", "id=\"to-error\"", "id=\"country-error\"")
        .contains("id=\"reason-error\"", "id=\"until-error\"")
        .contains("value=\"TYPO-" + mark + "\"", "value=\"short\"", "value=\"ZZ\"")
        .doesNotContain("Sharing is releasing information");
  }

  /// Says the username of the account that it is about.
  private String grant(String kind, String askedAt, @Nullable Boolean granted) {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var decided = granted == null ? "null, null, null, null" : "now(), 'B.', :decider, " + granted;
    jdbc.sql("""
            insert into access.role_grant (id, account, roles, organisations, zones, countries, clearance,
                asked_at, asked_by, asker, kind, decided_at, decided_by, decider, granted)
            select gen_random_uuid(), id, '{DUTY_OFFICER}', '{}', '{}', '{}', 0,
                %s, :asker, gen_random_uuid(), :kind, %s
            from access.account where username = :username
            """.formatted(askedAt, decided))
        .param("asker", "Zoë " + mark)
        .param("decider", UUID.randomUUID())
        .param("kind", kind)
        .param("username", username)
        .update();
    return username;
  }

  private String opening(String reason, @Nullable Boolean justified) {
    var reviewed = justified == null
        ? "null, null, null, null, null"
        : "now(), 'B.', gen_random_uuid(), " + justified + ", 'Found so'";
    jdbc.sql("""
            insert into access.opening (id, account, name, organisation, code, reason, opened_at, ends_at,
                reviewed_at, reviewed_by, reviewer, justified, finding)
            select gen_random_uuid(), id, name, :organisation, :code, :reason,
                now() - interval '1 minute', now() + interval '1 hour', %s
            from access.account where username = :username
            """.formatted(reviewed))
        .param("organisation", giver.value())
        .param("code", "GIVER-" + mark)
        .param("reason", reason)
        .param("username", newAccount(Assignment.of(Role.DUTY_OFFICER)))
        .update();
    return reason;
  }

  private String share(String reason, String until, boolean revoked) {
    jdbc.sql("""
            insert into access.share (id, organisation, code, to_organisation, to_code, reason, shared_at,
                shared_by, until, revoked_at, revoked_by)
            values (gen_random_uuid(), :giver, :code, :receiver, :to, :reason, now() - interval '3 days',
                'A. Rossi', %s, %s)
            """.formatted(until, revoked ? "now(), 'A. Rossi'" : "null, null"))
        .param("giver", giver.value())
        .param("code", "GIVER-" + mark)
        .param("receiver", receiver.value())
        .param("to", "TAKER-" + mark)
        .param("reason", reason)
        .update();
    return reason;
  }

  private TestBrowser focalPoint(OrganisationId of) {
    var browser = browser();
    browser.signIn(
        newAccount(new Assignment(
            Set.of(Role.FOCAL_POINT), Set.of(of.value()), Set.of(), Set.of(), 1, null)),
        PASSWORD);
    return browser;
  }
}
