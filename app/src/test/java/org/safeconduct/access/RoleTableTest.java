package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.platform.Duty.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;

/// The table of roles, written like `domain.md` 8.10: R read, C create and edit, A answer for
/// others, X carry out; then whose.
class RoleTableTest {
  private static final String TABLE = """
      | action           | TRAVELLER | FOCAL_POINT | WARDEN | RADIO_ROOM   | FIELD_OFFICER | DUTY_OFFICER | SECURITY_ADVISER | DESIGNATED_OFFICIAL | TEAM_MEMBER | HEADQUARTERS_DESK | AUDITOR | ADMINISTRATOR |
      | persons          | R own     | C entity    | R zone | R contact    | R area        | C            | C                | R counts            | R entity    | R counts          | -       | -             |
      | files            | -         | C entity    | -      | -            | -             | C            | C                | -                   | -           | -                 | -       | -             |
      | provisioning     | -         | X           | -      | -            | -             | -            | -                | -                   | -           | -                 | -       | -             |
      | sealed fields    | -         | -           | -      | -            | -             | X            | X                | -                   | -           | -                 | -       | -             |
      | itineraries      | R own     | C entity    | -      | -            | R area        | C            | C                | -                   | -           | -                 | -       | -             |
      | whereabouts      | -         | R entity    | R zone | -            | R area        | R            | R                | R counts            | R entity    | R counts          | -       | -             |
      | headcount answers| own       | A entity    | A zone | A            | A area        | X            | X                | R                   | R entity    | R                 | R       | -             |
      | messages         | -         | -           | -      | -            | -             | C            | C                | -                   | -           | -                 | -       | -             |
      | premises         | -         | C           | R      | -            | R             | C            | C                | R                   | R           | -                 | -       | -             |
      | network          | -         | R           | R      | R            | R             | R            | C                | R                   | R           | R                 | R       | R             |
      | part in network  | X         | X           | X      | X            | X             | X            | X                | X                   | X           | X                 | X       | X             |
      | scheduled lists  | -         | X           | X      | X            | X             | X            | X                | X                   | X           | X                 | X       | X             |
      | alerts           | R         | R           | R      | R            | C             | C            | C                | R                   | R           | R                 | R       | R             |
      | audit trail      | -         | -           | -      | -            | -             | -            | -                | -                   | -           | -                 | R       | -             |
      | retention        | -         | -           | -      | -            | -             | -            | X                | -                   | -           | -                 | -       | X             |
      | break the glass  | -         | X           | X      | -            | X             | X            | X                | -                   | X           | -                 | -       | -             |
      | share records    | -         | X           | -      | -            | -             | -            | -                | -                   | -           | -                 | -       | -             |
      | review openings  | -         | -           | -      | -            | -             | -            | X                | -                   | -           | -                 | X       | -             |
      | accounts         | -         | -           | -      | -            | -             | -            | -                | -                   | -           | -                 | -       | X             |
      | admit travellers | -         | X           | -      | -            | -             | -            | -                | -                   | -           | -                 | -       | -             |
      | label records    | -         | -           | -      | -            | -             | C            | C                | -                   | -           | -                 | -       | -             |
      | release informat.| -         | -           | -      | -            | -             | -            | A                | A                   | -           | -                 | -       | -             |
      """;

  private static final Map<Role.Reach, String> WHOSE = Map.of(
      Role.Reach.OWN, " own",
      Role.Reach.ZONES, " zone",
      Role.Reach.ORGANISATIONS, " entity",
      Role.Reach.AREAS, " area",
      Role.Reach.EVERYBODY, "");

