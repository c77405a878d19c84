package org.safeconduct.platform.database;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows about a person in the walled tables of other rooms than `people`.
public final class Rows {
  private static final List<String> ALL = List.of(
      "insert into travel.trip values (:id, :person, :name || :id::text, 'test', now())",
      """
      insert into travel.leg values (:id, 1, :id, :person, :name, 'CH', null, null, null, 'COUNTRY',
          now(), now() + interval '1 day', false, now(), 'test', 'test')
      """,
      """
      insert into premises.premises (id, name, kind, organisation, place_label, country, precision)
      values (:id, 'House', 'OFFICE', :organisation, 'Geneva', 'CH', 'COUNTRY')
      """,
      "insert into premises.occupant values (:id, :person, now())",
      """
      insert into exposure.position values (:id, 1, :person, :name, 'CH', null, null, null, 'COUNTRY',
          now(), now() + interval '1 day', false, now(), 'test', 'CHECK_IN')
      """,
      """
      insert into people.course_taken (id, person, course, taken_on, title, given_by, place, country,
          source, recorded_at, recorded_by)
      values (:id, :person, 'AWARENESS', current_date, :name, :name, '', '', 'page', now(), 'test')
      """,
      """
      insert into exposure.crossing (alert, person, before, after, at_first, noticed_at)
      values (:id, :person, null, 'LIKELY', true, now())
      """,
      """
      insert into crisis.headcount (id, title, origin, confidences, exercise, question, words,
          re_ask_minutes, opened_at, opened_by, expires_at, snapshot_hash, idempotency_key,
          request_hash)
      values (:id, :name, 'LIST', '{}', false, :id, '{}', '{}', now(), 'test', now() + interval '1 day',
          sha256('a'), :id::text, sha256('a'))
      """,
      """
      insert into crisis.member (headcount, person, registered, name, organisation, organisation_name,
          category, language, added_at, added_by, frozen, since, chain)
      values (:id, :person, true, :name, :organisation, 'Test', 'INTERN', 'en', now(), 'test',
          sha256('a'), now(), sha256('a'))
      """,
      """
      insert into crisis.answer (headcount, person, status, place, words, source, speaker, by_name,
          channel, how, resolves, nonce, recorded_at, hash)
      values (:id, :person, 'safe', :name, :name, 'SELF', :name, 'test', 'PAGE', '', false, 'n', now(),
          sha256('a'))
      """,
      """
      insert into people.confirmation (id, organisation, country, station, opened_at, due_at, people,
          came, went, changed, counted_at)
      values (:id, :organisation, 'CH', :name || :id::text, now(), now() + interval '1 day', 1, 1, 0, 0,
          now())
      """,
      """
      insert into people.confirmed_person
      values (:organisation, 'CH', :name, :person, jsonb_build_object('name', :name), now())
      on conflict do nothing
      """,
      """
      insert into people.duplicate_request (id, person, note, asked_by, asked_at)
      values (:id, :person, :name, :name, now())
      """,
      """
      insert into briefing.schedule (id, account, list, filter, rhythm, day, at, zone, format,
          created_by, created_at, paused_at, next_at)
      values (:id, :id, 'PERSONNEL', 'q=' || :name, 'WEEKLY', 1, '07:00', 'UTC', 'CSV', :name, now(),
          now(), now())
      """,
      """
      insert into briefing.delivery (id, schedule, due_at, begun_at, state, reason)
      values (:id, :id, now(), now(), 'FAILED', 'no-duty')
      """,
      "insert into crisis.taking values (:id, :person, now(), 'test', now())",
      "insert into notifications.question values (:id, 'HEADCOUNT', :id::text, false, now(), 'test')",
      "insert into notifications.wording values (:id, 1, 'en', 'Test', 'Test')",
      """
      insert into notifications.message (id, question, round, language, person, channel, name, address,
          link, organisation, priority, state, due_at, queued_at, since)
      values (:id, :id, 1, 'en', :person, 'EMAIL', :name, :name || '@example.org', '', :organisation, 1, 'QUEUED',
          now(), now(), now())
      """);

  private Rows() {}

  /// @param name stands wherever a row has room for words
  /// @return the id of every trip, leg, building, headcount, question and message
  public static UUID of(
      JdbcClient jdbc, PersonId person, OrganisationId organisation, String name) {
    var id = UUID.randomUUID();
    for (var sql : ALL)
      jdbc.sql(sql)
          .param("id", id)
          .param("person", person.value())
          .param("organisation", organisation.value())
          .param("name", name)
          .update();
    return id;
  }
}
