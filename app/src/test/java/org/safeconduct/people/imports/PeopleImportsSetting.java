package org.safeconduct.people.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonFile;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.profiles.ProfilesFixture;

/// What the tests of this store share.
abstract class PeopleImportsSetting extends DatabaseTest {
  /// Say `-Dlarge=200000` to try the size that organisations really have.
  static final int LARGE = Integer.getInteger("large", 10_000);

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  final PushedClock clock = new PushedClock(NOON);
  final List<Object> told = new ArrayList<>();
  final List<String> audited = new ArrayList<>();
  final PeopleRegister register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
  final TestPermissions permissions = new TestPermissions(currentUser);
  final JdbcColumnMappings mappings = new JdbcColumnMappings(jdbc, permissions, clock);
  final ListImports imports = imports();

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference, which the build of web/ makes")
        .isNotNull();
  }

  ListImports imports() {
    var people = new PeopleList(
        new PeopleReading(
            permissions,
            register,
            GAZETTEER,
            new PeopleStage(jdbc, dataSource),
            mappings,
            new WithheldRows(jdbc, currentUser),
            ProfilesFixture.vocabulary(jdbc, currentUser, clock)),
        new PeopleDifference(jdbc),
        new PeopleChanges(jdbc),
        new PeopleStorage(jdbc),
        currentUser,
        clock);
    return ListsFixture.imports(
        people,
        ListsFixture.log(jdbc, currentUser, clock),
        currentUser,
        transaction,
        (deed, subject, _) -> audited.add(deed + " " + subject),
        told::add);
  }

  ImportOutcome run(String list) {
    return run(list, ImportChoices.STRICT);
  }

  ImportOutcome run(String list, ImportChoices choices) {
    return run(bytes(list), choices);
  }

  ImportOutcome run(byte[] list, ImportChoices choices) {
    return as(ANYBODY, () -> imports.run(ListKind.PEOPLE, list, choices, ImportWatch.NONE));
  }

  static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }

  PersonFile file(String organisation, String number) {
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

  List<String> numbers(String organisation) {
    return jdbc.sql("""
            select p.number from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :organisation and p.left_at is null
            """).param("organisation", organisation).query(String.class).list();
  }

  static Map<StationKind, String> stations(PersonFile file) {
    return file.stations().stream()
        .collect(toMap(Station::kind, it -> it.stay().label() + " " + it.stay().country()));
  }

  List<String> now(PersonFile file) {
    return file.stations().stream()
        .filter(it -> it.when().contains(clock.instant()))
        .map(it -> it.stay().label() + " " + it.stay().country())
        .toList();
  }

  Rows rows() {
    return new Rows(
        count("people.person"),
        count("people.station"),
        count("people.change"),
        jdbc.sql("select max(recorded_at)::text from people.person")
            .query(String.class)
            .optional()
            .orElse(null));
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /// How much is stored; an unchanged re-import leaves it equal.
  record Rows(
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

  static org.assertj.core.groups.Tuple tuple(long line, String column, String code) {
    return org.assertj.core.groups.Tuple.tuple(line, column, code);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  <T> T register(Supplier<T> work) {
    return as(ANYBODY, work);
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
