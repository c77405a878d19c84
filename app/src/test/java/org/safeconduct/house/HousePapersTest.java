package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.database.TestPostgres;

/// Papers that are drawn from the house itself are those that lie in `docs/`. After a change:
/// `mvn -pl app -am test -Dtest=HousePapersTest -Ddocs.update=true
/// -Dsurefire.failIfNoSpecifiedTests=false`.
class HousePapersTest {
  private static final boolean UPDATE = Boolean.getBoolean("docs.update");

  @Test
  void the_diagram_of_rooms_is_the_one_in_the_docs() throws IOException {
    compare("docs/modules.md", RoomDiagram.draw());
  }

  @Test
  void the_schema_is_the_one_in_the_docs() throws IOException, SQLException {
    compare("docs/schema.sql", SchemaText.of(TestPostgres.freshDatabase()));
  }

  /// What an assessor asks to be written down has its place in the guide, each with a table or with
  /// numbers.
  @Test
  void whoever_checks_the_security_finds_limits_protection_logs_and_times_to_mend() {
    var guide = Sources.read(House.ROOT.resolve("docs/guide/security.md"));

    assertThat(guide)
        .containsPattern("(?s)## What is taken in, and limits.*a signed letter \\| 5 MiB")
        .containsPattern("(?s)What takes long takes turns: .*one at a time")
        .containsPattern(
            "(?s)## What is held, and how it is protected.*\\| sealed \\|.*\\| open \\|")
        .containsPattern("(?s)## Logs.*\\| audit trail \\|.*\\| server log \\|")
        .containsPattern(
            "(?s)## Third-party components.*within 3 days if critical, 14 if high, 60");
  }

  private static void compare(String path, String now) throws IOException {
    var file = House.ROOT.resolve(path);
    if (UPDATE) Files.writeString(file, now);
    var kept = Files.exists(file) ? Files.readString(file) : "";

    assertThat(now)
        .as(path + " is out of date; run this test with -Ddocs.update=true")
        .isEqualTo(kept);
  }
}
