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
    var before =
        new Seal(new SealKeys(data, "", UNNAMED), Algorithms.usual()).close("totp 1", TEXT);
    assertThat(before.key()).isEqualTo("access/aes-256-gcm");

    var beside = new SealKeys(data, "fresh:" + UNNAMED, UNNAMED);
    Files.writeString(Files.createDirectory(data.resolve("keys")).resolve("access.key"), UNNAMED);

    assertThat(beside.current().id()).isEqualTo("fresh");
    assertThat(new Seal(beside, Algorithms.usual()).open("totp 1", before)).isEqualTo(TEXT);
    assertThat(seal().close("totp 1", TEXT).key()).doesNotStartWith("access");
    assertThat(seal().open("totp 1", before)).isEqualTo(TEXT);
  }

  @Test
  void a_key_that_is_gone_is_told_with_where_it_may_be() {
    var sealed = new Seal(new SealKeys(data, "gone:" + UNNAMED, ""), Algorithms.usual())
        .close("amina", TEXT);

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

  @Test
  void another_algorithm_seals_and_what_was_sealed_before_still_opens() {
    var before = seal().close("amina", TEXT);
    var chosen = seal("chacha20-poly1305");

    var after = chosen.close("amina", TEXT);

    assertThat(before.key()).endsWith("/aes-256-gcm");
    assertThat(after.key()).endsWith("/chacha20-poly1305").isEqualTo(chosen.currentKey());
    assertThat(chosen.open("amina", before)).isEqualTo(TEXT);
    assertThat(seal().open("amina", after)).isEqualTo(TEXT);
    assertThatThrownBy(() -> chosen.open("bela", after)).isInstanceOf(Seal.Broken.class);
  }

  @Test
  void what_names_no_algorithm_is_of_the_time_when_there_was_one() {
    var sealed = seal().close("amina", TEXT);
    var key = sealed.key().replace("/aes-256-gcm", "");

    assertThat(seal("chacha20-poly1305").open("amina", new Seal.Sealed(key, sealed.bytes())))
        .isEqualTo(TEXT);
  }

  @Test
  void a_seal_under_the_name_of_another_algorithm_does_not_open_nor_does_a_stump() {
    var sealed = seal().close("amina", TEXT);
    var renamed = sealed.key().replace("aes-256-gcm", "chacha20-poly1305");

    assertThatThrownBy(() -> seal().open("amina", new Seal.Sealed(renamed, sealed.bytes())))
        .isInstanceOf(Seal.Broken.class);
    assertThatThrownBy(() -> seal().open("amina", new Seal.Sealed(sealed.key(), new byte[11])))
        .isInstanceOf(Seal.Broken.class);
  }

  @Test
  void an_algorithm_that_is_not_known_is_told_with_what_to_do() {
    var sealed = seal().close("amina", TEXT);
    var unknown = sealed.key().replace("aes-256-gcm", "rot13");

    assertThatThrownBy(() -> seal().open("amina", new Seal.Sealed(unknown, sealed.bytes())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sealed with the algorithm rot13")
        .hasMessageContaining("aes-256-gcm, chacha20-poly1305");
  }

  @Test
  void a_setting_that_names_no_algorithm_stops_the_start_with_those_that_there_are() {
    assertThatThrownBy(() -> AlgorithmsFixture.seals("rot13"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SAFECONDUCT_ALGORITHM_SEAL")
        .hasMessageContaining("rot13. Choose one of: aes-256-gcm, chacha20-poly1305.");
    assertThatThrownBy(() -> AlgorithmsFixture.chain("md5"))
        .hasMessageContaining("Choose one of: sha-256, sha-512/256, sha3-256.");
    assertThatThrownBy(() -> AlgorithmsFixture.links(""))
        .hasMessageContaining("SAFECONDUCT_ALGORITHM_LINKS");
  }

  private Seal seal() {
    return new Seal(new SealKeys(data, "", ""), Algorithms.usual());
  }

  private Seal seal(String algorithm) {
    return new Seal(new SealKeys(data, "", ""), AlgorithmsFixture.seals(algorithm));
  }
}
