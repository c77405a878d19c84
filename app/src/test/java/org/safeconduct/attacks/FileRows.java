package org.safeconduct.attacks;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One record of each kind that hangs on a person's file, a post, a contact outside or an
/// organisation, all with the same id, and an account that holds that person's.
final class FileRows {
  private static final List<String> ALL = List.of(
      "insert into people.channel values (:id, :person, 'RADIO', :name, 9)",
      """
      insert into people.emergency_contact (id, person, position, name, relation, language, phone,
          recorded_at)
      values (:id, :person, 1, :name, 'Sister', 'en', '+254700000001', now())
      """,
      """
      insert into people.presence (id, version, person, kind, starts, ends, zone, recorded_at,
          recorded_by, source)
      values (:id, 1, :person, 'LEAVE', now() + interval '1 day', now() + interval '9 days', 'UTC',
          now(), 'test', 'test')
      """,
      """
      insert into people.data_copy (id, person, asked_at, asked_by, reason, language, parts,
          parts_done, done_at, expires_at, archive)
      values (:id, :person, now(), 'test', :name, 'en', 1, 1, now(), now() + interval '7 days',
          convert_to(:name, 'UTF8'))
      """,
      """
      insert into people.proposal (id, person, kind, wanted, proposed_by, proposed_at)
      values (:id, :person, 'DETAILS', jsonb_build_object('jobTitle', :name)::text, 'test', now())
      """,
      """
      insert into people.invitation (id, organisation, category, purpose, name, language, invited_by,
          invited_at, expires_at, hash)
      values (:id, :organisation, 'VISITOR', 'Visit', :name, 'en', 'test', now(),
          now() + interval '9 days', sha256(convert_to(:name, 'UTF8')))
      """,
      """
      insert into people.provisioned (person, organisation, user_name, created_at, changed_at)
      values (:person, :organisation, :name, now(), now())
      """,
      """
      insert into people.upload (id, list, name, content, choices, by, at)
      values (:id, 'PEOPLE', :name, convert_to(:name, 'UTF8'), '{}', 'account:test', now())
      """,
      """
      insert into exposure.live_window (id, person, starts, ends, purpose, opened_at)
      values (:id, :person, now(), now() + interval '9 days', :name, now())
      """,
      """
      insert into governance.letter_file (id, name, media_type, content, added_at, added_by)
      values (:id, :name, 'application/pdf', convert_to(:name, 'UTF8'), now(), 'test')
      """,
      "update governance.appointment set letter_file = :id where id = :id",
      """
      insert into governance.handover (id, appointment, seat, title, parts, written_at, written_by)
      values (:id, :id, 'WARDEN.z-' || :id, 'Warden', '[]', now(), 'test')
      """,
      """
      insert into governance.training (id, person, course, title, trained_on, trained_by, source,
          recorded_at, recorded_by)
      values (:id, :person, 'WARDENS', :name, current_date, 'test', 'page', now(), 'test')
      """,
      """
      insert into governance.counterpart_contact (id, counterpart, name, phone, recorded_at,
          recorded_by)
      values (:id, :id, 'Duty desk', '+254700000002', now(), 'test')
      """,
      """
      insert into governance.consultation_reply (consultation, organisation, number, stance, words,
          person, capacity, by, at, document)
      values (:id, :organisation, 1, 'AGREE', '', :person, 'EXECUTIVE_HEAD', 'test', now(), :id)
      """,
      """
      insert into access.account (id, username, name, password_changed_at, must_change_password,
          person, roles, organisations, zones, created_at)
      values (:id, 'theirs-' || :id, :name, now(), false, :person, '{TRAVELLER}', '{}', '{}', now())
      """,
      """
      insert into access.api_token (id, account, label, hash, created_at)
      values (:id, :id, 'test', sha256(convert_to(:id::text, 'UTF8')), now())
      """,
      """
      insert into access.opening (id, account, name, organisation, code, reason, opened_at, ends_at)
      values (:id, :id, 'Somebody', :organisation, 'THEIRS', 'To look at them', now(),
          now() + interval '1 hour')
      """,
      """
      insert into access.share (id, organisation, code, to_organisation, to_code, reason, shared_at,
          shared_by, until)
      values (:id, :organisation, 'THEIRS', :id, 'ANOTHER', 'To look at them', now(), 'test',
          now() + interval '9 days')
      """,
      """
      insert into crisis.board_share (id, headcount, organisation, code, to_organisation, to_code,
          reason, shared_at, shared_by, until)
      values (:id, :id, :organisation, 'THEIRS', :id, 'ANOTHER', 'To look at them', now(), 'test',
          now() + interval '9 days')
      """,
      """
      insert into profiles.legal_hold (id, kind, subject, reason, placed_at, placed_by, placer)
      values (:id, 'person', :person, 'It is asked', now(), 'test', 'test')
      """);

  private FileRows() {}

  /// @param id of what `NetworkRows` made for the same person
  /// @param name stands wherever a row has room for words that name somebody
  static void of(
      JdbcClient jdbc, UUID id, PersonId person, OrganisationId organisation, String name) {
    for (var sql : ALL)
      jdbc.sql(sql)
          .param("id", id)
          .param("person", person.value())
          .param("organisation", organisation.value())
          .param("name", name)
          .update();
  }
}
