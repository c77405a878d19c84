package org.safeconduct.profiles.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.Listed;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// Holds, what is due and what was deleted are found again in their lists.
class RetentionListsJourneyTest extends JourneyTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private OrganisationId organisation;
  private PersonId person;
  private TestBrowser adviser;

  @Autowired
  Retention retention;

  @BeforeEach
  void somebody() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("LISTED-" + mark);
    person = people.person(organisation, "Élodie", "Listed" + mark);
    adviser = signedIn(Role.SECURITY_ADVISER);
  }

  @Test
  void holds_are_found_by_what_they_are_on_by_words_kind_and_state() {
    var board = hold("person", person.value(), "Board of inquiry " + mark, false);
    var court = hold("organisation", organisation.value(), "Court of " + mark, false);
    var lifted = hold("alert", UUID.randomUUID(), "Closed case " + mark, true);
    var list = "/retention/holds?q=" + mark;
    String[] all = {board, court, lifted};

    assertThat(Listed.of(adviser, list, all)).containsExactly(all);
    assertThat(Listed.of(adviser, list + "&state=lifted", all)).containsExactly(lifted);
    assertThat(Listed.of(adviser, list + "&state=in-force", all)).containsExactly(board, court);
    assertThat(Listed.of(adviser, list + "&kind=organisation", all)).containsExactly(court);
    assertThat(Listed.of(adviser, "/retention/holds?q=elodie+listed" + mark, all))
        .containsExactly(board);
    assertThat(adviser.get(list + "&kind=headcount").body()).contains("No hold fits this filter");
    assertThat(adviser.get(list + "&state=lifted").body()).contains("state=lifted&amp;sort=placed");
  }

  @Test
  void who_sees_nobody_finds_no_hold_by_a_name() {
    var board = hold("person", person.value(), "Board of inquiry " + mark, false);
    var administrator = signedIn(Role.ADMINISTRATOR);

    assertThat(Listed.of(administrator, "/retention/holds?q=inquiry+" + mark, board))
        .containsExactly(board);
    assertThat(Listed.of(administrator, "/retention/holds?q=elodie+listed" + mark, board))
        .isEmpty();
  }

  @Test
  void what_is_due_is_listed_apart_from_what_a_hold_keeps() {
    var kept = position();
    hold("person", person.value(), "Board of inquiry " + mark, false);
    var list = "/retention/due/exposure.position?sort=-at";

    assertThat(Listed.of(adviser, list + "&held=true", kept)).containsExactly(kept);
    assertThat(Listed.of(adviser, list + "&held=false", kept)).isEmpty();
  }

  @Test
  void what_was_deleted_is_found_by_its_rule_and_its_day() {
    position();
    currentUser.callAs(INSTALLER, retention::purge);
    var today = LocalDate.now(ZoneOffset.UTC);
    var list = "/retention/statements?rule=exposure.position";
    var newest = jdbc.sql("""
            select encode(hash, 'hex') from profiles.purge_statement where rule = 'exposure.position'
            order by number desc limit 1
            """).query(String.class).single();

    assertThat(adviser.get(list + "&from=" + today.minusDays(1)).body())
        .contains("title=\"" + newest + "\"");
    assertThat(adviser.get(list + "&to=" + today.minusDays(1)).body())
        .contains("No statement fits this filter");
    assertThat(Listed.of(adviser, list.replace(".position", ".none"), newest)).isEmpty();
    assertThat(adviser.get(list + "&format=csv").body()).contains(newest);
  }

  private String hold(String kind, UUID subject, String reason, boolean lifted) {
    jdbc.sql("""
            insert into profiles.legal_hold (id, kind, subject, reason, placed_at, placed_by, placer,
                lifted_at, lifted_by, lift_reason)
            values (gen_random_uuid(), :kind, :subject, :reason, now(), 'A. Rossi', 'test', %s)
            """.formatted(lifted ? "now(), 'B.', 'It is over'" : "null, null, null"))
        .param("kind", kind)
        .param("subject", subject)
        .param("reason", reason)
        .update();
    return reason;
  }

  private String position() {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into exposure.position values (:id, 1, :person, 'Somewhere', 'CH', null, null, null,
                'COUNTRY', now() - interval '41 days', now() - interval '40 days', false,
                now() - interval '41 days', 'test', 'CHECK_IN')
            """).param("id", id).param("person", person.value()).update();
    return id.toString();
  }
}
