package org.safeconduct.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// `seal rotate` on what was sealed with two older keys, opened with nothing but the standard.
class SealCommandTest {
  private static final byte[] KEY = "an older key of thirty-two bytes".getBytes(UTF_8);
  private static final byte[] UNNAMED = "one of before keys had a name 32".getBytes(UTF_8);
  private static final byte[] NONCE = "twelve bytes".getBytes(UTF_8);

  @TempDir
  Path folder;

  private final String database = TestPostgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
  private final UUID person = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();

  @Test
  void a_new_key_seals_what_every_room_keeps_sealed() throws Exception {
    Files.writeString(folder.resolve("seal.key"), "older:" + written(KEY));
    Files.writeString(
        Files.createDirectory(folder.resolve("keys")).resolve("access.key"), written(UNNAMED));
    keep();

    var rotated = CommandProcess.run(
        folder, Map.of("DATABASE_URL", database), "seal", "rotate", "--data", folder.toString());

    assertThat(rotated.lines()).last().asString().contains("sealed with it: 2.");
    assertThat(rotated.code()).isZero();
    var lines = Files.readAllLines(folder.resolve("seal.key"));
    var current = lines.getFirst().split(":", 2);
    assertThat(lines).hasSize(2).last().isEqualTo("older:" + written(KEY));
    assertThat(opened(
            "select sealed from people.restricted_field where key = :key",
            current,
            person + " BLOOD_GROUP"))
        .isEqualTo("AB-");
    assertThat(opened(
            "select secret from access.second_factor where key = :key", current, "totp " + account))
        .isEqualTo("a secret of an app");
  }

  @Test
  void the_chosen_algorithm_seals_what_every_room_keeps_sealed() throws Exception {
    Files.writeString(
        folder.resolve("seal.key"), "older:" + written(KEY) + "\naccess:" + written(UNNAMED));
    keep();
    var chosen =
        Map.of("DATABASE_URL", database, "SAFECONDUCT_ALGORITHM_SEAL", "chacha20-poly1305");

    var again = CommandProcess.run(folder, chosen, "seal", "again", "--data", folder.toString());

    assertThat(again.lines()).last().asString().contains("sealed anew: 2.");
    assertThat(again.code()).isZero();
    assertThat(jdbc.sql("""
            select key from people.restricted_field
            union all select key from access.second_factor
            """).query(String.class).list())
        .containsExactly("older/chacha20-poly1305", "older/chacha20-poly1305");
    var sealed = jdbc.sql("select sealed from people.restricted_field")
        .query(byte[].class)
        .single();
    var cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(KEY, "ChaCha20"),
        new IvParameterSpec(Arrays.copyOf(sealed, 12)));
    cipher.updateAAD((person + " BLOOD_GROUP").getBytes(UTF_8));
    assertThat(new String(cipher.doFinal(sealed, 12, sealed.length - 12), UTF_8))
        .isEqualTo("AB-");
  }

  private void keep() throws GeneralSecurityException {
    var organisation = UUID.randomUUID();
    jdbc.sql("insert into people.organisation (id, code, name) values (:id, 'SEAL', 'Seal')")
        .param("id", organisation)
        .update();
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
              language, recorded_at, source)
            values (:id, :organisation, '1', 'Ada', 'Okoye', 'NATIONAL_STAFF', 'en', now(), 'test')
            """).param("id", person).param("organisation", organisation).update();
    jdbc.sql("""
            insert into people.restricted_field (person, field, key, sealed, recorded_at)
            values (:person, 'BLOOD_GROUP', 'older', :sealed, now())
            """)
        .param("person", person)
        .param("sealed", sealed(KEY, person + " BLOOD_GROUP", "AB-"))
        .update();
    jdbc.sql("""
            insert into access.account (id, username, name, password_hash, password_changed_at,
              must_change_password, roles, organisations, zones, created_at)
            values (:id, 'ada', 'Ada Okoye', 'none', now(), false, '{}', '{}', '{}', now())
            """).param("id", account).update();
    jdbc.sql("""
            insert into access.second_factor (account, key, secret, offered_at, confirmed_at)
            values (:account, 'access', :sealed, now(), now())
            """)
        .param("account", account)
        .param("sealed", sealed(UNNAMED, "totp " + account, "a secret of an app"))
        .update();
  }

  private String opened(String sql, String[] key, String use) throws GeneralSecurityException {
    var sealed =
        jdbc.sql(sql).param("key", key[0] + "/aes-256-gcm").query(byte[].class).single();
    var cipher = cipher(
        Cipher.DECRYPT_MODE, Base64.getDecoder().decode(key[1]), Arrays.copyOf(sealed, 12), use);
    return new String(cipher.doFinal(sealed, 12, sealed.length - 12), UTF_8);
  }

  private static byte[] sealed(byte[] key, String use, String text)
      throws GeneralSecurityException {
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, NONCE, use).doFinal(text.getBytes(UTF_8));
    var bytes = Arrays.copyOf(NONCE, NONCE.length + sealed.length);
    System.arraycopy(sealed, 0, bytes, NONCE.length, sealed.length);
    return bytes;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String use)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(use.getBytes(UTF_8));
    return cipher;
  }

  private static String written(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }
}
