package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AlgorithmsFixture;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditProof.Verdict.Broken;
import org.safeconduct.platform.AuditProof.Verdict.Intact;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A trail whose hash function was changed twice: entries 1 to 5, 6 to 10 and 11 to 15.
class AuditAlgorithmTest extends DatabaseTest {
  private final JdbcAuditTrail trail = new JdbcAuditTrail(
      jdbc, currentUser, Clock.systemUTC(), JsonMapper.builder().build());
  private final AuditChain chain = new AuditChain(jdbc, new TestPermissions(currentUser));
  private String firstRoot = "";

  @BeforeAll
  void write_five_entries_with_each() {
    sealFive("sha-256");
    firstRoot = ((Intact) verdict()).root();
    sealFive("sha3-256");
    sealFive("sha-512/256");
  }

  @Test
  void the_chain_holds_across_both_changes_and_goes_through_a_root_of_before() {
    assertThat(verdict())
        .isInstanceOfSatisfying(Intact.class, it -> assertThat(it.entries()).isEqualTo(15));
    assertThat(jdbc.sql("select algorithm from platform.audit_seal order by number")
            .query(String.class)
            .list())
        .containsSubsequence("sha-256", "sha3-256", "sha-512/256")
        .hasSize(15);
    var held = List.of(new AuditProof.Held(5, firstRoot));
    assertThat(currentUser.callAs(ANYBODY, () -> chain.compare(held)))
        .allMatch(AuditProof.Compared::fits);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 13})
  void an_entry_that_was_changed_is_found_in_every_part(int entry) throws SQLException {
    tamper("update platform.audit_entry set actor = 'somebody else' where id = " + entry);
    assertThat(verdict()).isEqualTo(new Broken(entry, "the entry, or one before it, was changed"));
    tamper("update platform.audit_entry set actor = 'test' where id = " + entry);
    assertThat(verdict()).isInstanceOf(Intact.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 13})
  void a_seal_under_the_name_of_another_function_is_found(int entry) throws SQLException {
    var before = named(entry);
    var other = "sha-256".equals(before) ? "sha3-256" : "sha-256";
    tamper("update platform.audit_seal set algorithm = '" + other + "' where entry = " + entry);
    assertThat(verdict()).isEqualTo(new Broken(entry, "the entry, or one before it, was changed"));
    tamper("update platform.audit_seal set algorithm = '" + before + "' where entry = " + entry);
    assertThat(verdict()).isInstanceOf(Intact.class);
  }

  @Test
  void a_function_that_is_not_known_is_told_by_its_name() throws SQLException {
    var before = named(12);
    tamper("update platform.audit_seal set algorithm = 'md5' where entry = 12");
    assertThat(verdict())
        .isEqualTo(new Broken(12, "it is sealed with md5, which this version does not know"));
    tamper("update platform.audit_seal set algorithm = '" + before + "' where entry = 12");
  }

  private String named(int entry) {
    return jdbc.sql("select algorithm from platform.audit_seal where entry = :entry")
        .param("entry", entry)
        .query(String.class)
        .single();
  }

  private void sealFive(String algorithm) {
    for (int i = 1; i <= 5; i++)
      currentUser.runAs(ANYBODY, () -> trail.record("test.deed", "subject", Map.of("count", 1)));
    new AuditSealer(
            jdbc, new JdbcTemplate(dataSource), transaction, AlgorithmsFixture.chain(algorithm))
        .seal();
  }

  private AuditProof.Verdict verdict() {
    return currentUser.callAs(ANYBODY, chain::verify);
  }

  private void tamper(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
