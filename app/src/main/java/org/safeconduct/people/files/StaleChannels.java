package org.safeconduct.people.files;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who is to be asked whether what is known of how to reach them still works. Everybody has a day
/// of the month of their own, told from the person's id: nobody is asked twice a month, and a
/// register that was just filled does not ask everybody at once.
@Service
public class StaleChannels {
  /// The last day of the month that is somebody's.
  public static final int LAST_DAY = 28;

  /// Soon is before the next time that somebody is asked, and no more than a third of the time
  /// for which a confirmation counts: where it counts for a week, nobody is asked at once again.
  private static final String DUE = """
      with turn as materialized (
          select p.id, profiles.setting('contact-stale-days', p.organisation, 180) as days
          from people.person p
          where p.left_at is null and p.head_of_household is null and p.same_as is null
            and get_byte(uuid_send(p.id), 15) % :last + 1 = any(:days)),
      reached as materialized (
          select c.person, max(c.verified_at) as verified_at, bool_or(c.kind = 'EMAIL') as written
          from people.channel c join turn t on t.id = c.person group by c.person)
      select t.id from turn t join reached r on r.person = t.id
      where r.written
        and (r.verified_at is null or r.verified_at < cast(:now as timestamptz)
          - make_interval(days => t.days) + make_interval(days => least(31, t.days / 3)))
      order by t.id
      """;

  private final Permissions permissions;
  private final JdbcClient jdbc;
  private final Clock clock;

  StaleChannels(Permissions permissions, JdbcClient jdbc, Clock clock) {
    this.permissions = permissions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Whose day is one of these, who has a mail address, and of whom no channel was ever found
  /// to work, or none lately, or soon none lately. Dependants are reached by their head of
  /// household; of two files of one person the one counts that leads.
  ///
  /// @param days of the month, 1 to [#LAST_DAY]
  public List<PersonId> dueOn(Collection<Integer> days) {
    permissions.require(Duty.RUN_JOBS);
    return jdbc.sql(DUE)
        .param("last", LAST_DAY)
        .param("days", days.toArray(Integer[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }
}
