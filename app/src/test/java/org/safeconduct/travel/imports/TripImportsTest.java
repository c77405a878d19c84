package org.safeconduct.travel.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.AlertSource;
import org.safeconduct.travel.Itineraries;
import org.safeconduct.travel.ItinerariesFixture;
import org.safeconduct.travel.Leg;
import org.safeconduct.travel.TripsImported;

class TripImportsTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final List<Object> told = new ArrayList<>();
  private final Itineraries itineraries = ItinerariesFixture.itineraries(jdbc, currentUser, clock);
  private final Flood flood = new Flood();
  private final ListImports imports = imports();
  private String code = "";
  private String number = "";
  private PersonId traveller = new PersonId(UUID.randomUUID());

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference, which the build of web/ makes")
        .isNotNull();
  }

  @BeforeEach
  void a_traveller() {
    var people = new PeopleFixture(jdbc, clock);
    code = "T" + UUID.randomUUID();
    traveller = people.person(people.organisation(code), "Anna", "Müller");
    number = "N-" + traveller;
  }

  @Test
  void legs_are_read_by_the_clocks_of_their_place_and_the_last_day_counts() {
    var stored = stored(run("""
        reference;matricule;entité;lieu;pays;du;au
        R1;%s;%s;Nairobi;KE;24/11/2026;26/11/2026
        R1;%s;%s;GVA;;2026-11-27 08:30;2026-11-28T18:00Z
        """.formatted(number, code, number, code)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, null, 0));
    assertThat(legs())
        .extracting(
            leg -> leg.stay().country(),
            leg -> leg.when().from(),
            leg -> leg.when().until())
        .containsExactly(
            tuple("KE", at("2026-11-23T21:00:00Z"), at("2026-11-26T21:00:00Z")),
            tuple("CH", at("2026-11-27T07:30:00Z"), at("2026-11-28T18:00:00Z")));
    assertThat(told).contains(new TripsImported(stored.importId(), 2));
  }

  @Test
  void a_name_that_several_places_bear_is_told_as_a_notice_with_what_was_taken() {
    var stored = stored(run(list(
        "R1,San José,2026-12-01,2026-12-03",
        "R2,San José,2026-12-04,2026-12-05",
        "R3,Geneva,2026-12-06,2026-12-07")));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("place-guessed"))
        .singleElement()
        .satisfies(it -> assertThat(it.arguments()).startsWith("2", "place", "San José"))
        .satisfies(it -> assertThat(it.toString()).contains("Costa Rica"));
  }

  @Test
  void whoever_hands_in_a_list_learns_which_legs_meet_alerts() {
    var stored = stored(run(list(
        "R1,Nairobi,2026-12-01,2026-12-03",
        "R2,Geneva,2026-12-04,2026-12-05",
        "R3,Nairobi,2027-12-06,2027-12-07")));

    assertThat(stored.notices())
        .filteredOn(it -> it.code().equals("alerts-met"))
        .containsExactly(Notice.of("alerts-met", 1, "Flood (1)", "2"));
  }

  @Test
  void the_same_list_again_writes_nothing_and_a_changed_one_only_what_changed() {
    run(list(
        "R1,Nairobi,2026-12-01,2026-12-03",
        "R1,Kampala,2026-12-03,2026-12-05",
        "R2,Geneva,2027-01-10,2027-01-12"));
    long versions = versions();

    var again = stored(run(list(
        "R1,Nairobi,2026-12-01,2026-12-03",
        "R1,Kampala,2026-12-03,2026-12-05",
        "R2,GENEVA,2027-01-10,2027-01-12")));
    assertThat(again.counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, null, 0));
    assertThat(versions()).isEqualTo(versions);

    var changed = stored(run(list(
        "R1,Nairobi,2026-12-01,2026-12-03",
        "R1,Entebbe,2026-12-03,2026-12-06",
        "R3,Amman,2027-02-01,2027-02-02")));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1, null, 0));
    assertThat(versions()).isEqualTo(versions + 2);
    assertThat(legs())
        .extracting(leg -> leg.stay().label())
        .containsExactly("Nairobi", "Entebbe", "Geneva", "Amman");
  }

  @Test
  void a_leg_that_its_trip_no_longer_has_is_cancelled_and_missing_trips_on_request() {
    run(list(
        "R1,Nairobi,2026-12-01,2026-12-03",
        "R1,Kampala,2026-12-03,2026-12-05",
        "R2,Geneva,2027-01-10,2027-01-12"));

    var stored = stored(
        run(list("R1,Nairobi,2026-12-01,2026-12-03"), new ImportChoices(null, false, true, null)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(1, 0, 1, 1, 1, 1));
    assertThat(legs()).extracting(leg -> leg.stay().label()).containsExactly("Nairobi");
  }

  @Test
  void bad_rows_hold_the_list_back_and_say_why() {
    var refused = (ImportOutcome.Refused) run("""
        reference,number,organisation,place,country,from,to
        ,%1$s,%2$s,Nairobi,,2026-12-01,2026-12-02
        R1,nobody,%2$s,Nairobi,,2026-12-01,2026-12-02
        R1,%1$s,%2$s,,,2026-12-01,2026-12-02
        R1,%1$s,%2$s,Nairobi,,,2026-12-02
        R1,%1$s,%2$s,Nairobi,,2026-12-03,2026-12-01
        R1,%1$s,%2$s,Nairobi,,03/04/2026,2026-12-01
        R2,%1$s,%2$s,Nairobi,,2026-12-01,2026-12-02
        R2,%1$s,%2$s,Nairobi,,2026-12-01,2026-12-02
        R3,%1$s,NOWHERE,Nairobi,,2026-12-01,2026-12-02
        R4,%1$s,%2$s,Atlantis on Sea,,2026-12-01,2026-12-02
        """.formatted(number, code));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(2L, "reference", "reference-missing"),
            tuple(3L, "person_number", "person-unknown"),
            tuple(4L, "place", "place-missing"),
            tuple(5L, "from", "date-missing"),
            tuple(6L, "to", "until-before-from"),
            tuple(7L, "from", "date-ambiguous"),
            tuple(9L, "reference", "leg-twice"),
            tuple(10L, "organisation", "organisation-unknown"));
    assertThat(refused.faults().warnings()).isEqualTo(1);
    assertThat(legs()).isEmpty();
  }

  @Test
  void a_preview_shows_the_difference_and_stores_nothing() {
    run(list("R1,Nairobi,2026-12-01,2026-12-03"));
    long versions = versions();

    var preview = currentUser.callAs(
        ANYBODY,
        () -> imports.preview(
            ListKind.TRIPS,
            list("R1,Kampala,2026-12-01,2026-12-03").getBytes(StandardCharsets.UTF_8),
            ImportChoices.STRICT,
            ImportWatch.NONE));

    assertThat(versions()).isEqualTo(versions);
    assertThat(preview.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    assertThat(preview.first().getFirst().fields().getFirst().before()).isEqualTo("Nairobi (KE)");
  }

  private String list(String... rows) {
    var list = new StringBuilder("reference,place,from,to,number,organisation\n");
    for (var row : rows)
      list.append(row).append(',').append(number).append(',').append(code).append('\n');
    return list.toString();
  }

  /// An alert for Kenya in 2026.
  private static final class Flood implements AlertSource {
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    @Override
    public Set<UUID> at(Stay stay, Interval when) {
      boolean isMet = stay.country().equals("KE") && when.from().isBefore(NEXT_YEAR);
      return isMet ? Set.of(new UUID(0, 1)) : Set.of();
    }

    @Override
    public String title(UUID alert) {
      return "Flood";
    }
  }

  private ListImports imports() {
    var stage = new TripStage(jdbc, dataSource);
    var people = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    var trips = new TripList(
        new TripReading(new TestPermissions(currentUser), people, GAZETTEER, flood, stage),
        stage,
        new TripDifference(jdbc),
        new TripStorage(jdbc),
        currentUser,
        clock);
    return ListsFixture.imports(
        trips,
        ListsFixture.log(jdbc, currentUser, clock),
        currentUser,
        transaction,
        (_, _, _) -> {},
        told::add);
  }

  private ImportOutcome run(String list) {
    return run(list, ImportChoices.STRICT);
  }

  private ImportOutcome run(String list, ImportChoices choices) {
    return currentUser.callAs(
        ANYBODY,
        () -> imports.run(
            ListKind.TRIPS, list.getBytes(StandardCharsets.UTF_8), choices, ImportWatch.NONE));
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }

  private List<Leg> legs() {
    return currentUser.callAs(ANYBODY, () -> itineraries.legsOf(List.of(traveller)));
  }

  private long versions() {
    return jdbc.sql("select count(*) from travel.leg where person = :person")
        .param("person", traveller.value())
        .query(Long.class)
        .single();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
