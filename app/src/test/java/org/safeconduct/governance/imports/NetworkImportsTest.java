package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;

class NetworkImportsTest extends DatabaseTest {
  private static final Gazetteer GAZETTEER = new Gazetteer();
  private static final ImportChoices WHOLE = new ImportChoices(null, false, true, null);
  private static final ImportChoices WHOLE_BUT_BAD = new ImportChoices(null, true, true, null);
  private static final String SQUARE = "POLYGON ((36 -2, 37 -2, 37 -1, 36 -1, 36 -2))";

  private final PushedClock clock = new PushedClock();
  private final List<Object> told = new ArrayList<>();
  private final Map<String, Map<String, ?>> audited = new HashMap<>();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final NetworkFixture network = new NetworkFixture(jdbc, currentUser, clock);
  private String code = "";
  private OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private PersonId anna = new PersonId(UUID.randomUUID());
  private PersonId ben = anna;
  private Actor actor = ANYBODY;

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assumeTrue(
        Gazetteer.class.getResource("/reference/places.tsv.gz") != null,
        "web/dist/reference is missing: run the build of web/ first");
  }

  @BeforeEach
  void two_people_and_no_network() {
    actor = ANYBODY;
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
  void whoever_is_listed_again_after_the_end_of_a_post_is_appointed_from_now() {
    var row = number(anna) + ",duty officer,,,2026-01-01,";
    posts(postList(row, number(ben) + ",do,,,2026-01-01,"));
    posts(postList(number(ben) + ",do,,,,"), WHOLE);
    clock.push(Duration.ofDays(1));

    var listed = stored(posts(postList(row)));
    var since = clock.instant();
    clock.push(Duration.ofDays(1));
    var again = stored(posts(postList(row)));

    assertThat(listed.counts().created()).isEqualTo(1);
    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(times(anna)).containsExactly(Interval.since(since));
    assertThat(jdbc.sql("select count(*) from governance.appointment where person = :anna")
            .param("anna", anna.value())
            .query(Integer.class)
            .single())
        .isEqualTo(2);
  }

  @Test
  void a_list_for_next_year_leaves_todays_posts_as_they_are() {
    posts(postList(number(anna) + ",duty officer,,,2026-01-01,"));
    var next = postList(number(anna) + ",duty officer,,,2027-01-01,2027-12-31");

    assertThat(stored(posts(next)).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 1, 0));
    assertThat(stored(posts(next)).counts().unchanged()).isEqualTo(1);
    assertThat(times(anna))
        .extracting(it -> it.from().toString().substring(0, 10))
        .containsExactlyInAnyOrder("2026-01-01", "2027-01-01");
  }

  @Test
  void the_same_list_is_taken_again_after_an_end_in_it_has_passed() {
    var end = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
    var rows = postList(number(anna) + ",duty officer,,,," + end);
    posts(rows);
    clock.push(Duration.ofDays(3));

    assertThat(stored(posts(rows)).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
  }

  @Test
  void posts_of_other_organisations_stay_when_one_hands_in_its_whole_list() {
    var other = "H" + UUID.randomUUID();
    var gil = people.person(people.organisation(other), "Gil", "Guest");
    people.channel(gil, Channel.Kind.EMAIL, "gil." + other + "@example.org", 1);
    posts(postList(number(anna) + ",do,,,2026-01-01,"));
    posts("person_number,post,from,organisation\n%s,do,2026-01-01,%s\n%s,csa,2026-01-01,%s\n"
        .formatted(number(gil), other, number(ben), code));

    actor = ofOneOrganisation();
    var whole = stored(posts(
        "email,person_number,organisation,post\ngil.%1$s@example.org,,,warden\n,%2$s,%3$s,csa\n"
            .formatted(other, number(ben), code),
        WHOLE_BUT_BAD));

    assertThat(whole.counts().missing()).isEqualTo(1);
    assertThat(times(gil)).hasSize(1);
    assertThat(times(anna)).isEmpty();
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

  private Actor ofOneOrganisation() {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        "Network keeper",
        Set.of(Duty.MANAGE_NETWORK, Duty.READ_NETWORK),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }

  /// When somebody's posts hold that have not ended.
  private List<Interval> times(PersonId person) {
    return jdbc.sql("select starts, ends from governance.appointment "
            + "where person = :person and ends > :now order by starts")
        .param("person", person.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Interval(
            row.getObject("starts", OffsetDateTime.class).toInstant(),
            row.getObject("ends", OffsetDateTime.class).toInstant()))
        .list();
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
        (deed, _, details) -> audited.put(deed, details),
        told::add);
    return currentUser.callAs(
        actor,
        () -> imports.run(
            contents.kind(), list.getBytes(StandardCharsets.UTF_8), choices, ImportWatch.NONE));
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }
}
