package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// An administrator who wants to be rid of what stands in the audit trail.
class AuditTrailJourneyTest extends JourneyTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void no_door_changes_the_audit_trail() {
    var doors =
        Doors.of(mappings).stream().filter(it -> it.pattern().contains("audit")).toList();

    assertThat(doors).isNotEmpty().noneMatch(Doors.Door::changes);
  }

  @Test
  void an_administrator_neither_reads_nor_removes_it_by_a_page() {
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/account");
    var before = entries();

    assertThat(administrator.get("/audit").statusCode()).isEqualTo(403);
    assertThat(new TestProgram(port, newToken(Role.ADMINISTRATOR))
            .get("/api/v1/audit")
            .statusCode())
        .isEqualTo(403);
    for (var path : new String[] {"/audit", "/audit/1", "/audit/1/delete", "/api/v1/audit"})
      assertThat(administrator.post(path, Map.of("_method", "delete")).statusCode())
          .as(path)
          .isBetween(400, 499);
    assertThat(entries()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void a_program_of_an_auditor_reads_it_page_by_page() {
    var program = new TestProgram(port, newToken(Role.AUDITOR));
    program.get("/api/v1/audit?deed=platform.audit-read");
    program.get("/api/v1/audit?deed=platform.audit-read");
    var json = JsonMapper.shared();

    var first = json.readTree(
        program.get("/api/v1/audit?deed=platform.audit-read&limit=1").body());
    var cursor = first.path("next").asString();
    var second = json.readTree(program
        .get("/api/v1/audit?deed=platform.audit-read&limit=1&cursor=" + cursor)
        .body());

    assertThat(first.at("/entries/0/details/filter/deed").asString())
        .isEqualTo("platform.audit-read");
    assertThat(program.get("/api/v1/audit?limit=1").headers().firstValue("Safeconduct-Label"))
        .isPresent();
    assertThat(second.at("/entries/0/number").asLong())
        .isLessThan(first.at("/entries/0/number").asLong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from platform.audit_entry",
        "update platform.audit_entry set deed = 'nothing'",
        "truncate platform.audit_entry cascade",
        "delete from platform.audit_seal",
        "update platform.audit_root set root = sha256('x')",
        "delete from platform.audit_root",
        "delete from profiles.purge_statement",
        "update profiles.purge_statement set rows = 1",
        "drop table platform.audit_entry cascade",
        "alter table platform.audit_entry owner to safeconduct_app",
        "alter table platform.audit_entry disable trigger all"
      })
  void sql_of_the_application_cannot_remove_it_either(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @Test
  void nobody_gives_the_application_a_right_that_nobody_gave_it_to_give() {
    jdbc.sql("grant delete on platform.audit_entry to safeconduct_app").update();

    assertThat(jdbc.sql(
                "select has_table_privilege('safeconduct_app', 'platform.audit_entry', 'delete')")
            .query(Boolean.class)
            .single())
        .isFalse();
  }

  private long entries() {
    return jdbc.sql("select count(*) from platform.audit_entry")
        .query(Long.class)
        .single();
  }
}
