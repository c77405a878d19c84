package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.NetworkFixture;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListContents;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.profiles.ProfilesFixture;
import org.safeconduct.shared.Interval;

/// Two people, no network yet, and lists of zones and posts to take in.
abstract class NetworkLists extends DatabaseTest {
  static final ImportChoices WHOLE = new ImportChoices(null, false, true, null);
  static final ImportChoices WHOLE_BUT_BAD = new ImportChoices(null, true, true, null);
  static final String SQUARE = "POLYGON ((36 -2, 37 -2, 37 -1, 36 -1, 36 -2))";

  final PushedClock clock = new PushedClock();
  final List<Object> told = new ArrayList<>();
  final Map<String, Map<String, ?>> audited = new HashMap<>();
  final PeopleFixture people = new PeopleFixture(jdbc, clock);
  final NetworkFixture network = new NetworkFixture(jdbc, currentUser, clock);
  String code = "";
  OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  PersonId anna = new PersonId(UUID.randomUUID());
  PersonId ben = anna;
  Actor actor = ANYBODY;

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference, which the build of web/ makes")
        .isNotNull();
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

  Actor ofOneOrganisation() {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        "Network keeper",
        Set.of(Duty.MANAGE_NETWORK, Duty.READ_NETWORK),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }

  /// When somebody's posts hold that have not ended.
  List<Interval> times(PersonId person) {
    return jdbc.sql("select starts, ends from governance.appointment "
            + "where person = :person and ends > :now order by starts")
        .param("person", person.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Interval(
            row.getObject("starts", OffsetDateTime.class).toInstant(),
            row.getObject("ends", OffsetDateTime.class).toInstant()))
        .list();
  }

  static String zoneList(String... rows) {
    return "code,name,organisation,area,assembly_point\n" + String.join("\n", rows) + "\n";
  }

  String postList(String... rows) {
    var list = new StringBuilder("person_number,post,deputy,zone,from,until,organisation\n");
    for (var row : rows) list.append(row).append(',').append(code).append('\n');
    return list.toString();
  }

  static String number(PersonId person) {
    return "N-" + person;
  }

  Zone zone(String name) {
    return network.zones().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  ImportOutcome zones(String list) {
    return zones(list, ImportChoices.STRICT);
  }

  ImportOutcome zones(String list, ImportChoices choices) {
    var contents = new ZoneList(
        new TestPermissions(currentUser),
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        GAZETTEER,
        new ZoneStage(jdbc, dataSource, new WithheldNetwork(jdbc, currentUser)),
        clock);
    return run(contents, list, choices);
  }

  ImportOutcome posts(String list) {
    return posts(list, ImportChoices.STRICT);
  }

  ImportOutcome posts(String list, ImportChoices choices) {
    var contents = new PostList(
        new TestPermissions(currentUser),
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        GAZETTEER,
        new PostStage(jdbc, dataSource, new WithheldNetwork(jdbc, currentUser)),
        new PostStorage(jdbc, currentUser),
        ProfilesFixture.vocabulary(jdbc, currentUser, clock),
        clock);
    return run(contents, list, choices);
  }

  ImportOutcome run(ListContents contents, String list, ImportChoices choices) {
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

  static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }
}
