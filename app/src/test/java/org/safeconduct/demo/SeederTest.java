package org.safeconduct.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.demo.synthetic.Size;

class SeederTest extends DatabaseTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:05:00Z");
  private static final List<String> TABLES = List.of(
      "people.organisation",
      "people.unit",
      "people.person",
      "people.emergency_contact",
      "people.channel",
      "people.station",
      "people.presence",
      "people.course_taken",
      "people.invitation",
      "people.column_mapping",
      "governance.zone",
      "governance.zone_version",
      "governance.appointment",
      "governance.appointment_version",
      "governance.delegation",
      "governance.nomination",
      "governance.nomination_step",
      "governance.training",
      "governance.zone_point",
      "governance.body",
      "governance.meeting",
      "governance.meeting_item",
      "governance.meeting_attendee",
      "governance.decision",
      "governance.dissent",
      "governance.action_point",
      "governance.action_step",
      "governance.consultation",
      "governance.consultation_addressee",
      "governance.consultation_reply",
      "governance.consultation_position",
      "governance.consultation_adoption",
      "governance.counterpart",
      "governance.counterpart_contact",
      "governance.counterpart_log",
      "governance.counterpart_agreement",
      "premises.premises",
      "premises.occupant",
      "travel.trip",
      "travel.leg",
      "exposure.position");

  private final JdbcSeedings seedings = new JdbcSeedings(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
  private final Seeder seeder = new Seeder(seedings, GAZETTEER, dataSource, transaction);

  @Test
  void an_empty_demo_is_filled_to_its_size() {
    empty();
    var steps = new ArrayList<String>();

    boolean filled = fill(Size.S, progress -> steps.add(progress.step()));

    assertThat(filled).isTrue();
    var rows = rows();
    assertThat(rows).containsEntry("people.organisation", 3L);
    assertThat(rows).containsEntry("people.person", 2_500L);
    assertThat(rows).containsEntry("premises.premises", 80L);
    assertThat(rows.get("travel.trip")).isBetween(8_000L, 8_400L);
    assertThat(rows.values()).allMatch(count -> count > 0);
    assertThat(steps.stream().distinct())
        .containsExactly(
            "organisations",
            "units",
            "people",
            "relatives",
            "contacts",
            "stations",
            "presence",
            "courses",
            "invitations",
            "sources",
            "zones",
            "appointments",
            "delegations",
            "nominations",
            "network",
            "premises",
            "occupants",
            "trips",
            "legs",
            "check-ins");
  }

  @Test
  void what_is_stored_is_what_was_made() {
    full();
    var made = seeder.organisation(seeder.begin(Size.S, 1)).people().toList();

    var stored = jdbc.sql("select given_name || ' ' || family_name from people.person order by id")
        .query(String.class)
        .list();

    assertThat(stored).isEqualTo(made.stream().map(it -> it.name()).toList());
  }

  @Test
  void the_people_of_one_town_gather_in_their_town() {
    full();

    var towns = jdbc.sql("""
            select count(distinct split_part(z.name, ', zone', 1)) from governance.zone_point p
            join governance.zone z on z.id = any (p.zones)
            where p.kind = 'CONCENTRATION' group by p.id
            """).query(Integer.class).list();

    assertThat(towns).isNotEmpty().containsOnly(1);
  }

  @Test
  void a_full_demo_is_kept_as_it_is() {
    full();
    var before = rows();

    boolean filled = fill(Size.M, _ -> {});

    assertThat(filled).isFalse();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_killed_seeding_leaves_no_half_room_and_is_finished_by_the_next_start() {
    full();
    var whole = rows();
    for (var step : List.of("stations", "legs")) {
      empty();

      assertThatThrownBy(() -> fill(Size.S, progress -> killAt(step, progress)))
          .hasMessage("killed");
      assertThat(rows().entrySet()).allSatisfy(table -> {
        if (table.getValue() != 0) assertThat(whole).contains(table);
      });
      fill(Size.M, _ -> {});

      assertThat(rows()).as("killed at " + step).isEqualTo(whole);
    }
  }

  private void empty() {
    seeder.begin(Size.S, 1);
    for (var table : TABLES.reversed()) jdbc.sql("delete from " + table).update();
    jdbc.sql("delete from demo.filled").update();
    jdbc.sql("delete from demo.seeding").update();
  }

  /// Fills what an earlier test has not left full.
  private void full() {
    fill(Size.S, _ -> {});
  }

  private static void killAt(String step, Progress progress) {
    if (progress.step().equals(step)) throw new IllegalStateException("killed");
  }

  private boolean fill(Size size, Consumer<Progress> listener) {
    return seeder.fill(seeder.organisation(seeder.begin(size, 1)), listener);
  }

  private Map<String, Long> rows() {
    var rows = new LinkedHashMap<String, Long>();
    for (var table : TABLES)
      rows.put(
          table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    return rows;
  }
}
