package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.ZonesImported;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.shared.Position;

class ZoneImportsTest extends NetworkLists {
  @Test
  void a_zone_is_drawn_by_a_boundary_a_circle_or_a_place() {
    var stored = stored(zones("""
        zone;nom;périmètre;lat;lon;rayon;ville;pays
        N;North;%s;;;;;
        S;South;{"type":"Polygon","coordinates":[[[36,-4],[37,-4],[37,-3],[36,-3],[36,-4]]]};;;;;
        C;Circle;;-1.3;36.8;12,5 km;;
        T;Town;;;;;Kampala;UG
        """.formatted(SQUARE)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(4, 4, 0, 0, 0, 0));
    assertThat(stored.faults().warnings()).isEqualTo(1);
    assertThat(zone("North").area().covers(new Position(36.5, -1.5))).isTrue();
    assertThat(zone("South").area().covers(new Position(36.5, -3.5))).isTrue();
    assertThat(zone("Circle").area().covers(new Position(36.8, -1.4))).isTrue();
    assertThat(zone("Circle").area().covers(new Position(36.8, -1.5))).isFalse();
    assertThat(zone("Town").area().covers(new Position(32.58, 0.32))).isTrue();
    assertThat(told).contains(new ZonesImported(stored.importId(), 4));
  }

  @Test
  void a_name_that_several_places_bear_is_told_as_a_notice_with_what_was_taken() {
    var stored = stored(zones("""
        code,name,place,country
        T,Town,Tripoli,
        U,Up,Tripoli,LB
        """));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("place-guessed"))
        .singleElement()
        .satisfies(it -> assertThat(it.arguments()).startsWith("2", "place", "Tripoli"))
        .satisfies(it -> assertThat(it.toString()).contains("Libya"));
  }

  @Test
  void the_same_zones_again_write_nothing_and_changed_ones_only_what_changed() {
    var rows = zoneList("N,North," + code + ",\"" + SQUARE + "\",School");
    zones(rows);

    var again = stored(zones(rows));
    var changed = stored(zones(zoneList("N,Northern," + code + ",,Church")));

    assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    assertThat(zone("Northern").assemblyPoint()).isEqualTo("Church");
    assertThat(zone("Northern").area().covers(new Position(36.5, -1.5))).isTrue();
  }

