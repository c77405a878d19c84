package org.safeconduct.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.RowChange;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.workbook.Xlsx;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Precision;

class PeopleImportsTest extends PeopleImportsSetting {
  @Test
  void a_list_brings_in_people_with_their_channels_and_stations() {
    var stored = stored(run("""
        number,organisation,given_name,family_name,category,language,email,phone,phone2,\
        duty_station,duty_country,residence,residence_country
        100,FIRST,Anna,Müller,international,French,anna@example.org,0041 22 555 01 01,,\
        Geneva,CH,Carouge,Switzerland
        """));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
    var file = file("FIRST", "100");
    assertThat(file.card().name()).isEqualTo("Anna Müller");
    assertThat(file.card().language()).isEqualTo("fr");
    assertThat(file.channels())
        .extracting(Channel::value)
        .containsExactly("anna@example.org", "+41 22 555 01 01");
    assertThat(stations(file))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(StationKind.DUTY_STATION, "Geneva CH", StationKind.RESIDENCE, "Carouge CH"));
    assertThat(file.source()).isEqualTo("import FIRST");
    assertThat(told).contains(new PeopleImported(stored.importId(), 1));
    assertThat(audited).contains("people.list-imported " + stored.importId());
  }

  @Test
  void a_workbook_says_the_same_as_the_text_that_it_was_saved_as() {
    var text = """
        number,organisation,given_name,family_name,phone,duty_station,duty_country,from
        0042,BOOK,Anna,Müller,+41225550101,Geneva,CH,2026-12-01
        43,BOOK,محمد,Haddad,,Amman,JO,
        """;
    var dated = new Xlsx()
        .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
        .sheet(
            "Staff",
            Xlsx.texts(List.of(List.of("number", "organisation", "from", "nom")))
                + """
            <row><c><v>43</v></c><c t="str"><v>BOOK</v></c><c s="1"><v>46378</v></c></row>
            """.replace("<row>", "<row r=\"9\">"));

    var first = stored(run(text));
    var again = stored(run(Xlsx.ofCsv(text), ImportChoices.STRICT));
    var refused = (ImportOutcome.Refused) run(dated.bytes(), ImportChoices.STRICT);

    assertThat(first.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(tuple(9, "family_name", "name-missing"));
  }

  @Test
  void a_name_that_several_places_bear_is_told_as_a_notice_with_what_was_taken() {
    var stored = stored(run("""
        number,organisation,name,duty_station,duty_country,residence,residence_country
        1,GUESS,Anna Müller,San José,CR,San José,
        2,GUESS,Béla Nagy,Panama,,San José,
        """));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("place-guessed"))
        .singleElement()
        .satisfies(it -> assertThat(it.arguments()).startsWith("2", "residence", "San José"))
        .satisfies(it -> assertThat(it.toString()).contains("Costa Rica"));
  }

  @Test
  void a_name_that_several_places_of_the_country_bear_is_told_too_with_how_to_write_another() {
    var stored = stored(run("""
        number,organisation,name,duty_station,duty_country
        1,WITHIN,Anna Müller,Springfield,US
        2,WITHIN,Béla Nagy,Springfield,US
        3,WITHIN,Csilla Kis,Springfield (Illinois),US
        4,WITHIN,Dora Nagy,Geneva,CH
        """));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("place-guessed-within"))
        .singleElement()
        .satisfies(it -> assertThat(it.arguments())
            .startsWith("2", "duty_station", "Springfield", "Springfield, US (Missouri)"))
        .satisfies(it -> assertThat(it.arguments().getLast().toString())
            .matches("Springfield, US \\((?!Missouri).+\\)"));
  }

  @Test
  void the_same_list_again_writes_nothing() {
    var list = """
        number;organisation;name;category;email;phone;phone2;duty station;residence;lat;lon;head;since
        1;AGAIN;Anna Müller;P;a@example.org;+41 22 555 01 01;+41 22 555 01 02;Geneva;Home;46,2;6,15;;24.11.2025
        2;AGAIN;Müller, Csilla;dependant;;;;;;;;1;
        3;AGAIN;Béla Nagy;G;;;;Atlantis;;;;;
        """;
    run(list);
    var before = rows();

    var again = stored(run(list));

    assertThat(again.counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0, 0));
    assertThat(rows()).isEqualTo(before);
    assertThat(told).noneMatch(event -> event.equals(new PeopleImported(again.importId(), 0)));
  }

  @Test
  void a_list_puts_people_into_units_and_brings_in_those_that_are_not_known() {
    run("""
        number,organisation,family_name,unit
        1,UNITS,Müller,Field  offices
        2,UNITS,Nagy,field offices
        3,UNITS,Kis,Security
        4,UNITS,Alone,
        """);
    var again = stored(run("""
        number,organisation,family_name,unit
        1,UNITS,Müller,FIELD OFFICES
        3,UNITS,Kis,-
        """));

    assertThat(again.counts().changed()).isEqualTo(1);
    assertThat(jdbc.sql("""
            select p.number || ' ' || coalesce(u.name, '-')
            from people.person p
            join people.organisation o on o.id = p.organisation
            left join people.unit u on u.id = p.unit
            where o.code = 'UNITS' order by 1
            """).query(String.class).list())
        .containsExactly("1 Field offices", "2 Field offices", "3 -", "4 -");
  }

  @Test
  void a_changed_row_changes_only_what_changed() {
    run("""
        number,organisation,family_name,given_name,email,phone,duty_station,residence
        1,CHG,Müller,Anna,a@example.org,+41 22 555 01 01,Geneva,Carouge
        2,CHG,Nagy,Béla,b@example.org,+41 22 555 01 02,Geneva,Lausanne
        """);
    var before = rows();
    clock.push(Duration.ofDays(1));

    var stored = stored(run("""
        number,organisation,family_name,given_name,email,phone,duty_station,residence
        1,CHG,Müller,Anna,new@example.org,+41 22 555 01 01,Nairobi,Carouge
        2,CHG,Nagy,Béla,B@example.org,+41225550102,GENEVE,Lausanne
        """));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0));
    assertThat(rows()).isEqualTo(before.plus(0, 2, 1));
    var file = file("CHG", "1");
    assertThat(file.card().email()).isEqualTo("new@example.org");
    assertThat(file.stations())
        .filteredOn(it -> it.kind() == StationKind.DUTY_STATION)
        .extracting(it -> it.stay().label(), Station::when)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Nairobi", Interval.since(clock.instant())),
            org.assertj.core.groups.Tuple.tuple(
                "Geneva", new Interval(Station.SINCE_EVER, clock.instant())));
  }

  @Test
  void an_empty_cell_leaves_what_is_stored_and_a_dash_takes_it_away() {
    run("""
        number,organisation,family_name,email,phone,duty_station
        1,BLANK,Müller,a@example.org,+41 22 555 01 01,Geneva
        """);
    clock.push(Duration.ofDays(1));

    assertThat(stored(run("""
        number,organisation,family_name,email,phone,duty_station
        1,BLANK,Müller,,,
        """)).counts().unchanged()).isEqualTo(1);
    assertThat(stored(run("""
        number,organisation,family_name,email,phone,duty_station
        1,BLANK,Müller,,-,-
        """)).counts().changed()).isEqualTo(1);

    var file = file("BLANK", "1");
    assertThat(file.channels()).extracting(Channel::value).containsExactly("a@example.org");
    assertThat(file.stations().getFirst().when().until()).isEqualTo(clock.instant());
  }

  @Test
  void dependants_live_with_their_head_of_household_also_after_a_move() {
    run("""
        number,organisation,family_name,category,residence,head_of_household
        2,HOUSE,Child,,,1
        1,HOUSE,Head,P,Geneva,
        3,HOUSE,Student,dependant,Zurich,1
        """);
    assertThat(stations(file("HOUSE", "2"))).containsEntry(StationKind.RESIDENCE, "Geneva CH");
    assertThat(file("HOUSE", "1").dependants()).hasSize(2);
    clock.push(Duration.ofDays(1));

    run("""
        number,organisation,family_name,category,residence,head_of_household
        1,HOUSE,Head,P,Nairobi,
        2,HOUSE,Child,,,1
        3,HOUSE,Student,dependant,,1
        """);

    assertThat(now(file("HOUSE", "2"))).containsExactly("Nairobi KE");
    assertThat(now(file("HOUSE", "3"))).containsExactly("Zurich CH");
  }

  @Test
  void who_is_missing_from_the_list_stays_unless_somebody_says_otherwise() {
    run("""
        number,organisation,family_name,residence,head
        1,MISS,Stays,Geneva,
        2,MISS,Leaves,Geneva,
        3,MISS,Child,,2
        """);
    clock.push(Duration.ofDays(1));
    var list = "number,organisation,family_name\n1,MISS,Stays\n";

    var kept = stored(run(list));
    assertThat(kept.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 0));
    assertThat(numbers("MISS")).hasSize(3);

    var left = stored(run(list, new ImportChoices(null, false, true, null)));
    assertThat(left.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 2));
    assertThat(numbers("MISS")).containsExactly("1");
    assertThat(file("MISS", "3").stations().getFirst().when().until()).isEqualTo(clock.instant());

    var back = stored(run("number,organisation,family_name\n2,MISS,Leaves\n1,MISS,Stays\n"));
    assertThat(back.counts().changed()).isEqualTo(1);
    assertThat(numbers("MISS")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void a_residence_stored_to_the_point_is_not_blurred_by_a_list_that_knows_only_the_town() {
    run("number,organisation,family_name,residence,lat,lon\n1,EXACT,A,Geneva,46.21,6.14\n");

    var again = stored(run("number,organisation,family_name,residence\n1,EXACT,A,Genève\n"));

    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(file("EXACT", "1").stations().getFirst().stay().precision())
        .isEqualTo(Precision.POINT);
  }

  @Test
  void a_preview_shows_the_difference_and_stores_nothing() {
    run(
        "number,organisation,family_name,email,residence\n1,SHOW,A,a@example.org,Geneva\n2,SHOW,B,,\n");
    var before = rows();

    var preview = as(
        ANYBODY,
        () -> imports.preview(ListKind.PEOPLE, bytes("""
            number,organisation,family_name,email,residence
            1,SHOW,A,new@example.org,Nairobi
            3,SHOW,C,c@example.org,
            """), ImportChoices.STRICT, ImportWatch.NONE));

    assertThat(rows()).isEqualTo(before);
    assertThat(preview.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 1, 0));
    assertThat(preview.first())
        .containsExactly(
            new RowChange(
                2,
                RowChange.Kind.CHANGED,
                "A (1)",
                List.of(
                    new RowChange.Field("residence", "Geneva (CH)", "Nairobi (KE)"),
                    new RowChange.Field("email", "a@example.org", "new@example.org"))),
            new RowChange(
                3,
                RowChange.Kind.CREATED,
                "C (3)",
                List.of(
                    new RowChange.Field("family_name", "", "C"),
                    new RowChange.Field("email", "", "c@example.org"))));
    assertThat(preview.missing()).extracting(RowChange::name).containsExactly("B (2)");
  }

  @Test
  void the_same_key_takes_a_list_in_once() {
    var list = "number,organisation,family_name\n1,KEY,A\n";
    var choices = new ImportChoices(null, false, false, "key-1");

    var first = stored(run(list, choices));
    var second = stored(run(list, choices));

    assertThat(second.importId()).isEqualTo(first.importId());
    assertThat(second.repeated()).isTrue();
    assertThat(second.counts()).isEqualTo(first.counts());
    assertThat(run("number,organisation,family_name\n2,KEY,B\n", choices))
        .isEqualTo(new ImportOutcome.KeyUsed("key-1"));
  }

  @Test
  void a_large_list_is_taken_in_within_a_minute_and_again_without_a_change() {
    var list = new StringBuilder(
        "number,organisation,given_name,family_name,category,language,email,phone,"
            + "duty_station,duty_country,residence,residence_country,head_of_household\n");
    var towns = new String[] {"Geneva,CH", "Nairobi,KE", "Kyiv,UA", "Bogotá,CO", "Amman,JO"};
    for (int i = 0; i < LARGE; i++) {
      var town = towns[i % towns.length];
      list.append("N%d,LARGE,Given%d,Family%d,%s,en,p%d@example.org,+41 22 %07d,%s,%s,%s\n"
          .formatted(
              i,
              i,
              i,
              i % 2 == 0 ? "P" : "dependant",
              i,
              i,
              town,
              town,
              i % 2 == 0 ? "" : "N" + (i - 1)));
    }
    var content = bytes(list.toString());

    long start = System.nanoTime();
    var first = stored(as(
        ANYBODY,
        () -> imports.run(ListKind.PEOPLE, content, ImportChoices.STRICT, ImportWatch.NONE)));
    long between = System.nanoTime();
    var second = stored(as(
        ANYBODY,
        () -> imports.run(ListKind.PEOPLE, content, ImportChoices.STRICT, ImportWatch.NONE)));
    long end = System.nanoTime();

    System.out.printf(
        "%d people (%d MB): taken in %d ms, again %d ms%n",
        LARGE, content.length >> 20, (between - start) / 1_000_000, (end - between) / 1_000_000);
    assertThat(first.counts()).isEqualTo(new ImportCounts(LARGE, LARGE, 0, 0, 0, 0));
    assertThat(second.counts()).isEqualTo(new ImportCounts(LARGE, 0, 0, LARGE, 0, 0));
    assertThat(Duration.ofNanos(between - start)).isLessThan(Duration.ofMinutes(1));
  }
}
