package org.safeconduct.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final byte[] TEXT = "AB-".getBytes(UTF_8);
  private static final String UNNAMED = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir
  Path data;

  @Test
  void what_was_sealed_opens_for_the_same_use_only() {
    var seal = seal();

    var sealed = seal.close("amina BLOOD_GROUP", TEXT);

    assertThat(seal.open("amina BLOOD_GROUP", sealed)).isEqualTo(TEXT);
    assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("AB-");
    assertThatThrownBy(() -> seal.open("bela BLOOD_GROUP", sealed)).isInstanceOf(Seal.Broken.class);
  }

  @Test
  void a_seal_that_was_changed_does_not_open_and_no_two_are_alike() {
    var seal = seal();
    var one = seal.close("amina", TEXT);
    var other = seal.close("amina", TEXT);

    assertThat(one.bytes()).isNotEqualTo(other.bytes());
    one.bytes()[one.bytes().length - 1] ^= 1;
    assertThatThrownBy(() -> seal.open("amina", one)).isInstanceOf(Seal.Broken.class);
  }

  @Test
  void the_key_file_is_for_its_owner_only_and_survives_a_restart() throws Exception {
    var sealed = seal().close("amina", TEXT);

    assertThat(seal().open("amina", sealed)).isEqualTo(TEXT);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("seal.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_key_seals_and_the_old_one_still_opens_also_in_a_server_that_runs() {
    var running = seal();
    var before = running.close("amina", TEXT);

    new SealKeys(data, "", "").rotate();

    assertThat(running.close("amina", TEXT).key()).isNotEqualTo(before.key());
    assertThat(running.open("amina", before)).isEqualTo(TEXT);
  }

  @Test
  void a_key_of_the_time_when_keys_had_no_names_still_opens() throws Exception {
    var before = new Seal(new SealKeys(data, "", UNNAMED)).close("totp 1", TEXT);
    assertThat(before.key()).isEqualTo("access");

    var beside = new SealKeys(data, "fresh:" + UNNAMED, UNNAMED);
    Files.writeString(Files.createDirectory(data.resolve("keys")).resolve("access.key"), UNNAMED);

    assertThat(beside.current().id()).isEqualTo("fresh");
    assertThat(new Seal(beside).open("totp 1", before)).isEqualTo(TEXT);
    assertThat(seal().close("totp 1", TEXT).key()).isNotEqualTo("access");
    assertThat(seal().open("totp 1", before)).isEqualTo(TEXT);
  }

  @Test
  void a_key_that_is_gone_is_told_with_where_it_may_be() {
    var sealed = new Seal(new SealKeys(data, "gone:" + UNNAMED, "")).close("amina", TEXT);

    assertThatThrownBy(() -> seal().open("amina", sealed))
        .hasMessageContaining("The seal key gone is missing")
        .hasMessageContaining("SAFECONDUCT_SEAL_KEY");
  }

  @Test
  void a_key_that_cannot_be_read_is_told_without_the_key_and_with_how_to_make_one() {
    var tooShort = "mine:" + Base64.getEncoder().encodeToString(new byte[16]);

    assertThatThrownBy(() -> new SealKeys(data, tooShort, ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("AAAA");
  }

  private Seal seal() {
    return new Seal(new SealKeys(data, "", ""));
  }
}