  @Test
  void a_zone_missing_from_a_whole_list_ends_and_so_do_its_wardens() {
    zones(zoneList(
        "N,North," + code + ",\"" + SQUARE + "\",", "S,South," + code + ",\"" + SQUARE + "\","));
    posts(postList(number(anna) + ",warden,,N,2026-01-01,"));
    clock.push(Duration.ofDays(1));

    var whole = stored(zones(zoneList("S,South," + code + ",,"), WHOLE));

    assertThat(whole.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 1, 1));
    assertThat(network.zones()).extracting(Zone::name).containsExactly("South");
    assertThat(network.posts(organisation)).isEmpty();
    zones(zoneList("N,North," + code + ",,"));
    assertThat(network.zones()).extracting(Zone::name).containsExactly("North", "South");
  }

  @Test
  void a_row_that_cannot_be_used_ends_no_common_zone() {
    zones(zoneList("N,North,,\"" + SQUARE + "\",", "S,South," + code + ",\"" + SQUARE + "\","));

    var whole = stored(zones(zoneList("S,South,,,", "X,Scribble,,scribble,"), WHOLE_BUT_BAD));

    assertThat(whole.counts().missing()).isZero();
    assertThat(network.zones()).extracting(Zone::name).containsExactly("North", "South");
  }

  @Test
  void the_organisation_of_a_zone_can_be_taken_away_and_is_not_given_by_the_way() {
    zones(zoneList("N,North,,\"" + SQUARE + "\",", "S,South," + code + ",\"" + SQUARE + "\","));
    var mine = new ImportChoices(code, false, false, null);

    var again =
        stored(zones(zoneList("N,North,,,", "S,South,,,", "W,West,,\"" + SQUARE + "\","), mine));
    assertThat(again.counts()).isEqualTo(new ImportCounts(3, 1, 0, 2, 0, 0));
    assertThat(zone("North").organisation()).isNull();
    assertThat(zone("West").organisation()).isEqualTo(organisation);

    zones(zoneList("S,South,-,,"));
    assertThat(zone("South").organisation()).isNull();
  }

  @Test
  void whoever_looks_after_one_organisation_draws_and_ends_its_zones_only() {
    var other = "H" + UUID.randomUUID();
    people.organisation(other);
    zones(zoneList(
        "C,Common,,\"" + SQUARE + "\",",
        "M,Mine," + code + ",\"" + SQUARE + "\",",
        "O,Other," + other + ",\"" + SQUARE + "\","));

    actor = ofOneOrganisation();
    var refused = (ImportOutcome.Refused) zones(zoneList(
        "C,Changed,,,",
        "M,Mine,-,,",
        "O,Changed,,,",
        "N,New,,\"" + SQUARE + "\",",
        "P,Own," + code + ",\"" + SQUARE + "\","));
    var whole = stored(zones(zoneList("P,Own," + code + ",\"" + SQUARE + "\","), WHOLE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "code", "zone-not-yours"),
            tuple(3L, "organisation", "zone-for-everybody"),
            tuple(4L, "code", "zone-not-yours"),
            tuple(5L, "organisation", "zone-for-everybody"));
    assertThat(whole.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 1, 1));
    assertThat(network.zones()).extracting(Zone::name).containsExactly("Common", "Other", "Own");
  }

  @Test
  void an_ended_zone_keeps_its_name_for_what_happened_in_it() {
    zones(zoneList("N,North,,\"" + SQUARE + "\",", "S,South,,\"" + SQUARE + "\","));
    var north = zone("North").id();

    zones(zoneList("S,South,,,"), WHOLE);

    assertThat(network.zones()).extracting(Zone::name).containsExactly("South");
    assertThat(network.zones(Set.of(north))).extracting(Zone::name).containsExactly("North");
  }

  @Test
  void the_audit_trail_keeps_what_lists_of_zones_and_posts_overwrite() {
    zones(zoneList("N,North,,\"" + SQUARE + "\",School", "S,South,,\"" + SQUARE + "\","));
    posts(postList(number(anna) + ",warden,,S,2026-01-01,", number(ben) + ",do,,,2026-02-01,"));
    var post = network.posts(organisation).getFirst().id();

    zones(zoneList("N,Northern,,,Church"), WHOLE);
    posts(postList(number(ben) + ",do,,,2026-03-01,"));

    assertThat(audited.get("governance.zones-overwritten").toString())
        .contains("North", "School", anna.toString(), "WARDEN", "2026-01-01")
        .doesNotContain("Northern", "Church", "POLYGON");
    assertThat(audited.get("governance.posts-overwritten").toString())
        .contains(post.value().toString(), "2026-02-01")
        .doesNotContain("2026-03-01");
  }

  @Test
  void bad_rows_of_zones_say_why() {
    var refused = (ImportOutcome.Refused)
        zones("""
        code,name,area,latitude,longitude,radius_km,place
        ,Nameless,"%s",,,,
        A,Without area,,,,,
        B,Scribble,POLYGON ((1 2,,,,
        C,No place,,,,,Atlantis on Sea
        D,Too wide,,1,1,5000,
        E,Twice,"%s",,,,
        E,Twice,"%s",,,,
        F,Line,"LINESTRING (1 1, 2 2)",,,,
        %s,Long,"%s",,,,
        """.formatted(SQUARE, SQUARE, SQUARE, "L".repeat(201), SQUARE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "code", "zone-missing"),
            tuple(3L, "area", "area-missing"),
            tuple(4L, "area", "area-unreadable"),
            tuple(5L, "place", "zone-place-unknown"),
            tuple(6L, "radius_km", "radius-unreadable"),
            tuple(8L, "code", "zone-twice"),
            tuple(9L, "area", "area-unreadable"),
            tuple(10L, "code", "text-too-long"));
    assertThat(network.zones()).isEmpty();
    var point = (ImportOutcome.Refused) zones(zoneList("N,,,," + "L".repeat(201)));
    assertThat(point.faults().errors())
        .extracting(RowFault::column, RowFault::code)
        .contains(tuple("assembly_point", "text-too-long"));
  }
}
