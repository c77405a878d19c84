package org.safeconduct.people;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long the file of somebody who left is kept; then nothing stays but the id, the organisation
/// and the category. What others decided about the file stays as a decision, without its words.
@Configuration
class OldFiles {
  private static final String DUE = """
      select p.id::text as id, p.id as person, p.organisation, null::uuid as matter, p.left_at as at
      from people.person p
      where p.left_at < :latest and p.forgotten_at is null
        and not exists (select from people.person d where d.head_of_household = p.id and d.left_at is null)
      """;

  private static final List<String> FORGET = List.of(
      """
      delete from people.data_copy where person = any(:ids::uuid[])
      """,
      """
      delete from people.restricted_field where person = any(:ids::uuid[])
      """,
      """
      delete from people.emergency_contact where person = any(:ids::uuid[])
      """,
      """
      delete from people.proposal where person = any(:ids::uuid[])
      """,
      """
      delete from people.confirmed_person where person = any(:ids::uuid[])
      """,
      """
      delete from people.provisioned where person = any(:ids::uuid[])
      """,
      """
      delete from platform.request_key k
      where k.made = any(:ids::uuid[])
        or k.made in (select e.id from people.presence e where e.person = any(:ids::uuid[]))
        or k.made in (select i.id from people.invitation i where i.person = any(:ids::uuid[]))
        or k.made in (select c.id from people.course_taken c where c.person = any(:ids::uuid[]))
        or k.made in (
            select d.id from people.duplicate d
            where d.person = any(:ids::uuid[]) or d.other = any(:ids::uuid[]))
      """,
      """
      delete from people.invitation where person = any(:ids::uuid[])
      """,
      """
      delete from people.duplicate_request where person = any(:ids::uuid[])
      """,
      """
      delete from people.duplicate
      where state = 'OPEN' and (person = any(:ids::uuid[]) or other = any(:ids::uuid[]))
      """,
      """
      update people.duplicate set note = ''
      where note <> '' and (person = any(:ids::uuid[]) or other = any(:ids::uuid[]))
      """,
      """
      delete from people.file_change where person = any(:ids::uuid[])
      """,
      """
      delete from people.course_taken where person = any(:ids::uuid[])
      """,
      """
      delete from people.presence where person = any(:ids::uuid[])
      """,
      """
      delete from people.station where person = any(:ids::uuid[])
      """,
      """
      delete from people.channel where person = any(:ids::uuid[])
      """,
      """
      update people.person
      set forgotten_at = now(), given_name = '', family_name = '–', number = 'forgotten ' || id, language = 'en',
          zone = null, unit = null, more_languages = '{}', contract = null, contract_from = null,
          contract_until = null, seconding_state = null, clearance = 'UNKNOWN', clearance_until = null,
          head_of_household = null, relation = null, recognised = true, source = '', version = version + 1
      where id = any(:ids::uuid[])
      """,
      """
      lock table people.name_word in share row exclusive mode
      """,
      """
      delete from people.name_word known where not exists (
          select from people.person p cross join unnest(people.words(p.folded)) as said (word)
          where said.word = known.word)
      """,
      """
      insert into people.change (person) select unnest(:ids::uuid[])
      """);

  @Bean
  RetentionRule oldFilesRule() {
    return new RetentionRule(
        "people.file",
        "leavers-kept-days",
        DUE,
        RetentionRule.lock("people.person", "uuid"),
        FORGET);
  }
}
