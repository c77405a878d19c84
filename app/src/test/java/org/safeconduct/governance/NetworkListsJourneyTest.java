package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.Listed;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonId;

/// Bodies and those who decide are found again in their lists.
class NetworkListsJourneyTest extends NetworkJourney {
  private final String mark = UUID.randomUUID().toString().substring(0, 6);

  @Test
  void bodies_are_found_by_words_kind_and_whether_they_still_meet() {
    var team = body("Équipe " + mark, "SECURITY_MANAGEMENT_TEAM", false);
    var cell = body("Cell " + mark, "SECURITY_CELL", false);
    var closed = body("Former " + mark, "OTHER", true);
    var list = "/network/bodies?q=" + mark;
    String[] all = {team, cell, closed};

    assertThat(Listed.of(adviser, list, all)).containsExactly(all);
    assertThat(Listed.of(adviser, list + "&kind=SECURITY_CELL", all)).containsExactly(cell);
    assertThat(Listed.of(adviser, list + "&state=closed", all)).containsExactly(closed);
    assertThat(Listed.of(adviser, list + "&state=open", all)).containsExactly(team, cell);
    assertThat(Listed.of(adviser, "/network/bodies?q=equipe+" + mark, all)).containsExactly(team);
    assertThat(adviser.get(list + "+nowhere").body()).contains("No body fits this filter");
    assertThat(adviser.get(list + "&sort=-name").body()).containsSubsequence(team, cell, closed);
    assertThat(adviser.get(list + "&sort=name").body()).containsSubsequence(cell, team, closed);
    assertThat(Listed.of(accountOf(person("Nobody"), Role.FOCAL_POINT), list, all))
        .isEmpty();
  }

  @Test
  void who_decides_is_found_by_name_and_by_what_gives_the_authority() {
    var head = person("Head" + mark);
    appointed(head);
    var list = "/network/authorities?authority=NOMINATE_FOCAL_POINT&q=head" + mark;

    assertThat(Listed.of(adviser, list, "Head" + mark + " Example"))
        .containsExactly("Head" + mark + " Example");
    assertThat(Listed.of(adviser, list + "&by=own", "Head" + mark + " Example")).hasSize(1);
    assertThat(Listed.of(adviser, list + "&by=delegation", "Head" + mark + " Example"))
        .isEmpty();
    assertThat(adviser.get(list + "&by=delegation").body()).contains("fits this filter");
    assertThat(adviser.get(list + "&sort=person").body()).contains("sort=-person", "1–1 of 1");
  }

  @Test
  void a_name_in_the_network_leads_nowhere_for_who_may_not_open_the_file() {
    var head = person("Head" + mark);
    var post = appointed(head);
    var network = "/network?organisation=" + organisation;
    var file = "href=\"/people/" + head + "\"";

    for (var page : List.of(network, "/network/posts/" + post)) {
      assertThat(adviser.get(page).body()).contains("Head" + mark, file);
      for (var role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.HEADQUARTERS_DESK))
        assertThat(signedIn(role).get(page).body())
            .as(role + " " + page)
            .contains("Head" + mark)
            .doesNotContain(file);
      assertThat(signedIn(Role.RADIO_ROOM).get(page).body()).contains(file);
    }
    var stranger = people.person(people.organisation("O" + mark), "Stranger", "Example");
    var elsewhere = accountOf(stranger, Role.FOCAL_POINT);
    assertThat(elsewhere.get(network).body()).contains("Head" + mark).doesNotContain(file);
  }

  @Test
  void a_term_that_begins_with_a_day_is_shown_without_a_time() {
    var head = person("Head" + mark);
    var post = appointed(head);
    jdbc.sql("update governance.appointment set starts = '2026-03-16 00:00Z' where person = :id")
        .param("id", head.value())
        .update();

    var page = adviser.get("/network/posts/" + post).body();

    assertThat(page).contains("16 Mar 2026</time>").doesNotContain("16 Mar 2026 00:00Z");
  }

  private UUID appointed(PersonId person) {
    return jdbc.sql("""
            insert into governance.appointment (id, person, post, organisation, starts, ends)
            values (gen_random_uuid(), :person, 'EXECUTIVE_HEAD', :organisation,
                now() - interval '1 day', timestamptz '9999-12-31 00:00Z')
            returning id
            """)
        .param("person", person.value())
        .param("organisation", organisation.value())
        .query(UUID.class)
        .single();
  }

  private String body(String name, String kind, boolean closed) {
    jdbc.sql("""
            insert into governance.body (id, code, name, kind, posts, chair, quorum, closed, version,
                recorded_at, recorded_by)
            values (gen_random_uuid(), :code, :name, :kind, '{DESIGNATED_OFFICIAL}', 'DESIGNATED_OFFICIAL',
                'NONE', :closed, 1, now(), 'test')
            """)
        .param("code", UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT))
        .param("name", name)
        .param("kind", kind)
        .param("closed", closed)
        .update();
    return name;
  }
}
