package org.safeconduct.attacks;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One record of each kind that the network keeps, all with the same id.
final class NetworkRows {
  private static final List<String> ALL = List.of(
      """
      insert into governance.zone (id, code, name, area)
      values (:id, :name, :name, '{"type":"Polygon","coordinates":[[[6.1,46.1],[6.2,46.1],[6.2,46.2],
          [6.1,46.1]]]}')
      """,
      """
      insert into governance.zone_point (id, kind, zones, name, longitude, latitude, recorded_at,
          recorded_by)
      values (:id, 'ASSEMBLY', array[:id], :name, 6.15, 46.15, now(), 'test')
      """,
      """
      insert into governance.appointment (id, person, post, zone, starts, ends)
      values (:id, :person, 'WARDEN', :id, now() - interval '1 day', now() + interval '9 days')
      """,
      """
      insert into governance.delegation (id, authority, from_seat, to_person, sub_delegable, starts,
          ends, letter, revocable, recorded_at, recorded_by)
      values (:id, 'NOMINATE_FOCAL_POINT', 'EXECUTIVE_HEAD.o-' || :organisation, :person, 0,
          now() - interval '1 day', now() + interval '9 days', :name, true, now(), 'test')
      """,
      """
      insert into governance.nomination (id, organisation, post, person)
      values (:id, :organisation, 'SECURITY_FOCAL_POINT', :person)
      """,
      """
      insert into governance.nomination_step (nomination, number, state, reason, channel, by, at)
      values (:id, 1, 'IDENTIFIED', '', 'page', 'test', now())
      """,
      """
      insert into governance.body (id, code, name, kind, posts, chair, quorum, recorded_at, recorded_by)
      values (:id, left(:code, 12), :name, 'SECURITY_CELL', '{SECURITY_ADVISER}', 'SECURITY_ADVISER', 'NONE',
          now(), 'test')
      """,
      """
      insert into governance.meeting (id, body, number, title, starts, state)
      values (:id, :id, 1, :name, now(), 'PLANNED')
      """,
      """
      insert into governance.action_point (id, body, year, sequence, meeting, words, owner, due,
          recorded_at, recorded_by)
      values (:id, :id, 2026, 1, :id, :name, :person, current_date, now(), 'test')
      """,
      """
      insert into governance.action_step (action_point, number, state, due, at, by)
      values (:id, 1, 'OPEN', current_date, now(), 'test')
      """,
      """
      insert into governance.consultation (id, title, question, silence, opened_at, opened_by,
          deadline, state)
      values (:id, :name, :name, 'NOTHING', now(), 'test', now() + interval '9 days', 'OPEN')
      """,
      "insert into governance.consultation_addressee values (:id, :organisation)",
      """
      insert into governance.counterpart (id, kind, name, recorded_at, recorded_by)
      values (:id, 'POLICE', :name, now(), 'test')
      """,
      "insert into people.unit (id, organisation, name) values (:id, :organisation, :name)",
      """
      insert into people.duplicate (id, person, other, reasons, found_at, found_by)
      select :id, least(:person, p.id), greatest(:person, p.id), '{OFFICER}', now(), 'test'
      from people.person p where p.organisation = :organisation and p.id <> :person limit 1
      """);

  private NetworkRows() {}

  /// @param organisation to which somebody else belongs too
  /// @param name stands wherever a row has room for words
  static void of(
      JdbcClient jdbc, UUID id, PersonId person, OrganisationId organisation, String name) {
    for (var sql : ALL)
      jdbc.sql(sql)
          .param("id", id)
          .param("person", person.value())
          .param("organisation", organisation.value())
          .param("name", name)
          .param("code", name.toUpperCase(Locale.ROOT))
          .update();
  }
}
