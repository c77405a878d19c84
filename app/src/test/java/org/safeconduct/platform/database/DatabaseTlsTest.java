package org.safeconduct.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink;

class DatabaseTlsTest {
  private static final String ELSEWHERE = "jdbc:postgresql://db.example.org/safe?user=u&password=p";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ELSEWHERE,
        ELSEWHERE + "&sslmode=require",
        ELSEWHERE + "&sslmode=prefer",
        ELSEWHERE + "&sslmode=nonsense",
        "jdbc:postgresql://127.0.0.1:5432,10.0.0.7:5432/safe?sslmode=disable"
      })
  void another_machine_is_spoken_to_only_with_a_certificate_that_is_checked(String url) {
    assertThatThrownBy(() -> DatabaseTls.required(url, ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("sslmode=verify-full")
        .hasMessageNotContaining("password=p");
    assertThat(DatabaseTls.required(url, "optional")).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ELSEWHERE + "&sslmode=verify-full",
        ELSEWHERE + "&sslmode=verify-ca",
        ELSEWHERE + "&ssl=true",
        "jdbc:postgresql://127.0.0.1:5432/safe?user=u",
        "jdbc:postgresql://[::1]:5432/safe?user=u",
        "jdbc:postgresql://localhost/safe?user=u",
        "jdbc:postgresql:safe"
      })
  void this_machine_and_checked_certificates_pass(String url) {
    assertThat(DatabaseTls.required(url, "verified")).isEqualTo(url);
  }

  @Test
  void a_key_that_others_can_read_is_refused(@TempDir Path folder) throws IOException {
    var key = Files.writeString(folder.resolve("db.key"), "secret words");
    var url = ELSEWHERE + "&sslmode=verify-full&sslkey=" + key;
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> DatabaseTls.required(url, ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("sslkey in DATABASE_URL names " + key)
        .hasMessageContaining("0400");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
    assertThat(DatabaseTls.required(url, "")).isEqualTo(url);
  }

  @Test
  void it_is_a_flaw_to_be_known_by_a_password_unless_each_start_makes_another() {
    assertThat(new DatabaseLink("").flaw()).isEmpty();
    assertThat(new DatabaseLink(ELSEWHERE + "&sslcert=db.crt&sslkey=db.key").flaw())
        .isEmpty();
    assertThat(new DatabaseLink(ELSEWHERE).flaw())
        .isEqualTo(MachineLink.Flaw.of("platform.database.link.password", "db.example.org"));
  }

  @Test
  void another_word_is_refused() {
    assertThatThrownBy(() -> DatabaseTls.required(ELSEWHERE, "none"))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("SAFECONDUCT_DATABASE_TLS must be");
  }
}
