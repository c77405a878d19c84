package org.safeconduct.governance.delegations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Delegations of RELEASE_INFO for journeys, put straight into the table.
public final class GivenRelease {
  private GivenRelease() {}

  /// From the head of the organisation to the person, since a day and until then.
  public static void to(
      JdbcClient jdbc, PersonId person, OrganisationId organisation, Instant until) {
    var ends = until.atOffset(ZoneOffset.UTC);
    jdbc.sql("""
            insert into governance.delegation (id, authority, from_seat, to_person, sub_delegable, starts, ends,
                letter, revocable, recorded_at, recorded_by)
            values (:id, 'RELEASE_INFO', :from, :to, 0, :starts, :ends, 'L/1', true, :starts, 'test')
            """)
        .param("id", UUID.randomUUID())
        .param("from", Seat.of(Post.EXECUTIVE_HEAD, organisation).toString())
        .param("to", person.value())
        .param("starts", ends.minusDays(2))
        .param("ends", ends)
        .update();
  }
}
