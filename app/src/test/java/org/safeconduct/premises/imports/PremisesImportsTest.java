package org.safeconduct.premises.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.premises.Occupancy;
import org.safeconduct.premises.Premises;
import org.safeconduct.premises.PremisesFilter;
import org.safeconduct.premises.PremisesFixture;
import org.safeconduct.premises.PremisesImported;
import org.safeconduct.premises.PremisesKind;
import org.safeconduct.premises.PremisesRegister;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class PremisesImportsTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ImportChoices WHOLE = new ImportChoices(null, false, true, null);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final List<Object> told = new ArrayList<>();
  private final Map<String, Map<String, ?>> audited = new HashMap<>();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final PremisesRegister register = PremisesFixture.register(
      jdbc, currentUser, PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock));
  private final ListImports imports = imports();
  private String code = "";
  private OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private PersonId anna = new PersonId(UUID.randomUUID());
  private PersonId ben = anna;

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference, which the build of web/ makes")
        .isNotNull();
  }

  @BeforeEach
  void two_people_and_no_buildings() {
    jdbc.sql("delete from premises.occupant").update();
    jdbc.sql("delete from premises.premises").update();
    code = "P" + UUID.randomUUID();
    organisation = people.organisation(code);
    anna = people.person(organisation, "Anna", "Müller");
    ben = people.person(organisation, "Ben", "Okoye");
  }

  @Test
  void a_building_stands_where_its_position_or_its_town_says() {
    var stored = stored(run("""
        code;nom;type;entité;lieu;pays;lat;lon;adresse;capacité
        HQ;Siège;Siège;%1$s;;;-1.2345;36.8123;12 Moi Avenue;250
        WH;Dépôt;entrepôt;%1$s;Kampala;UG;;;;
        """.formatted(code)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    var siege = building("Siège");
    assertThat(siege.kind()).isEqualTo(PremisesKind.HEADQUARTERS);
    assertThat(siege.stay().position()).isEqualTo(new Position(36.8123, -1.2345));
    assertThat(siege.stay().precision()).isEqualTo(Precision.POINT);
    assertThat(siege.stay().country()).isEqualTo("KE");
    assertThat(List.of(siege.number(), siege.address(), siege.capacity()))
        .isEqualTo(List.of("HQ", "12 Moi Avenue", 250));
    assertThat(building("Dépôt").stay().label()).isEqualTo("Kampala");
    assertThat(told).contains(new PremisesImported(stored.importId(), 2));
  }

  @Test
  void a_name_that_several_places_bear_is_told_as_a_notice_with_what_was_taken() {
    var stored = stored(run(list("A,Annex,office,San José,40,", "B,Barn,warehouse,Geneva,,")));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("place-guessed"))
        .singleElement()
        .satisfies(it -> assertThat(it.arguments()).startsWith("2", "place", "San José"))
        .satisfies(it -> assertThat(it.toString()).contains("Costa Rica"));
  }

  @Test
  void the_same_list_again_writes_nothing_and_a_changed_one_only_what_changed() {
    run(list("A,Annex,office,Nairobi,40," + number(anna), "B,Barn,warehouse,Kampala,,"));

    var again = stored(run(list("A,Annex,office,Nairobi,40," + number(anna), "B,Barn,,KAMPALA,,")));
    var changed =
        stored(run(list("A,Annexe,,,45," + number(ben), "B,Barn,,,,", "C,Camp,camp,Gulu,,")));

    assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1, 0, 0));
    assertThat(building("Annexe").capacity()).isEqualTo(45);
    assertThat(building("Annexe").stay().label()).isEqualTo("Nairobi");
    assertThat(occupants()).containsExactly(ben);
  }

  @Test
  void who_moves_in_or_out_is_told_to_those_who_follow() {
    run(list("A,Annex,office,Nairobi,40," + number(anna)));
    long first = currentUser.callAs(ANYBODY, register::latestChange);

    run(list("A,Annex,,,," + number(ben)));

    var changes = currentUser.callAs(ANYBODY, () -> register.changesAfter(first, 100));
    assertThat(changes.persons()).containsExactlyInAnyOrder(anna.value(), ben.value());
    assertThat(currentUser.callAs(ANYBODY, () -> register.changesAfter(0, 100)).persons())
        .contains(anna.value());
  }

  @Test
  void occupants_may_be_of_another_organisation_and_all_may_move_out() {
    var other = "Q" + UUID.randomUUID();
    var guest = people.person(people.organisation(other), "Gil", "Guest");

    run(list("A,Annex,office,Nairobi,," + number(anna) + "; " + other + ":" + number(guest)));
    assertThat(occupants()).containsExactlyInAnyOrder(anna, guest);
    run(list("A,Annex,,,,"));
    assertThat(occupants()).hasSize(2);
    run(list("A,Annex,,,,-"));
    assertThat(occupants()).isEmpty();
  }

  @Test
  void only_people_in_scope_are_moved_out() {
    var other = "Q" + UUID.randomUUID();
    var guest = people.person(people.organisation(other), "Gil", "Guest");
    run(list("A,Annex,office,Nairobi,," + number(anna) + ";" + other + ":" + number(guest)));

    var again = stored(takeAs(focalPoint(), list("A,Annex,,,," + number(anna))));
    takeAs(focalPoint(), list("A,Annex,,,,-"));

    assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    assertThat(occupants()).containsExactly(guest);
  }

  @Test
  void the_audit_trail_keeps_what_a_list_overwrites() {
    run(list("A,Annex,office,Nairobi,40," + number(anna), "B,Barn,warehouse,Kampala,,"));
    var annex = building("Annex").id();
    audited.clear();

    run(list("A,Annexe,,,45," + number(ben), "B,Barn,,,,"));

    assertThat(audited.get("premises.list-overwritten").toString())
        .contains(annex.toString(), "Annex", "40", anna.toString())
        .doesNotContain("Nairobi", "Barn");
  }

  @Test
  void a_building_missing_from_a_whole_list_is_closed_and_opens_again_when_listed() {
    run(list("A,Annex,office,Nairobi,," + number(anna), "B,Barn,warehouse,Kampala,,"));

    var addition = stored(run(list("B,Barn,,,,")));
    var whole = stored(run(list("B,Barn,,,,"), WHOLE));

    assertThat(addition.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 1, 0));
    assertThat(whole.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 1, 1));
    assertThat(buildings()).extracting(Premises::name).containsExactly("Barn");
    assertThat(occupants()).isEmpty();
    assertThat(stored(run(list("A,Annex,,,,"))).counts().changed()).isEqualTo(1);
    assertThat(occupants()).containsExactly(anna);
  }

  @Test
  void bad_rows_hold_the_list_back_and_say_why() {
    var refused = (ImportOutcome.Refused) run("""
        number,name,kind,organisation,place,latitude,longitude,capacity,occupants
        ,Nameless,,%1$s,Nairobi,,,,
        A,Annex,spaceship,%1$s,Nairobi,,,,
        B,Barn,,NOWHERE,Nairobi,,,,
        C,,,%1$s,Nairobi,,,,
        D,Den,,%1$s,,,,,
        E,East,,%1$s,,91,5,,
        F,Fort,,%1$s,,5,,,
        G,Gate,,%1$s,Nairobi,,,many,
        H,Hall,,%1$s,Nairobi,,,,nobody-here
        I,Inn,,%1$s,Nairobi,,,,
        I,Inn,,%1$s,Nairobi,,,,
        J,Jail,,%1$s,Atlantis on Sea,,,,
        """.formatted(code));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "number", "premises-missing"),
            tuple(3L, "kind", "premises-kind-unknown"),
            tuple(4L, "organisation", "organisation-unknown"),
            tuple(5L, "name", "premises-name-missing"),
            tuple(6L, "place", "premises-place-missing"),
            tuple(7L, "latitude", "degrees-out-of-range"),
            tuple(8L, "longitude", "position-incomplete"),
            tuple(9L, "capacity", "capacity-unreadable"),
            tuple(10L, "occupants", "occupant-unknown"),
            tuple(12L, "number", "number-twice"));
    assertThat(refused.faults().warnings()).isEqualTo(1);
    assertThat(buildings()).isEmpty();
  }

  @Test
  void a_focal_point_hands_in_buildings_of_her_own_organisation_only() {
    people.organisation("Q" + code);
    var rows = "number,name,organisation,place\nA,Annex,%s,Nairobi\nB,Barn,Q%s,Nairobi\n";

    var refused = (ImportOutcome.Refused) takeAs(focalPoint(), rows.formatted(code, code));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::code)
        .containsExactly(tuple(3L, "organisation-not-yours"));
  }

  @Test
  void a_preview_shows_the_difference_and_stores_nothing() {
    run(list("A,Annex,office,Nairobi,40,"));

    var preview = currentUser.callAs(
        ANYBODY,
        () -> imports.preview(
            ListKind.PREMISES,
            list("A,Annex,,Kampala,,").getBytes(StandardCharsets.UTF_8),
            ImportChoices.STRICT,
            ImportWatch.NONE));

    assertThat(preview.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    assertThat(preview.first().getFirst().fields())
        .extracting(it -> it.column() + ": " + it.before() + " → " + it.after())
        .containsExactly("place_label: Nairobi → Kampala", "country: KE → UG");
    assertThat(building("Annex").stay().label()).isEqualTo("Nairobi");
  }

  @Test
  void twenty_thousand_buildings_are_taken_in_and_again_change_nothing() {
    var rows = new StringBuilder("number,name,organisation,latitude,longitude\n");
    for (int i = 0; i < 20_000; i++)
      rows.append("N%d,Building %d,%s,%.4f,36.5%n".formatted(i, i, code, -1 - i / 100_000.0));

    assertThat(stored(run(rows.toString())).counts().created()).isEqualTo(20_000);
    assertThat(stored(run(rows.toString())).counts().unchanged()).isEqualTo(20_000);
  }

  private String list(String... rows) {
    var list = new StringBuilder("number,name,kind,place,capacity,occupants,organisation\n");
    for (var row : rows) list.append(row).append(',').append(code).append('\n');
    return list.toString();
  }

  private static String number(PersonId person) {
    return "N-" + person;
  }

  private ListImports imports() {
    var contents = new PremisesList(
        new TestPermissions(currentUser),
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        GAZETTEER,
        new PremisesStage(jdbc, dataSource),
        new PremisesStorage(jdbc),
        clock);
    return ListsFixture.imports(
        contents,
        ListsFixture.log(jdbc, currentUser, clock),
        currentUser,
        transaction,
        (deed, _, details) -> audited.put(deed, details),
        told::add);
  }

  private ImportOutcome run(String list) {
    return run(list, ImportChoices.STRICT);
  }

  private ImportOutcome run(String list, ImportChoices choices) {
    return currentUser.callAs(ANYBODY, () -> take(list, choices));
  }

  private ImportOutcome takeAs(Actor actor, String list) {
    return currentUser.callAs(actor, () -> take(list, ImportChoices.STRICT));
  }

  private Actor focalPoint() {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        "Focal point",
        Set.of(Duty.IMPORT_PREMISES, Duty.READ_PREMISES),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }

  private ImportOutcome take(String list, ImportChoices choices) {
    return imports.run(
        ListKind.PREMISES, list.getBytes(StandardCharsets.UTF_8), choices, ImportWatch.NONE);
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }

  private List<Premises> buildings() {
    var mine = new PremisesFilter(null, null, organisation, null);
    return currentUser.callAs(ANYBODY, () -> register.all(mine));
  }

  private Premises building(String name) {
    return buildings().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private List<PersonId> occupants() {
    var taken = new ArrayList<PersonId>();
    currentUser.runAs(
        ANYBODY,
        () -> transaction.executeWithoutResult(
            _ -> register.eachOccupancy((Occupancy it) -> taken.add(it.person()))));
    return taken;
  }
}
