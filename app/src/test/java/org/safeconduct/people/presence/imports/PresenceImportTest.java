package org.safeconduct.people.presence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.people.PeopleFixture.GENEVA;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListsFixture;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.presence.HomeClocksFixture;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.people.presence.PresenceFixture;
import org.safeconduct.people.presence.PresenceImported;
import org.safeconduct.people.presence.PresenceKind;

/// A list of presence, taken in as a difference to what is stored.
class PresenceImportTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String HEADING =
      "number,org,absence type,start date,end date,place,country\n";

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final List<Object> told = new ArrayList<>();
  private final ListImports imports = imports();
  private String code;
  private PersonId ana;
  private String number;

  @BeforeEach
  void somebody_in_geneva() {
    code = "P" + UUID.randomUUID().toString().substring(0, 8);
    OrganisationId organisation = people.organisation(code);
    ana = people.person(organisation, "Ana", "Zorn");
    number = "N-" + ana;
    people.station(ana, StationKind.DUTY_STATION, GENEVA);
    told.clear();
  }

  @Test
  void a_list_is_stored_once_and_then_as_a_difference() {
    var first = row("Annual leave", "01.12.2026", "05.12.2026", "Nairobi,KE")
        + row("mission", "2026-12-07", "2026-12-09", ",");
    assertThat(stored(run(first)).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    assertThat(entries())
        .containsExactly(
            "LEAVE 2026-12-01 2026-12-05 Africa/Nairobi Nairobi 1",
            "MISSION 2026-12-07 2026-12-09 Europe/Zurich - 1");
    assertThat(told.getFirst()).isInstanceOf(PresenceImported.class);

    assertThat(stored(run(first)).counts().unchanged()).isEqualTo(2);
    var next =
        row("leave", "2026-12-02", "2026-12-06", ",") + row("wfh", "2026-12-10", "2026-12-10", ",");
    var counts = stored(run(next, new ImportChoices(null, false, true, null))).counts();

    assertThat(counts).isEqualTo(new ImportCounts(2, 1, 1, 0, 1, 1));
    assertThat(entries())
        .containsExactly(
            "LEAVE 2026-12-02 2026-12-06 Africa/Nairobi Nairobi 2",
            "TELEWORK 2026-12-10 2026-12-10 Europe/Zurich - 1");
    assertThat(jdbc.sql("select count(*) from people.change where person = :id")
            .param("id", ana.value())
            .query(Long.class)
            .single())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void what_somebody_entered_by_hand_is_never_missing_and_never_run_over() {
    new PresenceFixture(jdbc, clock)
        .enter(ana, PresenceKind.LEAVE, GENEVA, day("2026-12-01"), day("2026-12-03"));

    var run = run(
        row("mission", "2026-12-03", "2026-12-04", ","),
        new ImportChoices(null, false, true, null));
    assertThat(codes(run)).containsExactly("presence-overlaps");
    assertThat(stored(run(
                row("mission", "2026-12-04", "2026-12-04", ","),
                new ImportChoices(null, false, true, null)))
            .counts()
            .missing())
        .isZero();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void what_cannot_be_used_is_told_row_by_row() {
    var run = run(row("holiday", "2026-12-01", "2026-12-05", ",")
        + row("leave", "2026-12-05", "2026-12-06", ",")
        + row("strike", "2026-12-08", "2026-12-08", ",")
        + row("leave", "2026-12-12", "2026-12-11", ",")
        + row("leave", "", "2026-12-11", ",").replace(number, "nobody"));

    assertThat(codes(run))
        .containsExactly("presence-twice", "kind-unknown", "until-before-from", "date-missing");
    assertThat(entries()).isEmpty();
  }

  private ListImports imports() {
    var register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    var list = new PresenceList(
        new TestPermissions(currentUser),
        register,
        GAZETTEER,
        HomeClocksFixture.clocks(register, GAZETTEER, clock),
        new PresenceStage(jdbc, dataSource),
        new PresenceStorage(jdbc, currentUser),
        clock);
    return ListsFixture.imports(
        list,
        ListsFixture.log(jdbc, currentUser, clock),
        currentUser,
        transaction,
        (_, _, _) -> {},
        told::add);
  }

  private String row(String kind, String from, String until, String where) {
    return String.join(",", number, code, kind, from, until, where) + "\n";
  }

  private ImportOutcome run(String rows) {
    return run(rows, ImportChoices.STRICT);
  }

  private ImportOutcome run(String rows, ImportChoices choices) {
    var list = (HEADING + rows).getBytes(StandardCharsets.UTF_8);
    return currentUser.callAs(
        ANYBODY, () -> imports.run(ListKind.PRESENCE, list, choices, ImportWatch.NONE));
  }

  private static ImportOutcome.Stored stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return (ImportOutcome.Stored) outcome;
  }

  private static List<String> codes(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
    return ((ImportOutcome.Refused) outcome)
        .faults().shown().stream().map(RowFault::code).toList();
  }

  private List<String> entries() {
    var feed = PresenceFixture.feed(jdbc, currentUser);
    return currentUser.callAs(ANYBODY, () -> feed.of(List.of(ana))).reversed().stream()
        .map(PresenceImportTest::words)
        .toList();
  }

  private static String words(Presence it) {
    var stay = it.stay();
    return String.join(
        " ",
        it.kind().name(),
        it.days().first().toString(),
        it.days().last().toString(),
        it.days().zone().getId(),
        stay == null ? "-" : stay.label(),
        String.valueOf(it.version()));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
