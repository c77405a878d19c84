package org.safeconduct.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;

/// Which tables stand behind the second wall. A new table that names a person gets its wall in its
/// own migration (`call platform.wall_by_person(…)` or one of its sisters, see CONTRIBUTING.md), or
/// a
/// reason here.
class HouseWallsTest extends DatabaseTest {
  private static final Map<String, String> OPEN = Map.ofEntries(
      entry("access.account", "read before anybody is known; names a person by id only"),
      entry("access.opening", "whose records were opened, by id; read by reviewers"),
      entry("profiles.legal_hold", "what must stay, by id; read by the retention job"),
      entry("governance.authority_use", "who decided, by id; belongs to the decision"),
      entry("governance.consultation_adoption", "who adopted a position, by id"),
      entry("governance.consultation_reply", "who replied for an organisation, by id"),
      entry("governance.handover_acknowledgement", "who took a post over, by id"),
      entry("governance.meeting_attendee", "who sat in a meeting, by id; read by its members"),
      entry("profiles.label", "how a record of any room is classified, by id"),
      entry("people.change", "ids only; read by jobs"),
      entry("premises.change", "ids only; read by jobs"),
      entry("travel.change", "ids only; read by jobs"),
      entry("exposure.change", "ids only; read by jobs"));

  private static final Map<String, String> DOORS = Map.of(
      "governance.post_holder", "the names of those who hold posts",
      "governance.residents", "counts only",
      "governance.staffed", "which organisations have people");

  @Test
  void a_table_that_names_a_person_has_a_wall_or_a_reason() {
    var withoutWall = jdbc.sql("""
            select distinct n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relrowsecurity and a.atttypid = 'uuid'::regtype
              and n.nspname not like 'pg\\_%'
              and (a.attname ~ '(^|_)(person|persons|head|head_of_household|member|dependant|subject)$'
                or n.nspname || '.' || c.relname = 'people.person')
            """).query(String.class).list();

    assertThat(withoutWall).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
  }

  @Test
  void every_wall_has_its_three_gates_and_no_other() {
    var gates = jdbc.sql("""
            select c.oid::regclass::text || ' ' || coalesce(string_agg(
                p.polname || ' to ' || p.polroles[1]::regrole, ', ' order by p.polname), '')
            from pg_class c left join pg_policy p on p.polrelid = c.oid
            where c.relrowsecurity group by c.oid
            """).query(String.class).list();

    assertThat(gates)
        .hasSizeGreaterThan(10)
        .allSatisfy(it -> assertThat(it.replace("in_area to safeconduct_area, ", ""))
            .endsWith(" everybody to safeconduct_everybody, guarded to safeconduct_guarded,"
                + " in_scope to safeconduct_app"));
  }

  /// Nobody is neither among those who are withheld nor not; a wall takes that for a no.
  @Test
  void a_row_that_may_name_nobody_gets_through_the_wall_while_it_does() {
    var shut = jdbc.sql("""
            select p.polrelid::regclass || ' ' || p.polname
            from pg_policy p join pg_attribute a on a.attrelid = p.polrelid
            where a.attname = 'person' and not a.attnotnull and not a.attisdropped
              and pg_get_expr(p.polqual, p.polrelid) like '%(person <> ALL%'
              and pg_get_expr(p.polqual, p.polrelid) not like '%(person IS NULL)%'
            """).query(String.class).list();

    assertThat(shut).isEmpty();
  }

  @Test
  void a_view_shows_what_its_reader_may_see() {
    var asOwner = jdbc.sql("""
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm') and n.nspname not in ('public', 'information_schema')
              and n.nspname not like 'pg\\_%'
              and coalesce(not 'security_invoker=true' = any (c.reloptions), true)
            """).query(String.class).list();

    assertThat(asOwner).containsExactlyInAnyOrderElementsOf(DOORS.keySet());
  }

  @Test
  void functions_that_read_as_their_owner_are_known() {
    var asOwner = jdbc.sql("""
            select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            """).query(String.class).list();

    assertThat(asOwner)
        .containsExactlyInAnyOrderElementsOf(
            List.of("people.found", "people.settle_indexes", "platform.persons_within"));
  }

  @Test
  void the_roles_that_the_application_runs_as_own_nothing_and_bypass_nothing() {
    var strong = jdbc.sql("""
            select rolname from pg_roles r
            where rolname in ('safeconduct_app', 'safeconduct_everybody', 'safeconduct_area',
                'safeconduct_guarded')
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin
                or exists (select from pg_class c where c.relowner = r.oid and c.relpersistence <> 't'))
            """).query(String.class).list();

    assertThat(strong).isEmpty();
  }
}
