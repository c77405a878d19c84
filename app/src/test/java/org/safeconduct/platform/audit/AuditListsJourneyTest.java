package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.Listed;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.springframework.beans.factory.annotation.Value;

/// What is withheld and where the roots went is found again in the lists.
class AuditListsJourneyTest extends JourneyTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Value("${journey.database}")
  String database;

  /// The chain does not go through it.
  @AfterEach
  void take_the_root_out_again() throws SQLException {
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.execute("delete from platform.audit_root where day = date '2001-01-02'");
    }
  }

  @Test
  void what_is_withheld_is_found_by_whom_it_is_about_by_words_and_by_state() {
    var waiting = withheld("Inquiry " + mark, "Ángela", "null, null, null, null");
    var confirmed = "now(), 'B.', gen_random_uuid(), ";
    var inForce = withheld("Leak " + mark, "Berta", confirmed + "null");
    var over = withheld("Theft " + mark, "Carla", confirmed + "now()");
    var list = "/withheld-looks?q=" + mark;
    String[] all = {waiting, inForce, over};
    var auditor = signedIn(Role.AUDITOR);

    assertThat(Listed.of(auditor, list, all)).containsExactly(all);
    assertThat(Listed.of(auditor, list + "&state=waiting", all)).containsExactly(waiting);
    assertThat(Listed.of(auditor, list + "&state=in-force", all)).containsExactly(inForce);
    assertThat(Listed.of(auditor, list + "&state=over", all)).containsExactly(over);
    assertThat(Listed.of(auditor, "/withheld-looks?q=angela+withheld" + mark, all))
        .containsExactly(waiting);
    assertThat(auditor.get(list + "+nowhere").body()).contains("that is withheld fits this filter");
  }

  @Test
  void roots_are_found_by_day_and_by_how_far_they_got() {
    jdbc.sql("""
            insert into platform.audit_root (day, number, root, taken_at)
            values (date '2001-01-02', 1, decode(repeat('ab', 32), 'hex'), timestamptz '2001-01-02 00:01Z')
            on conflict (day) do nothing
            """).update();
    var root = "ab".repeat(32);
    var list = "/audit/roots?from=2001-01-02&to=2001-01-02";
    var auditor = signedIn(Role.AUDITOR);

    assertThat(Listed.of(auditor, list, root)).containsExactly(root);
    assertThat(Listed.of(auditor, list + "&state=nowhere", root)).containsExactly(root);
    assertThat(Listed.of(auditor, list + "&state=sent", root)).isEmpty();
    assertThat(auditor.get(list + "&state=waits").body()).contains("No root fits this filter");
    assertThat(Listed.of(auditor, "/audit/roots?from=2001-01-03", root)).isEmpty();
  }

  private String withheld(String reason, String given, String became) {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("WITHHELD-" + UUID.randomUUID());
    jdbc.sql("""
            insert into platform.look_withholding (id, person, actor_id, reason, until, asked_at, asked_by, asker,
                confirmed_at, confirmed_by, confirmer, ended_at)
            select gen_random_uuid(), :person, id, :reason, now() + interval '9 days',
                now() - interval '1 day', 'A. Rossi', gen_random_uuid(), %s
            from access.account where username = :username
            """.formatted(became))
        .param("person", people.person(organisation, given, "Withheld" + mark).value())
        .param("reason", reason)
        .param("username", newAccount(Assignment.of(Role.DUTY_OFFICER)))
        .update();
    return reason;
  }
}
