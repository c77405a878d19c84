package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.notifications.SmtpSink;
import org.safeconduct.notifications.mail.AuditRootMails;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditProof.Held;
import org.safeconduct.platform.audit.AuditFixture;

/// The root of the audit trail that an auditor has in the mail.
class MailedRootsTest extends DatabaseTest {
  private static final String AUDITOR = "auditor@example.org";

  @TempDir
  Path folder;

  private final PushedClock clock = new PushedClock();
  private final AuditProof proof = AuditFixture.proof(jdbc, currentUser);

  @Test
  void the_mail_as_it_came_proves_that_the_trail_went_through_its_root() throws IOException {
    var trail = AuditFixture.trail(jdbc, currentUser, clock);
    currentUser.runAs(ANYBODY, () -> trail.record("test.deed", "", Map.of()));
    try (var server = SmtpSink.open()) {
      var place = AuditRootMails.to(AUDITOR, server.port(), clock);
      AuditFixture.seal(dataSource, currentUser, clock, place);
      AuditFixture.seal(dataSource, currentUser, clock, place);

      assertThat(server.mailsTo(AUDITOR)).singleElement().satisfies(mail -> {
        var saved = Files.write(folder.resolve("root.eml"), mail.bytes());
        var copied = Files.writeString(folder.resolve("root.txt"), mail.text());
        for (var file : List.of(saved, copied)) assertThat(fits(read(file))).isTrue();
        var another = "0".repeat(64);
        var forged = Files.writeString(
            folder.resolve("forged.txt"), mail.text().replaceAll("\\p{XDigit}{64}", another));
        assertThat(fits(read(forged))).isFalse();
      });
    }
  }

  private static List<Held> read(Path file) {
    return HeldRoots.of(List.of(file.toString()));
  }

  /// What `audit verify --root` asks.
  private boolean fits(List<Held> held) {
    assertThat(held).isNotEmpty();
    return currentUser.callAs(ANYBODY, () -> proof.compare(held)).stream()
        .allMatch(AuditProof.Compared::fits);
  }
}
