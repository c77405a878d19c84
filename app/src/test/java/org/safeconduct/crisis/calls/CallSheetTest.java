package org.safeconduct.crisis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Standing;
import org.safeconduct.crisis.calls.CallSheet.Part;
import org.safeconduct.crisis.calls.CallSheet.Span;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;

class CallSheetTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Area SOMEWHERE =
      AreaMender.circle(new Position(6.1, 46.2), 1).area();

  private final Zone north = zone("North");
  private final Zone east = zone("East");

  @Test
  void zones_stand_by_name_and_who_lives_in_none_comes_last() {
    var sheet = sheet(Scope.EVERYBODY, 3, call(null), call(north.id()), call(east.id()));

    assertThat(sheet.parts()).extracting(Part::name).containsExactly("East", "North", null);
    assertThat(sheet.parts()).allSatisfy(it -> assertThat(it.calls()).hasSize(1));
    assertThat(sheet.isComplete()).isTrue();
  }

  @Test
  void a_warden_gets_the_own_zone_first() {
    var warden = new Scope(true, Set.of(), Set.of(north.id()), Set.of());

    var sheet = sheet(warden, 2, call(east.id()), call(north.id()));

    assertThat(sheet.parts()).extracting(Part::name).containsExactly("North", "East");
  }

  @Test
  void a_sheet_that_does_not_hold_everybody_says_so() {
    var sheet = sheet(Scope.EVERYBODY, 3_400, call(north.id()), call(north.id()));

    assertThat(sheet.shown()).isEqualTo(2);
    assertThat(sheet.isComplete()).isFalse();
  }

  @Test
  void sheets_of_two_thousand_hold_a_list_that_is_longer_to_the_last_person() {
    assertThat(CallSheet.spans(3_400))
        .containsExactly(new Span(0, 1, 2_000), new Span(1, 2_001, 3_400));
    assertThat(CallSheet.spans(2_000)).containsExactly(new Span(0, 1, 2_000));
    assertThat(CallSheet.spans(0)).hasSize(1);
  }

  private CallSheet sheet(Scope scope, long total, Call... calls) {
    var page = new Page<>(List.of(calls), 0, CallSheet.MOST, total);
    return CallSheet.of(page, List.of(north, east), scope, NOON);
  }

  private static Call call(@Nullable UUID zone) {
    var card = new PersonCard(
        new PersonId(UUID.randomUUID()),
        "Amina Okoye",
        new OrganisationId(UUID.randomUUID()),
        "UNX",
        Category.NATIONAL_STAFF,
        "en",
        zone,
        null,
        null,
        null);
    var member = new Member(
        new HeadcountId(UUID.randomUUID()), card, true, null, new Member.Added(NOON, "Rosa"));
    var standing = new Standing(HeadcountStatus.SILENT, NOON, null, null, null, null);
    return new Call(new MemberStanding(member, standing), null, null);
  }

  private static Zone zone(String name) {
    return new Zone(UUID.randomUUID(), name, null, SOMEWHERE, null);
  }
}
