package org.safeconduct.people.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CannotStart;

class SealTest {
  private static final PersonId AMINA = new PersonId(UUID.randomUUID());
  private static final PersonId BELA = new PersonId(UUID.randomUUID());

  @TempDir
  Path data;

  @Test
  void what_was_sealed_opens_for_the_same_person_and_field_only() {
    var seal = new Seal(new SealKeys(data, ""));

    var sealed = seal.close(AMINA, RestrictedField.BLOOD_GROUP, "AB-");

    assertThat(seal.open(AMINA, RestrictedField.BLOOD_GROUP, sealed)).isEqualTo("AB-");
    assertThat(new String(sealed.bytes())).doesNotContain("AB-");
    assertThatThrownBy(() -> seal.open(BELA, RestrictedField.BLOOD_GROUP, sealed))
        .isInstanceOf(Seal.Broken.class);
    assertThatThrownBy(() -> seal.open(AMINA, RestrictedField.MOBILITY_NEEDS, sealed))
        .isInstanceOf(Seal.Broken.class);
  }

  @Test
  void a_seal_that_was_changed_does_not_open_and_no_two_are_alike() {
    var seal = new Seal(new SealKeys(data, ""));
    var one = seal.close(AMINA, RestrictedField.BLOOD_GROUP, "O+");
    var other = seal.close(AMINA, RestrictedField.BLOOD_GROUP, "O+");

    assertThat(one.bytes()).isNotEqualTo(other.bytes());
    one.bytes()[one.bytes().length - 1] ^= 1;
    assertThatThrownBy(() -> seal.open(AMINA, RestrictedField.BLOOD_GROUP, one))
        .isInstanceOf(Seal.Broken.class);
  }

  @Test
  void the_key_file_is_for_its_owner_only_and_survives_a_restart() throws Exception {
    var sealed = new Seal(new SealKeys(data, "")).close(AMINA, RestrictedField.BLOOD_GROUP, "O+");

    var later = new Seal(new SealKeys(data, ""));

    assertThat(later.open(AMINA, RestrictedField.BLOOD_GROUP, sealed)).isEqualTo("O+");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("seal.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_key_seals_and_the_old_one_still_opens_also_in_a_server_that_runs() {
    var running = new Seal(new SealKeys(data, ""));
    var before = running.close(AMINA, RestrictedField.BLOOD_GROUP, "O+");

    new SealKeys(data, "").rotate();

    assertThat(running.close(AMINA, RestrictedField.BLOOD_GROUP, "O+").key())
        .isNotEqualTo(before.key());
    assertThat(running.open(AMINA, RestrictedField.BLOOD_GROUP, before)).isEqualTo("O+");
  }

  @Test
  void a_key_that_cannot_be_read_is_told_without_the_key() {
    var tooShort = "mine:" + Base64.getEncoder().encodeToString(new byte[16]);

    assertThatThrownBy(() -> new SealKeys(data, tooShort).current())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("AAAA");
  }
}
