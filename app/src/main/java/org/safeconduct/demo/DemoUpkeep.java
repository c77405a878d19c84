package org.safeconduct.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.access.AccountHolders.Holder;
import org.safeconduct.access.Role;
import org.safeconduct.briefing.ListFilter;
import org.safeconduct.briefing.ListKind;
import org.safeconduct.briefing.NewSchedule;
import org.safeconduct.briefing.Schedules;
import org.safeconduct.people.confirmations.AskForConfirmation;
import org.safeconduct.people.duplicates.LookForDuplicates;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.profiles.Labels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What keeping a register true looks like: people who stand in two lists, lists of the month with
/// what changed since the last one, some of them overdue, and lists that are sent regularly. Runs
/// as somebody who may do everything.
@Component
class DemoUpkeep {
  private static final Duration MONTH = Duration.ofDays(30);

  /// Some of the second organisation become the same people as some of the first, spelt otherwise.
  private static final String SAME_PEOPLE = """
      with staff as (
          select p.id, p.given_name, p.family_name, c.value, o.code,
              dense_rank() over (order by o.code) as list,
              row_number() over (partition by o.code order by p.id) as place
          from people.person p join people.organisation o on o.id = p.organisation
          join people.channel c on c.person = p.id and c.kind = 'EMAIL'
          where p.head_of_household is null
            and not exists (select from governance.appointment a where a.person = p.id)
            and not exists (select from access.account k where k.person = p.id)),
      pairs as (
          select two.id, one.given_name, upper(one.family_name) as family_name, one.value
          from staff one join staff two on two.place = one.place
          where one.list = 1 and two.list = 2 and one.place between 21 and 26),
      named as (
          update people.person p set given_name = t.given_name, family_name = t.family_name
          from pairs t where p.id = t.id returning p.id),
      reached as (
          update people.channel c set value = t.value
          from pairs t where c.person = t.id and c.kind = 'EMAIL' returning c.person)
      insert into people.change (person) select id from named
      """;

  private static final String CONFIRMED_LISTS = """
      insert into people.confirmation (id, organisation, country, station, opened_at, due_at, people,
          came, went, changed, counted_at, asked, confirmed_by, confirmed_at)
      select gen_random_uuid(), organisation, country, station, :then, :due, count(*), 0, 0, 0, :then,
          1, 'Focal point', :then
      from people.on_list(:now, null) group by organisation, country, station
      """;

  /// As it was then: some were not there yet, of some something else was known.
  private static final String CONFIRMED_PEOPLE = """
      insert into people.confirmed_person
          (organisation, country, station, person, details, confirmed_at)
      select organisation, country, station, person,
          case when place % 37 = 5 then details || '{"residence": "Harbour Street 4"}'
              when place % 41 = 7 then details - 'channels'
              else details end,
          :then
      from (select l.*, row_number() over (order by l.person) as place
            from people.on_list(:now, null) l) listed
      where place % 29 <> 3
      """;

  /// Some were with another duty station then, and are missed there.
  private static final String MOVED_AWAY = """
      insert into people.confirmed_person
          (organisation, country, station, person, details, confirmed_at)
      select l.organisation, q.country, q.station, l.person, l.details, :then
      from (select m.*, row_number() over (order by m.person) as place
            from people.on_list(:now, null) m) l
      join lateral (
          select c.country, c.station from people.confirmation c
          where c.organisation = l.organisation and (c.country, c.station) <> (l.country, l.station)
          order by c.people desc limit 1) q on true
      where l.place % 97 = 11
      on conflict do nothing
      """;

  private static final String OVERDUE = """
      update people.confirmation c set opened_at = :early, due_at = :late
      from people.organisation o
      where o.id = c.organisation and c.confirmed_at is null
        and o.code = (select max(code) from people.organisation)
      """;

  private static final String SHELTERED = """
      select p.id from people.person p join people.organisation o on o.id = p.organisation
      where o.code = (select max(code) from people.organisation) and p.head_of_household is null
        and not exists (select from governance.appointment a where a.person = p.id)
        and not exists (select from access.account k where k.person = p.id)
      order by p.id limit 2
      """;

  private static final String SECRET_MEETING = """
      select id from governance.meeting where state in ('HELD', 'AGREED') order by starts, id limit 1
      """;

  private final JdbcClient jdbc;
  private final LookForDuplicates duplicates;
  private final AskForConfirmation confirmations;
  private final Schedules schedules;
  private final AccountHolders holders;
  private final Labels labels;
  private final CurrentUser currentUser;
  private final Clock clock;

  DemoUpkeep(
      JdbcClient jdbc,
      LookForDuplicates duplicates,
      AskForConfirmation confirmations,
      Schedules schedules,
      AccountHolders holders,
      Labels labels,
      CurrentUser currentUser,
      Clock clock) {
    this.jdbc = jdbc;
    this.duplicates = duplicates;
    this.confirmations = confirmations;
    this.schedules = schedules;
    this.holders = holders;
    this.labels = labels;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Once, when the accounts are there.
  void begin() {
    jdbc.sql(SAME_PEOPLE).update();
    duplicates.look();
    confirm(clock.instant());
    account(Role.SECURITY_ADVISER).ifPresent(adviser -> {
      schedule(adviser);
      currentUser.runAs(adviser.actor(), this::label);
    });
  }

  /// Two people of the last organisation and a meeting are not for everybody who reads their like.
  private void label() {
    label(RecordKind.PERSON, SHELTERED, "Was threatened; named to nobody who does not need it");
    label(RecordKind.MEETING, SECRET_MEETING, "Names a source");
  }

  private void label(RecordKind kind, String which, String reason) {
    jdbc.sql(which)
        .query(UUID.class)
        .list()
        .forEach(it -> labels.label(kind, it, "STRICTLY_CONFIDENTIAL", reason));
  }

  private void confirm(Instant now) {
    run(CONFIRMED_LISTS, now);
    run(CONFIRMED_PEOPLE, now);
    run(MOVED_AWAY, now);
    confirmations.ask();
    jdbc.sql(OVERDUE)
        .param("early", now.minus(Duration.ofDays(14)).atOffset(ZoneOffset.UTC))
        .param("late", now.minus(Duration.ofDays(4)).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void run(String sql, Instant now) {
    var then = now.minus(MONTH);
    var statement = jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("then", then.atOffset(ZoneOffset.UTC));
    if (sql.contains(":due"))
      statement = statement.param("due", then.plus(Duration.ofDays(10)).atOffset(ZoneOffset.UTC));
    statement.update();
  }

  private void schedule(Holder adviser) {
    currentUser.runAs(adviser.actor(), () -> {
      schedules.add(ListKind.PERSONNEL, ListFilter.ALL, each("WEEKLY", "1", "XLSX"));
      schedules.add(ListKind.DEPENDANTS, ListFilter.ALL, each("MONTHLY", "1", "XLSX"));
      schedules.add(ListKind.PREMISES, ListFilter.ALL, each("MONTHLY", "1", "PDF"));
    });
    jdbc.sql("update briefing.schedule set next_at = :now where list = 'PERSONNEL'")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static NewSchedule each(String rhythm, String day, String format) {
    return new NewSchedule(null, rhythm, day, "07:00", "Europe/Zurich", format);
  }

  private Optional<Holder> account(Role role) {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", DemoRole.username(role))
        .query(UUID.class)
        .optional()
        .flatMap(holders::find);
  }
}