  private static final Set<Duty> TOLD = Set.of(
      READ_PEOPLE,
      IMPORT_PEOPLE,
      EDIT_PEOPLE,
      PROVISION_PEOPLE,
      OPEN_RESTRICTED,
      READ_CONTACTS,
      COUNT_PEOPLE,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      RUN_HEADCOUNT,
      ANSWER_FOR_OTHERS,
      READ_MESSAGES,
      SEND_MESSAGES,
      READ_PREMISES,
      IMPORT_PREMISES,
      READ_NETWORK,
      MANAGE_NETWORK,
      TAKE_PART,
      SCHEDULE_LISTS,
      READ_ALERTS,
      ENTER_ALERTS,
      READ_AUDIT,
      ADMINISTER,
      KEEP_RECORDS,
      BREAK_GLASS,
      REVIEW_ACCESS,
      SHARE_RECORDS,
      LABEL_RECORDS,
      RELEASE_INFORMATION,
      ADMIT_ACCOUNTS);

  @Test
  void each_role_may_do_what_its_column_says_and_nothing_else() {
    var rows = TABLE.lines().map(RoleTableTest::cells).toList();
    var roles = rows.getFirst().stream().skip(1).map(Role::valueOf).toList();

    assertThat(roles).containsExactlyInAnyOrder(Role.values());
    for (var row : rows.subList(1, rows.size()))
      for (int i = 0; i < roles.size(); i++)
        assertThat(cell(row.getFirst(), roles.get(i)))
            .as(row.getFirst() + " of " + roles.get(i))
            .isEqualTo(row.get(i + 1));
  }

  @Test
  void every_duty_about_people_stands_in_the_table() {
    var given = new TreeMap<Duty, Role>();
    for (var role : Role.values()) role.duties().forEach(duty -> given.put(duty, role));
    given.keySet().removeAll(TOLD);

    assertThat(given.keySet())
        .containsExactlyInAnyOrder(SEE_CONSOLE, MANAGE_FEEDS, OWN_ACCOUNT, OWN_PROFILE, ANSWER_OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUDITOR TRAVELLER", "AUDITOR DUTY_OFFICER", "DESIGNATED_OFFICIAL TRAVELLER",
        "DESIGNATED_OFFICIAL FOCAL_POINT", "HEADQUARTERS_DESK WARDEN", "RADIO_ROOM TRAVELLER",
        "RADIO_ROOM TEAM_MEMBER", "HEADQUARTERS_DESK FIELD_OFFICER"
      })
  void no_two_roles_together_open_everybody_to_what_one_may_see_of_a_few(String roles) {
    assertThat(refusal(roles)).isNotNull().extracting(it -> it.field()).isEqualTo("roles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DUTY_OFFICER WARDEN",
        "SECURITY_ADVISER FIELD_OFFICER",
        "DESIGNATED_OFFICIAL ADMINISTRATOR",
        "FOCAL_POINT WARDEN",
        "DUTY_OFFICER TRAVELLER"
      })
  void roles_that_add_nothing_about_everybody_go_together(String roles) {
    assertThat(refusal(roles)).isNull();
  }

  @Test
  void a_scope_is_what_the_roles_reach_and_no_more() {
    var organisation = UUID.randomUUID();
    var zone = UUID.randomUUID();
    var person = UUID.randomUUID();
    var officer = new Assignment(
        Set.of(Role.FIELD_OFFICER), Set.of(organisation), Set.of(zone), Set.of("KE"), 2);

    assertThat(officer.scope(person))
        .isEqualTo(new Scope(false, Set.of(), Set.of(zone), Set.of(person), Set.of("KE"), 2));
    assertThat(
            new Assignment(Set.of(Role.WARDEN), Set.of(organisation), Set.of(zone), Set.of("KE"), 0)
                .scope(null))
        .isEqualTo(new Scope(false, Set.of(), Set.of(zone), Set.of()));
    assertThat(Assignment.of(Role.DUTY_OFFICER).scope(null)).isEqualTo(Scope.everybody(0));
  }

  @Test
  void a_field_officer_needs_an_area_and_a_country_must_be_one() {
    var nowhere = new Assignment(Set.of(Role.FIELD_OFFICER), Set.of(), Set.of());
    var atlantis = new Assignment(Set.of(Role.FIELD_OFFICER), Set.of(), Set.of(), Set.of("XX"), 0);

    assertThat(NewAccountRules.refusal(nowhere))
        .isEqualTo(new AccountOutcome.Refused("zones", "access.areas.missing"));
    assertThat(NewAccountRules.refusal(atlantis))
        .isEqualTo(new AccountOutcome.Refused("countries", "access.countries.unknown"));
  }

