package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.opening.Population.OfArea;
import org.safeconduct.crisis.opening.Population.Selection;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.crisis.sealing.Ledger;
import org.safeconduct.crisis.sealing.Ledger.Entry;
import org.safeconduct.crisis.sealing.Ledger.Hashes;
import org.safeconduct.crisis.sealing.LedgerCheck;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.TripsFixture;
import org.springframework.beans.factory.annotation.Autowired;

/// Who counts beside those present: who is about to arrive, and of whom nothing is known.
class BesidesJourneyTest extends HeadcountPagesTest {
  private static final Pattern COUNTED = Pattern.compile("name=\"counted\" value=\"([^\"]*)\"");
  private static final Position JAMESTOWN = new Position(-5.7169, -15.9244);
  private static final Stay HERE = new Stay("Jamestown", "SH", null, JAMESTOWN, Precision.POINT);
  private static final Stay FAR_AWAY =
      new Stay("Grytviken", "GS", null, new Position(-36.51, -54.28), Precision.POINT);
  private static final Area AROUND =
      Objects.requireNonNull(AreaMender.circle(JAMESTOWN, 30).area());

  @Autowired
  HeadcountPeople members;

  @Autowired
  HeadcountLedger ledgers;

  @Test
  void who_is_about_to_arrive_and_who_is_unlocated_count_when_they_are_chosen() {
    var there = traveller("Tia", HERE, -10, 10);
    var arriving = traveller("Aro", FAR_AWAY, -10, 10);
    travels(arriving, HERE, 20, 40);
    var unlocated = people.person(organisation, "Una", "Unlocated");
    change("people.change", unlocated);

    await(Set.of(), 1);
    await(Set.of(Group.ARRIVING), 2);
    await(Set.of(Group.ARRIVING, Group.UNLOCATED), 3);

    var id = opened(Set.of(Group.ARRIVING, Group.UNLOCATED));
    assertThat(presence(id, there).confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(presence(id, arriving).place()).startsWith("arriving: Jamestown");
    assertThat(presence(id, arriving).confidence()).isNull();
    assertThat(presence(id, unlocated).place()).isEqualTo("unlocated");
    assertThat(List.of(there, arriving, unlocated))
        .extracting(it -> presence(id, it).group())
        .containsExactly(Group.PRESENT, Group.ARRIVING, Group.UNLOCATED);
    assertThat(currentUser.callAs(INSTALLER, ledgers::verify))
        .filteredOn(it -> it.headcount().equals(id))
        .allMatch(HeadcountLedger.Verified::intact)
        .hasSize(1);
    shows(id, unlocated);
    filters(id, unlocated);
    verifiesAsBefore(id);
  }

  @Test
  void nothing_is_opened_with_other_choices_than_those_that_the_number_was_counted_for() {
    traveller("Tia", HERE, -10, 10);
    travels(traveller("Aro", FAR_AWAY, -10, 10), HERE, 20, 40);
    await(Set.of(), 1);
    await(Set.of(Group.ARRIVING), 2);
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var form = form();
    form.put("counted", counted(officer.post("/headcounts/prepare", form)));
    form.put("besides", "ARRIVING");

    var otherwise = officer.post("/headcounts", form);
    form.put("counted", counted(otherwise));
    var opened = officer.post("/headcounts", form);

    assertThat(otherwise.statusCode()).isEqualTo(200);
    assertThat(otherwise.body())
        .contains("Nothing was opened", "formnovalidate", "Open it: count 2 people")
        .contains("value=\"ARRIVING\" checked", "value=\"Fire at the wharf\"", "Are you there?");
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
    for (var language : new String[] {"fr", "ar"}) {
      form.putAll(Map.of("counted", "", "lang", language));
      assertThat(officer.post("/headcounts", form).body())
          .contains("notice-warning\" role=\"alert")
          .doesNotContain("??crisis");
    }
  }

  private Map<String, String> form() {
    return new HashMap<>(Map.of(
        "place", "Jamestown, SH",
        "organisation", organisation.toString(),
        "title", "Fire at the wharf",
        "exercise", "true",
        "again", "10",
        "hours", "24",
        "subject.en", "Are you there?",
        "body.en", "Dear {name}, answer here: {link}",
        "key", UUID.randomUUID().toString()));
  }

  private static String counted(HttpResponse<String> page) {
    var counted = COUNTED.matcher(page.body());
    assertThat(counted.find()).as(page.body()).isTrue();
    return counted.group(1);
  }

  private void filters(HeadcountId id, PersonId unlocated) {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = "/headcounts/" + id + "?group=";
    assertThat(officer.get(board + "arriving").body())
        .contains("Aro Traveller", "value=\"arriving\" selected")
        .doesNotContain("Tia Traveller", "Una Unlocated");
    assertThat(officer.get(board + "present&lang=fr").body())
        .contains("Tia Traveller", "Au titre de")
        .doesNotContain("Aro Traveller", "Una Unlocated", "??");
    assertThat(officer.get(board + "unlocated&format=csv&lang=en").body())
        .contains("Counted as", "Una Unlocated,N-" + unlocated + ",", ",Unlocated,")
        .doesNotContain("Aro Traveller");
    var people = "/api/v1/headcounts/" + id + "/people?group=";
    assertThat(api(people + "unlocated"))
        .contains("\"group\":\"unlocated\"", "Una Unlocated")
        .doesNotContain("Tia Traveller");
    assertThat(api(people + "present")).contains("\"group\":\"present\"", "Tia Traveller");
    assertThat(api(people + "elsewhere")).contains("\"status\":400", "arriving");
  }

  private String api(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + newToken(Role.DUTY_OFFICER))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A record that was made before it was kept as what people were counted in.
  private void verifiesAsBefore(HeadcountId id) {
    var now = currentUser.callAs(INSTALLER, () -> ledgers.ledger(id));
    var before = now.members().stream()
        .map(it -> new MemberStanding(before(it.row().member()), it.row().standing()))
        .map(it -> new Entry(it, hex(it.member()), hex(it.member())))
        .toList();
    var snapshot = Chain.hex(Chain.snapshot(
        now.headcount(),
        before.stream().map(it -> Chain.frozen(it.row().member())).toList()));

    assertThat(LedgerCheck.broken(ledger(now, before, snapshot))).isNull();
    assertThat(LedgerCheck.broken(ledger(now, now.members(), now.hashes().snapshot())))
        .isNull();
    jdbc.sql("update crisis.member set presence_group = null where headcount = :id")
        .param("id", id.value())
        .update();
    assertThat(currentUser.callAs(INSTALLER, ledgers::verify))
        .filteredOn(it -> it.headcount().equals(id))
        .allSatisfy(it -> assertThat(it.broken()).contains("was changed after the opening"));
  }

  private static Ledger ledger(Ledger it, List<Entry> members, String snapshot) {
    return new Ledger(
        it.headcount(),
        members,
        it.answers(),
        it.proceedings(),
        it.curve(),
        new Hashes(snapshot, it.hashes().seal(), it.hashes().form()));
  }

  private static Member before(Member it) {
    var presence = Objects.requireNonNull(it.presence());
    var kept = new Presence(
        presence.place(), presence.why(), presence.source(), presence.confidence(), null);
    return new Member(it.headcount(), it.card(), it.registered(), kept, it.added());
  }

  private static String hex(Member member) {
    return Chain.hex(Chain.frozen(member));
  }

  @Test
  void who_was_there_at_another_time_counts_when_that_time_is_chosen() {
    traveller("Pia", HERE, -40, -20);
    var now = Instant.now();
    var yesterday =
        new AskedTime(null, now.minus(Duration.ofHours(30)), now.minus(Duration.ofHours(25)));

    await(() -> count(then(yesterday)), 1);
    assertThat(count(Set.of())).isZero();
  }

  @Test
  void the_number_beside_a_confidence_that_is_not_chosen_is_how_many_it_would_add() {
    traveller("Lia", HERE, -10, 10);
    await(Set.of(), 1);
    var selection = new Selection(Set.of(Confidence.CERTAIN), Set.of(organisation), Set.of());

    var prepared =
        currentUser.callAs(INSTALLER, () -> headcount.prepare(new OfArea(AROUND, selection), ""));

    assertThat(jdbc.sql("select details from platform.audit_entry where deed = 'exposure.read'"
                + " order by id desc limit 1")
            .query(String.class)
            .single())
        .contains("\"count\":0");
    assertThat(prepared.people()).isZero();
    assertThat(prepared.confidences()).isEqualTo(Map.of(Confidence.LIKELY, 1));
  }

  private OfArea then(AskedTime when) {
    var now = population(Set.of());
    return new OfArea(now.area(), now.selection(), when);
  }

  private void shows(HeadcountId id, PersonId unlocated) {
    var officer = signedIn(Role.DUTY_OFFICER);
    var board = "/headcounts/" + id;
    assertThat(officer.get(board).body()).contains("arriving: Jamestown", ">unlocated<");
    assertThat(officer.get(board + "/people/" + unlocated).body()).contains(">unlocated<");
    assertThat(officer.get(board + "?format=csv").body()).contains("arriving: Jamestown");
    officer.get("/headcounts/new");
    for (var language : new String[] {"en", "fr", "ar"})
      assertThat(officer
              .post(
                  "/headcounts/prepare",
                  Map.of("place", "Jamestown, SH", "besides", "ARRIVING", "lang", language))
              .body())
          .contains("value=\"ARRIVING\" checked", "value=\"UNLOCATED\"")
          .doesNotContain("??crisis");
  }

  private PersonId traveller(String name, Stay stay, int fromHour, int untilHour) {
    var person = people.person(organisation, name, "Traveller");
    travels(person, stay, fromHour, untilHour);
    return person;
  }

  private void travels(PersonId person, Stay stay, int fromHour, int untilHour) {
    var trips = new TripsFixture(jdbc, Clock.systemUTC());
    var now = Instant.now();
    var when =
        new Interval(now.plus(Duration.ofHours(fromHour)), now.plus(Duration.ofHours(untilHour)));
    trips.leg(trips.trip(person), person, stay, when);
    change("travel.change", person);
  }

  private void change(String table, PersonId person) {
    new ChangeTable(jdbc, Clock.systemUTC(), table).record(List.of(person.value()));
  }

  private OfArea population(Set<Group> besides) {
    return new OfArea(
        AROUND, new Selection(Set.of(Confidence.values()), Set.of(organisation), besides));
  }

  private HeadcountId opened(Set<Group> besides) {
    var wanted = new NewHeadcount(
        population(besides),
        "Fire",
        TEXTS,
        true,
        Schedule.USUAL,
        UUID.randomUUID().toString());
    return currentUser.callAs(INSTALLER, () -> ((Opened) headcount.open(wanted)).id());
  }

  private Presence presence(HeadcountId id, PersonId person) {
    var row = currentUser.callAs(INSTALLER, () -> members.file(id, person)).row();
    return Objects.requireNonNull(row.member().presence());
  }

  /// Until the exposure has taken the changes in.
  private void await(Set<Group> besides, int wanted) {
    await(() -> count(besides), wanted);
  }

  private static void await(IntSupplier counted, int wanted) {
    var deadline = Instant.now().plusSeconds(20);
    while (counted.getAsInt() != wanted) {
      assertThat(Instant.now()).as("counted " + counted.getAsInt()).isBefore(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private int count(Set<Group> besides) {
    return count(population(besides));
  }

  private int count(OfArea population) {
    return currentUser
        .callAs(INSTALLER, () -> headcount.prepare(population, ""))
        .people();
  }
}
