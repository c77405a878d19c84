package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.ClientKeyFile;

/// Files of keys as `openssl` makes them.
class ClientKeyTest {
  private static final String EC = "ec -pkeyopt ec_paramgen_curve:";

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "rsa:2048, '', RS256",
    "rsa:2048, PS256, PS256",
    EC + "P-256, '', ES256",
    EC + "P-384, ES384, ES384",
    EC + "P-521, '', ES512"
  })
  void a_key_and_its_certificate_are_read(String kind, String algorithm, String signsBy)
      throws Exception {
    var read = read(ClientKeyFile.made(folder, "k.pem", kind.split(" ")), algorithm);

    assertThat(read.isPrivate()).isTrue();
    assertThat(read.getAlgorithm().getName()).isEqualTo(signsBy);
    assertThat(read.getKeyID()).isEqualTo(read.computeThumbprint().toString());
    assertThat(read.getX509CertSHA256Thumbprint()).isNotNull();
    assertThat(read.toPublicJWK().toJSONString()).doesNotContain("\"d\"");
  }

  @Test
  void a_key_of_rsa_does_without_a_certificate() throws Exception {
    var file = ClientKeyFile.made(folder, "k.pem");
    var whole = Files.readString(file);
    var id = read(file, "").getKeyID();
    Files.writeString(file, whole.substring(0, whole.indexOf("-----BEGIN CERTIFICATE")));

    assertThat(read(file, "").getKeyID()).isEqualTo(id);
    assertThat(read(file, "").getX509CertSHA256Thumbprint()).isNull();
  }

  @Test
  void what_cannot_be_used_is_refused_with_what_to_do() throws Exception {
    var file = ClientKeyFile.made(folder, "k.pem");
    var ec = ClientKeyFile.made(folder, "ec.pem", (EC + "P-256").split(" "));
    var key = Files.readString(file).split("(?=-----BEGIN CERTIFICATE)")[0];
    var other = Files.readString(ClientKeyFile.made(folder, "o.pem")).split("(?=-----BEGIN CERT)");

    assertRefused(folder.resolve("nothing.pem"), "which is no file");
    assertRefused(written("words.pem", "words"), "");
    assertRefused(written("certificate.pem", other[1]), "which holds no key");
    assertRefused(written("mixed.pem", key + other[1]), "is not that of its key");
    assertRefused(
        written("ec-alone.pem", Files.readString(ec).split("(?=-----BEGIN CERT)")[0]),
        "without its certificate");
    assertRefused(ClientKeyFile.made(folder, "small.pem", "rsa:1024"), "fewer than 2048 bits");
    assertThatThrownBy(() -> read(ec, "RS256"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ES256 only");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertRefused(file, "others on this machine can read");
  }

  @Test
  void a_client_has_an_id_and_a_key_or_a_secret() throws Exception {
    var key = ClientKeyFile.made(folder, "k.pem").toString();

    new OAuthClient("SAFECONDUCT_X_CLIENT", "us", key, "", "").requireUsable();
    new OAuthClient("SAFECONDUCT_X_CLIENT", "us", "", "", "seven herons").requireUsable();
    assertThatThrownBy(
            () -> new OAuthClient("SAFECONDUCT_X_CLIENT", "us", key, "", "herons").requireUsable())
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("SAFECONDUCT_X_CLIENT_KEY and SAFECONDUCT_X_CLIENT_SECRET")
        .hasMessageNotContaining("herons");
    assertThatThrownBy(
            () -> new OAuthClient("SAFECONDUCT_X_CLIENT", "", key, "", "").requireUsable())
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("SAFECONDUCT_X_CLIENT_ID is not set");
    assertThat(new OAuthClient("SAFECONDUCT_X_CLIENT", "us", "", "", "herons"))
        .hasToString("client us");
  }

  private Path written(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static JWK read(Path file, String algorithm) {
    return new ClientKey("KEY", file, algorithm).read();
  }

  private static void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> read(file, ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("KEY names " + file)
        .hasMessageContaining(words);
  }
}
