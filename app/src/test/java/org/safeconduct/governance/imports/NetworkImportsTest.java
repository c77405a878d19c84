package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.NetworkFixture;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.PostsImported;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.ZonesImported;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;

class NetworkImportsTest extends DatabaseTest {
  private static final Gazetteer GAZETTEER = new Gazetteer();
  private static final ImportChoices WHOLE = new ImportChoices(null, false, true, null);
  private static final String SQUARE = "POLYGON ((36 -2, 37 -2, 37 -1, 36 -1, 36 -2))";

  private final PushedClock clock = new PushedClock();
  private final List<Object> told = new ArrayList<>();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final NetworkFixture network = new NetworkFixture(jdbc, currentUser, clock);
  private String code = "";
  private OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private PersonId anna = new PersonId(UUID.randomUUID());
  private PersonId ben = anna;

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assumeTrue(
        Gazetteer.class.getResource("/reference/places.tsv.gz") != null,
        "web/dist/reference is missing: run the build of web/ first");
  }

  @BeforeEach
  void two_people_and_no_network() {
    jdbc.sql("delete from governance.appointment").update();
    jdbc.sql("delete from governance.zone").update();
    code = "G" + UUID.randomUUID();
    organisation = people.organisation(code);
    anna = people.person(organisation, "Anna", "Müller");
    ben = people.person(organisation, "Ben", "Okoye");
  }

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
  void bad_rows_of_zones_say_why() {
    var refused = (ImportOutcome.Refused) zones("""
        code,name,area,latitude,longitude,radius_km,place
        ,Nameless,"%s",,,,
        A,Without area,,,,,
        B,Scribble,POLYGON ((1 2,,,,
        C,No place,,,,,Atlantis on Sea
        D,Too wide,,1,1,5000,
        E,Twice,"%s",,,,
        E,Twice,"%s",,,,
        F,Line,"LINESTRING (1 1, 2 2)",,,,
        """.formatted(SQUARE, SQUARE, SQUARE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "code", "zone-missing"),
            tuple(3L, "area", "area-missing"),
            tuple(4L, "area", "area-unreadable"),
            tuple(5L, "place", "zone-place-unknown"),
            tuple(6L, "radius_km", "radius-unreadable"),
            tuple(8L, "code", "zone-twice"),
            tuple(9L, "area", "area-unreadable"));
    assertThat(network.zones()).isEmpty();
  }

  @Test
  void posts_name_people_by_number_or_address_and_zones_by_code_or_name() {
    people.channel(ben, Channel.Kind.EMAIL, "Ben.%s@Example.org".formatted(code), 1);
    zones(zoneList("N,North Side," + code + ",\"" + SQUARE + "\","));

    var stored = stored(posts("""
        matricule,courriel,organisation,poste,suppléant,zone,du,au
        %1$s,,%2$s,Warden,,N,2026-11-01,31/12/2027
        ,ben.%2$s@example.org,,Warden,oui,north side,,
        %1$s,,%2$s,point focal,,,,
        """.formatted(number(anna), code)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0, 0));
    var north = zone("North Side").id();
    assertThat(network.posts(organisation))
        .extracting(Appointment::person, Appointment::post, Appointment::zone, Appointment::when)
        .containsExactlyInAnyOrder(
            tuple(
                anna,
                Post.WARDEN,
                north,
                new Interval(
                    Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"))),
            tuple(ben, Post.DEPUTY_WARDEN, north, Interval.since(clock.instant())),
            tuple(anna, Post.SECURITY_FOCAL_POINT, null, Interval.since(clock.instant())));
    assertThat(told).contains(new PostsImported(stored.importId(), 3));
  }

  @Test
  void the_same_posts_again_write_nothing_and_changed_ones_only_what_changed() {
    var rows = postList(
        number(anna) + ",duty officer,,,2026-01-01,2026-06-30",
        number(anna) + ",duty officer,,,2026-11-01,",
        number(ben) + ",security adviser,,,,");
    posts(rows);

    clock.push(Duration.ofDays(1));
    var again = stored(posts(rows));
    var changed = stored(posts(postList(
        number(anna) + ",duty officer,,,2026-11-01,2026-12-31",
        number(ben) + ",security adviser,,,,")));

    assertThat(again.counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0, 0));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0));
    assertThat(network.posts(organisation)).hasSize(2);
  }

  @Test
  void a_post_missing_from_a_whole_list_ends_and_one_that_never_began_never_does() {
    posts(postList(
        number(anna) + ",duty officer,,,2026-01-01,",
        number(anna) + ",security adviser,,,2027-01-01,",
        number(ben) + ",designated official,,,2026-01-01,"));

    var addition = stored(posts(postList(number(ben) + ",do,,,,")));
    var whole = stored(posts(postList(number(ben) + ",do,,,,"), WHOLE));

    assertThat(addition.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 0));
    assertThat(whole.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 2));
    assertThat(network.posts(organisation)).extracting(Appointment::person).containsExactly(ben);
  }

  @Test
  void bad_rows_of_posts_say_why() {
    people.channel(anna, Channel.Kind.EMAIL, "shared." + code + "@example.org", 1);
    people.channel(ben, Channel.Kind.EMAIL, "shared." + code + "@example.org", 1);
    var refused = (ImportOutcome.Refused) posts("""
        person_number,email,organisation,post,deputy,zone,from,until
        ,,%1$s,warden,,N,,
        nobody,,%1$s,duty officer,,,,
        ,shared.%1$s@example.org,,duty officer,,,,
        %2$s,,NOWHERE,duty officer,,,,
        %2$s,,%1$s,,,,,
        %2$s,,%1$s,king,,,,
        %2$s,,%1$s,duty officer,yes,,,
        %2$s,,%1$s,duty officer,perhaps,,,
        %2$s,,%1$s,warden,,,,
        %2$s,,%1$s,warden,,Nowhere,,
        %2$s,,%1$s,duty officer,,,2026-12-01,2026-11-01
        %2$s,,%1$s,duty officer,,,soon,
        %2$s,,%1$s,security adviser,,,,
        %2$s,,%1$s,security advisor,,,,
        """.formatted(code, number(anna)));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "person_number", "holder-missing"),
            tuple(3L, "person_number", "person-unknown"),
            tuple(4L, "email", "address-unknown"),
            tuple(5L, "organisation", "organisation-unknown"),
            tuple(6L, "post", "post-missing"),
            tuple(7L, "post", "post-unknown"),
            tuple(8L, "deputy", "deputy-without-post"),
            tuple(9L, "deputy", "deputy-unreadable"),
            tuple(10L, "zone", "post-without-zone"),
            tuple(11L, "zone", "zone-unknown"),
            tuple(12L, "until", "until-before-from"),
            tuple(13L, "from", "date-unreadable"),
            tuple(15L, "post", "post-twice"));
    assertThat(network.posts(organisation)).isEmpty();
  }

  @Test
  void twenty_thousand_posts_are_taken_in_and_again_change_nothing() {
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, recorded_at, source)
            select gen_random_uuid(), :organisation, 'M' || n, 'Given', 'Family ' || n,
                'NATIONAL_STAFF', 'en', now(), 'test'
            from generate_series(1, 20000) n
            """).param("organisation", organisation.value()).update();
    zones(zoneList("N,North," + code + ",\"" + SQUARE + "\","));
    var rows = new StringBuilder("person_number,post,zone,from,organisation\n");
    for (int i = 1; i <= 20_000; i++)
      rows.append("M%d,warden,N,2026-01-01,%s%n".formatted(i, code));

    assertThat(stored(posts(rows.toString())).counts().created()).isEqualTo(20_000);
    assertThat(stored(posts(rows.toString())).counts().unchanged()).isEqualTo(20_000);
  }

  private static String zoneList(String... rows) {
    return "code,name,organisation,area,assembly_point\n" + String.join("\n", rows) + "\n";
  }

  private String postList(String... rows) {
    var list = new StringBuilder("person_number,post,deputy,zone,from,until,organisation\n");
    for (var row : rows) list.append(row).append(',').append(code).append('\n');
    return list.toString();
  }

  private static String number(PersonId person) {
    return "N-" + person;
  }

  private Zone zone(String name) {
    return network.zones().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ImportOutcome zones(String list) {
    return zones(list, ImportChoices.STRICT);
  }

  private ImportOutcome zones(String list, ImportChoices choices) {
    var contents = new ZoneList(
        new TestPermissions(currentUser),
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        GAZETTEER,
        new ZoneStage(jdbc, dataSource),
        clock);
    return run(contents, list, choices);
  }

  private ImportOutcome posts(String list) {
    return posts(list, ImportChoices.STRICT);
  }

  private ImportOutcome posts(String list, ImportChoices choices) {
    var contents = new PostList(
        new TestPermissions(currentUser),
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        new PostStage(jdbc, dataSource),
        new PostStorage(jdbc),
        clock);
    return run(contents, list, choices);
  }

  private ImportOutcome run(ListContents contents, String list, ImportChoices choices) {
    var imports = ListsFixture.imports(
        contents,
        ListsFixture.log(jdbc, currentUser, clock),
        currentUser,
        transaction,
        (_, _, _) -> {},
        told::add);
    return currentUser.callAs(
        ANYBODY,
        () -> imports.run(
            contents.kind(), list.getBytes(StandardCharsets.UTF_8), choices, ImportWatch.NONE));
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }
}
