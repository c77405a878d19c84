package org.safeconduct.access.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.platform.CannotStart;

class SecretSealTest {
  private static final byte[] OPEN = "a secret".getBytes(UTF_8);

  @TempDir
  private Path data;

  @Test
  void what_is_sealed_opens_with_the_same_key_after_a_restart() {
    var sealed = new SecretSeal(new SealingKey("", data)).seal(OPEN, "totp 1");

    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    assertThat(new SecretSeal(new SealingKey("", data)).open(sealed, "totp 1")).isEqualTo(OPEN);
  }

  @Test
  void what_is_sealed_for_one_account_opens_for_no_other() {
    var seal = new SecretSeal(new SealingKey("", data));

    assertThatThrownBy(() -> seal.open(seal.seal(OPEN, "totp 1"), "totp 2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another key");
  }

  @Test
  void the_key_is_readable_by_its_owner_alone() throws IOException {
    new SealingKey("", data);

    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(data.resolve("keys/access.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_that_cannot_be_read_stops_the_start_and_says_how_to_make_one() {
    assertThatThrownBy(() -> new SealingKey("c2hvcnQ=", data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("openssl rand -base64 32");
  }
}
