package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditProof.Verdict.Broken;
import org.safeconduct.platform.AuditProof.Verdict.Intact;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditChainTest extends DatabaseTest {
  private final JdbcAuditTrail trail = new JdbcAuditTrail(
      jdbc, currentUser, Clock.systemUTC(), JsonMapper.builder().build());
  private final AuditSealer sealer =
      new AuditSealer(jdbc, new JdbcTemplate(dataSource), transaction, Algorithms.usual());
  private final AuditChain chain = new AuditChain(jdbc, new TestPermissions(currentUser));

  @BeforeAll
  void write_and_seal_twenty_entries() {
    for (int i = 1; i <= 20; i++) note("test.deed-" + i);
    sealer.seal();
  }

  @Test
  @Order(1)
  void an_untouched_trail_is_intact_and_has_a_root() {
    assertThat(verdict()).isInstanceOfSatisfying(Intact.class, it -> {
      assertThat(it.entries()).isEqualTo(20);
      assertThat(it.root()).hasSize(64);
    });
  }

  @Test
  @Order(2)
  void what_comes_later_is_sealed_later_and_the_root_moves_on() {
    var before = (Intact) verdict();
    note("test.later");

    sealer.seal();

    var after = (Intact) verdict();
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
    assertThat(after.root()).isNotEqualTo(before.root());
  }

  @Test
  @Order(3)
  void the_application_cannot_change_or_remove_an_entry() {
    assertThatThrownBy(
            () -> jdbc.sql("update platform.audit_entry set actor = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_seal").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  @Order(4)
  void an_entry_changed_by_the_owner_of_the_database_is_found() throws SQLException {
    tamper("update platform.audit_entry set actor = 'somebody else' where id = 7");
    assertThat(verdict()).isEqualTo(new Broken(7, "the entry, or one before it, was changed"));
    tamper("update platform.audit_entry set actor = 'test' where id = 7");
    assertThat(verdict()).isInstanceOf(Intact.class);
  }

  @Test
  @Order(5)
  void an_entry_put_in_afterwards_is_found() throws SQLException {
    tamper("""
        insert into platform.audit_entry (txid, at, actor, kind, deed, subject, details)
        select min(txid), now() - interval '1 minute', 'x', 'ACCOUNT', 'test.smuggled', '', '{}'
        from platform.audit_entry
        """);
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class, it -> assertThat(it.what()).isEqualTo("entry was put in after its time"));
    tamper("delete from platform.audit_entry where deed = 'test.smuggled'");
  }

  @Test
  @Order(6)
  void a_root_that_was_kept_elsewhere_is_found_in_the_chain_until_its_end_is_cut_off()
      throws SQLException {
    note("test.last");
    sealer.seal();
    var root = (Intact) verdict();
    var held = List.of(new AuditProof.Held(root.entries(), root.root()));
    jdbc.sql("""
            insert into platform.audit_root
            select current_date, number, hash, now() from platform.audit_seal
            order by number desc limit 1
            """).update();

    assertThat(compared(held)).allMatch(AuditProof.Compared::fits);

    tamper("delete from platform.audit_seal where number = " + root.entries());
    tamper("delete from platform.audit_entry where deed = 'test.last'");

    assertThat(compared(held)).noneMatch(AuditProof.Compared::fits);
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class, it -> assertThat(it.what()).contains("does not go through the root of"));
    tamper("delete from platform.audit_root");
  }

  @Test
  @Order(7)
  void an_entry_removed_with_its_seal_is_found() throws SQLException {
    tamper("delete from platform.audit_seal where entry = 9");
    tamper("delete from platform.audit_entry where id = 9");
    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, it -> assertThat(it.what()).contains("are missing"));
  }

  private List<AuditProof.Compared> compared(List<AuditProof.Held> held) {
    return currentUser.callAs(ANYBODY, () -> chain.compare(held));
  }

  private AuditProof.Verdict verdict() {
    return currentUser.callAs(ANYBODY, chain::verify);
  }

  @Test
  @Order(99)
  void a_letter_that_the_database_reads_in_no_json_is_written_as_another() {
    currentUser.runAs(ANYBODY, () -> trail.record("test.nul", "", Map.of("text", "a\u0000b")));

    assertThat(jdbc.sql("""
            select cast(details as jsonb) ->> 'text' from platform.audit_entry
            where deed = 'test.nul'
            """).query(String.class).single()).isEqualTo("a\ufffdb");
  }

  private void note(String deed) {
    currentUser.runAs(ANYBODY, () -> trail.record(deed, "subject", Map.of("count", 1)));
  }

  private void tamper(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
