package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.AuditRootPlace;
import org.safeconduct.platform.InstallationFixture;
import org.safeconduct.platform.InstallationMode;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.SelfCheck.Level;
import org.springframework.jdbc.core.JdbcTemplate;

class SendAuditRootsTest extends DatabaseTest {
  @TempDir
  Path folder;

  private final PushedClock clock = new PushedClock();
  private final JdbcAuditRoots roots = new JdbcAuditRoots(jdbc);
  private AuditRootPlace file;

  @BeforeEach
  void something_is_sealed() throws SQLException {
    try (var owner = DriverManager.getConnection(url);
        var statement = owner.createStatement()) {
      statement.execute("delete from platform.audit_root_sending; delete from platform.audit_root");
    }
    file = new AuditRootFile(folder.resolve("roots.txt").toString());
    var trail = AuditFixture.trail(jdbc, currentUser, clock);
    currentUser.runAs(ANYBODY, () -> trail.record("test.deed", "", Map.of()));
    new AuditSealer(jdbc, new JdbcTemplate(dataSource), transaction, Algorithms.usual()).seal();
  }

  @Test
  void each_day_has_one_root_and_the_file_holds_each_once() throws IOException {
    send(file);
    send(file);
    clock.push(Duration.ofDays(1));
    send(file);

    var lines = Files.readAllLines(folder.resolve("roots.txt"));
    assertThat(lines).doesNotHaveDuplicates().hasSize(2);
    assertThat(lines.getFirst()).matches("\\d{4}-\\d{2}-\\d{2} [1-9]\\d* [0-9a-f]{64}");
    assertThat(sendings()).allSatisfy(it -> {
      assertThat(it.sentAt()).isNotNull();
      assertThat(it.proof()).contains("roots.txt", "bytes");
    });
    assertThat(check(file).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void a_place_that_does_not_take_it_is_asked_again_and_told_of_when_overdue() {
    clock.push(Duration.ofDays(30));
    var closed = new AuditRootFile(folder.resolve("missing/roots.txt").toString());

    send(closed);
    send(closed);

    assertThat(sendings()).first().satisfies(it -> {
      assertThat(it.attempts()).isEqualTo(1);
      assertThat(it.sentAt()).isNull();
      assertThat(it.trouble()).contains("missing");
    });
    clock.push(Duration.ofHours(3));
    assertThat(check(closed).level()).isEqualTo(Level.BROKEN);

    send(file);
    assertThat(sendings()).first().satisfies(it -> {
      assertThat(it.attempts()).isEqualTo(2);
      assertThat(it.sentAt()).isNotNull();
    });
    assertThat(check(file).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void an_installation_that_sends_its_roots_nowhere_is_told_so() {
    assertThat(check(new AuditRootFile("")).level()).isEqualTo(Level.DOUBTFUL);
  }

  private void send(AuditRootPlace place) {
    new SendAuditRoots(
            roots,
            List.of(place),
            currentUser,
            AuditFixture.trail(jdbc, currentUser, clock),
            clock,
            transaction)
        .send();
  }

  private List<RootSending> sendings() {
    return roots
        .page(new RootFilter(null, null, null).conditions(), new PageRequest(0, 10, null))
        .stream()
        .filter(it -> it.place() != null)
        .toList();
  }

  private SelfCheck.Result check(AuditRootPlace place) {
    return new AuditRootCheck(
            roots,
            List.of(place),
            InstallationFixture.installation(InstallationMode.SERVE, jdbc),
            clock)
        .check();
  }
}
