package org.safeconduct.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.access.AccountHolders.Holder;
import org.safeconduct.access.Role;
import org.safeconduct.briefing.ListFilter;
import org.safeconduct.briefing.ListKind;
import org.safeconduct.briefing.NewSchedule;
import org.safeconduct.briefing.Schedules;
import org.safeconduct.people.confirmations.AskForConfirmation;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.profiles.Labels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What keeping a register true looks like: people who stand in two lists, lists that were
/// confirmed, some that wait with what changed since the last time, a few of them overdue, and
/// lists that are sent regularly. Runs as somebody who may do everything.
@Component
class DemoUpkeep {
  /// More than a month, so that whoever has to confirm once in each is asked again.
  private static final Duration GOOD_MONTH = Duration.ofDays(32);

  private static final Duration LATELY = Duration.ofDays(5);

  /// Most lists were confirmed days ago. Every eighth was confirmed a good month ago and waits
  /// again.
  private static final String CONFIRMED_LISTS = """
      insert into people.confirmation (id, organisation, country, station, opened_at, due_at, people,
          came, went, changed, counted_at, asked, confirmed_by, confirmed_at)
      select gen_random_uuid(), organisation, country, station, at, at + interval '10 days', people,
          0, 0, 0, at, 1, 'Focal point', at
      from (select organisation, country, station, count(*) as people,
                cast(case when row_number() over (
                        partition by organisation order by count(*) desc, country, station) % 8 = 3
                    then :then else :lately end as timestamptz) as at
            from people.on_list(:now, null) group by organisation, country, station) listed
      """;

  /// As it was then: of lists that wait again some were not there yet, of some something else was
  /// known.
  private static final String CONFIRMED_PEOPLE = """
      insert into people.confirmed_person
          (organisation, country, station, person, details, confirmed_at)
      select organisation, country, station, person,
          case when again and place % 37 = 5 then details || '{"residence": "Harbour Street 4"}'
              when again and place % 41 = 7 then details - 'channels'
              else details end,
          confirmed_at
      from (select l.*, c.confirmed_at, c.confirmed_at < :lately as again,
                row_number() over (order by l.person) as place
            from people.on_list(:now, null) l
            join people.confirmation c using (organisation, country, station)) listed
      where not again or place % 29 <> 3
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
            and c.confirmed_at < :lately
          order by c.people desc, c.country, c.station limit 1) q on true
      where l.place % 211 = 11
      on conflict do nothing
      """;

  private static final String OVERDUE = """
      update people.confirmation set opened_at = :early, due_at = :late
      where id in (
          select c.id from people.confirmation c join people.organisation o on o.id = c.organisation
          where c.confirmed_at is null and o.code = (select max(code) from people.organisation)
          order by c.people, c.country, c.station limit 3)
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
  private final DemoDuplicates duplicates;
  private final AskForConfirmation confirmations;
  private final Schedules schedules;
  private final AccountHolders holders;
  private final Labels labels;
  private final CurrentUser currentUser;
  private final Clock clock;

  DemoUpkeep(
      JdbcClient jdbc,
      DemoDuplicates duplicates,
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
    duplicates.bringIn();
    confirm(clock.instant().truncatedTo(ChronoUnit.SECONDS));
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
        .forEach(it -> labels.label(kind, it, "STRICTLY_CONFIDENTIAL", reason, Set.of()));
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
    jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("then", now.minus(GOOD_MONTH).atOffset(ZoneOffset.UTC))
        .param("lately", now.minus(LATELY).atOffset(ZoneOffset.UTC))
        .update();
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
