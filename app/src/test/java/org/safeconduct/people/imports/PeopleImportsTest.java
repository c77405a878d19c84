package org.safeconduct.people.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonFile;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.people.lists.RowChange;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Precision;

class PeopleImportsTest extends DatabaseTest {
  private static final Gazetteer GAZETTEER = new Gazetteer();
  /// Say `-Dlarge=200000` to try the size that organisations really have.
  private static final int LARGE = Integer.getInteger("large", 10_000);

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final MovingClock clock = new MovingClock();
  private final List<Object> told = new ArrayList<>();
  private final List<String> audited = new ArrayList<>();
  private final PeopleRegister register =
      PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
  private final PeopleImports imports = imports();

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assumeTrue(
        Gazetteer.class.getResource("/reference/places.tsv.gz") != null,
        "web/dist/reference is missing: run the build of web/ first");
  }

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
  void nothing_is_stored_while_one_row_is_bad_and_each_fault_says_where_and_what() {
    var before = rows();

    var refused = (ImportOutcome.Refused) run("""
        number,organisation,family_name,category,language,email,phone,lat,lon,from,head
        1,BAD,Good,P,fr,good@example.org,+41 22 555 01 01,46.2,6.1,2026-11-24,
        ,BAD,NoNumber,,,,,,,,
        1,BAD,Twice,,,,,,,,
        4,BAD,,,,,,,,,
        5,BAD,X,alien,klingonese,not an address,4.12E+10,,,,
        6,BAD,X,,,,,95,6.1,,
        7,BAD,X,,,,,46.2,,soon,
        8,BAD,X,,,,,46.2,abc,03/04/2026,
        9,BAD,X,,,,,,,,nobody
        10,,X,,,,,,,,
        11,BAD,X,,,,,,,,11
        """);

    assertThat(rows()).isEqualTo(before);
    assertThat(refused.counts().rows()).isEqualTo(11);
    assertThat(refused.faults().badRows()).isEqualTo(10);
    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(3, "number", "number-missing"),
            tuple(4, "number", "number-twice"),
            tuple(5, "family_name", "name-missing"),
            tuple(6, "category", "category-unknown"),
            tuple(6, "language", "language-unknown"),
            tuple(6, "email", "email-unreadable"),
            tuple(6, "phone", "phone-rounded"),
            tuple(7, "residence_lat", "degrees-out-of-range"),
            tuple(8, "residence_lon", "position-incomplete"),
            tuple(8, "from", "date-unreadable"),
            tuple(9, "residence_lon", "degrees-unreadable"),
            tuple(9, "from", "date-ambiguous"),
            tuple(10, "head_of_household", "head-unknown"),
            tuple(11, "organisation", "organisation-missing"),
            tuple(12, "head_of_household", "head-self"));
    assertThat(refused.faults().errors().get(1).arguments()).containsExactly(2L);
  }

  @Test
  void the_good_rows_can_be_taken_in_without_the_bad_ones_who_are_not_missing() {
    run("number,organisation,family_name\n1,SKIP,A\n2,SKIP,B\n3,SKIP,C\n");

    var stored = stored(run(
        "number,organisation,family_name,email\n1,SKIP,A,a@example.org\n2,SKIP,B,nonsense\n",
        new ImportChoices(null, true, true, null)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(2, 0, 1, 0, 1, 1));
    assertThat(stored.faults().badRows()).isEqualTo(1);
    assertThat(numbers("SKIP")).containsExactlyInAnyOrder("1", "2");
    assertThat(file("SKIP", "3").leftAt()).isEqualTo(clock.instant());
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
  void an_unknown_place_is_kept_by_name_with_a_warning_that_says_what_may_be_meant() {
    var stored = stored(run("""
        number,organisation,family_name,duty_station,duty_country,residence
        1,PLACE,A,Nairbi,KE,Atlantis on Sea
        2,PLACE,B,Geneva,Switzerlnd,
        """));

    var first = file("PLACE", "1");
    assertThat(first.stations())
        .extracting(
            it -> it.stay().label(), it -> it.stay().country(), it -> it.stay().isLocated())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Nairbi", "KE", true),
            org.assertj.core.groups.Tuple.tuple("Atlantis on Sea", "", false));
    assertThat(stored.faults().badRows()).isZero();
    assertThat(stored.faults().shown())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(2, "duty_station", "place-unknown-suggested"),
            tuple(2, "residence", "place-unknown"),
            tuple(3, "duty_country", "country-unknown"));
    assertThat(stored.faults().shown().getFirst().arguments().getFirst().toString())
        .contains("Nairobi (KE)");
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
  void formulas_are_kept_as_the_text_that_they_are() {
    run("number,organisation,family_name,duty_station\n=1+1,EVIL,=cmd|'/C calc'!A0,@SUM(A1)\n");

    assertThat(file("EVIL", "=1+1").card().name()).isEqualTo("=cmd|'/C calc'!A0");
    assertThat(file("EVIL", "=1+1").stations().getFirst().stay().label()).isEqualTo("@SUM(A1)");
  }

  @Test
  void a_preview_shows_the_difference_and_stores_nothing() {
    run(
        "number,organisation,family_name,email,residence\n1,SHOW,A,a@example.org,Geneva\n2,SHOW,B,,\n");
    var before = rows();

    var preview =
        as(ANYBODY, () -> imports.preview(bytes("""
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
  void one_hands_in_lists_of_ones_own_organisation_only() {
    run("number,organisation,family_name\n1,MINE,A\n1,THEIRS,B\n");
    var mine = register(() -> register.organisations()).stream()
        .filter(it -> it.code().equals("MINE"))
        .findFirst()
        .orElseThrow();
    var officer = new Actor.Account(
        UUID.randomUUID(),
        null,
        "officer",
        Set.of(Duty.IMPORT_PEOPLE),
        new Scope(false, Set.of(mine.id().value()), Set.of(), Set.of()));
    var nobody = new Actor.Account(UUID.randomUUID(), null, "x", Set.of(), Scope.EVERYBODY);
    var list = bytes("number,organisation,family_name\n1,MINE,A\n1,THEIRS,B\n1,NEW,C\n");

    var refused = (ImportOutcome.Refused)
        as(officer, () -> imports.run(list, ImportChoices.STRICT, ImportWatch.NONE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::code)
        .containsExactly("organisation-not-yours", "organisation-unknown");
    assertThatThrownBy(
            () -> as(nobody, () -> imports.run(list, ImportChoices.STRICT, ImportWatch.NONE)))
        .isInstanceOf(Forbidden.class);
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
    var first =
        stored(as(ANYBODY, () -> imports.run(content, ImportChoices.STRICT, ImportWatch.NONE)));
    long between = System.nanoTime();
    var second =
        stored(as(ANYBODY, () -> imports.run(content, ImportChoices.STRICT, ImportWatch.NONE)));
    long end = System.nanoTime();

    System.out.printf(
        "%d people (%d MB): taken in %d ms, again %d ms%n",
        LARGE, content.length >> 20, (between - start) / 1_000_000, (end - between) / 1_000_000);
    assertThat(first.counts()).isEqualTo(new ImportCounts(LARGE, LARGE, 0, 0, 0, 0));
    assertThat(second.counts()).isEqualTo(new ImportCounts(LARGE, 0, 0, LARGE, 0, 0));
    assertThat(Duration.ofNanos(between - start)).isLessThan(Duration.ofMinutes(1));
  }

  private PeopleImports imports() {
    var permissions = new TestPermissions(currentUser);
    var log = ListsFixture.log(jdbc, currentUser, clock);
    return new PeopleImports(
        permissions,
        transaction,
        new PeopleReading(permissions, register, GAZETTEER, new PeopleStage(jdbc, dataSource)),
        new PeopleDifference(jdbc),
        new PeopleChanges(jdbc),
        new PeopleWriting(
            new PeopleStorage(jdbc),
            log,
            (deed, subject, _) -> audited.add(deed + " " + subject),
            event -> told.add(event),
            currentUser,
            clock),
        log,
        clock);
  }

  private ImportOutcome run(String list) {
    return run(list, ImportChoices.STRICT);
  }

  private ImportOutcome run(String list, ImportChoices choices) {
    return as(ANYBODY, () -> imports.run(bytes(list), choices, ImportWatch.NONE));
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }

  private PersonFile file(String organisation, String number) {
    var id = jdbc.sql("""
            select p.id from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :organisation and p.number = :number
            """)
        .param("organisation", organisation)
        .param("number", number)
        .query(UUID.class)
        .single();
    return register(() -> register.file(new PersonId(id)));
  }

  private List<String> numbers(String organisation) {
    return jdbc.sql("""
            select p.number from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :organisation and p.left_at is null
            """).param("organisation", organisation).query(String.class).list();
  }

  private static Map<StationKind, String> stations(PersonFile file) {
    return file.stations().stream()
        .collect(toMap(Station::kind, it -> it.stay().label() + " " + it.stay().country()));
  }

  private List<String> now(PersonFile file) {
    return file.stations().stream()
        .filter(it -> it.when().contains(clock.instant()))
        .map(it -> it.stay().label() + " " + it.stay().country())
        .toList();
  }

  private Rows rows() {
    return new Rows(
        count("people.person"),
        count("people.station"),
        count("people.change"),
        jdbc.sql("select max(recorded_at)::text from people.person")
            .query(String.class)
            .optional()
            .orElse(null));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /// How much is stored; an unchanged re-import leaves it equal.
  private record Rows(
      long persons, long stations, long changes, @Nullable String newest) {
    Rows plus(int morePersons, int moreStations, int moreChanges) {
      return new Rows(
          persons + morePersons, stations + moreStations, changes + moreChanges, newest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Rows it
          && it.persons == persons
          && it.stations == stations
          && it.changes == changes;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(persons);
    }
  }

  private static org.assertj.core.groups.Tuple tuple(long line, String column, String code) {
    return org.assertj.core.groups.Tuple.tuple(line, column, code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T register(Supplier<T> work) {
    return as(ANYBODY, work);
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }

  /// A clock that is pushed, never waited for.
  private static final class MovingClock extends Clock {
    private Instant now = NOON;

    void push(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