  private static AccountOutcome.Refused refusal(String roles) {
    var all = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    return NewAccountRules.refusal(
        new Assignment(all, Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID())));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
  }

  private static String cell(String action, Role role) {
    return switch (action) {
      case "persons" -> persons(role);
      case "files" -> whose(role, first(role, Map.of(EDIT_PEOPLE, "C"), EDIT_PEOPLE));
      case "provisioning" -> first(role, Map.of(PROVISION_PEOPLE, "X"), PROVISION_PEOPLE);
      case "sealed fields" -> first(role, Map.of(OPEN_RESTRICTED, "X"), OPEN_RESTRICTED);
      case "itineraries" -> whose(role, first(role, Map.of(IMPORT_TRIPS, "C"), READ_TRIPS));
      case "whereabouts" ->
        role.duties().contains(COUNT_PEOPLE)
            ? "R counts"
            : whose(role, first(role, Map.of(), READ_EXPOSURE));
      case "headcount answers" -> answers(role);
      case "messages" -> first(role, Map.of(SEND_MESSAGES, "C"), READ_MESSAGES);
      case "premises" -> first(role, Map.of(IMPORT_PREMISES, "C"), READ_PREMISES);
      case "network" -> first(role, Map.of(MANAGE_NETWORK, "C"), READ_NETWORK);
      case "part in network" -> first(role, Map.of(TAKE_PART, "X"), TAKE_PART);
      case "scheduled lists" -> first(role, Map.of(SCHEDULE_LISTS, "X"), SCHEDULE_LISTS);
      case "alerts" -> first(role, Map.of(ENTER_ALERTS, "C"), READ_ALERTS);
      case "audit trail" -> first(role, Map.of(), READ_AUDIT);
      case "break the glass" -> first(role, Map.of(BREAK_GLASS, "X"), BREAK_GLASS);
      case "share records" -> first(role, Map.of(SHARE_RECORDS, "X"), SHARE_RECORDS);
      case "review openings" -> first(role, Map.of(REVIEW_ACCESS, "X"), REVIEW_ACCESS);
      case "retention" -> first(role, Map.of(KEEP_RECORDS, "X"), KEEP_RECORDS);
      case "accounts" -> first(role, Map.of(ADMINISTER, "X"), ADMINISTER);
      case "admit travellers" -> first(role, Map.of(ADMIT_ACCOUNTS, "X"), ADMIT_ACCOUNTS);
      case "label records" -> first(role, Map.of(LABEL_RECORDS, "C"), LABEL_RECORDS);
      case "release informat." ->
        first(role, Map.of(RELEASE_INFORMATION, "A"), RELEASE_INFORMATION);
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static String persons(Role role) {
    if (role.duties().contains(READ_CONTACTS)) return "R contact";
    if (role.duties().contains(COUNT_PEOPLE)) return "R counts";
    return whose(role, first(role, Map.of(IMPORT_PEOPLE, "C"), READ_PEOPLE));
  }

  private static String answers(Role role) {
    if (role.duties().contains(RUN_HEADCOUNT)) return "X";
    var letter = first(role, Map.of(ANSWER_FOR_OTHERS, "A"), READ_HEADCOUNT);
    if (!letter.equals("-")) return whose(role, letter);
    return role == Role.ADMINISTRATOR ? "-" : "own";
  }

  private static String whose(Role role, String letter) {
    return letter.equals("-") ? letter : letter + WHOSE.get(role.reach());
  }

  private static String first(Role role, Map<Duty, String> stronger, Duty read) {
    return stronger.entrySet().stream()
        .filter(it -> role.duties().contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(role.duties().contains(read) ? "R" : "-");
  }
}
