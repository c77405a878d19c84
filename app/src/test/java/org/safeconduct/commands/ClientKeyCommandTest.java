package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.ClientKeyFile;
import org.safeconduct.platform.ClientKey;

class ClientKeyCommandTest {
  @TempDir
  Path folder;

  @Test
  void the_public_halves_are_printed_and_nothing_else() throws Exception {
    var present = ClientKeyFile.made(folder, "present.pem");
    var next = ClientKeyFile.made(folder, "next.pem");

    var ended = CommandProcess.run(
        folder,
        Map.of(),
        "client-key",
        "--algorithm",
        "PS256",
        present.toString(),
        next.toString());

    assertThat(ended.code()).isZero();
    assertThat(ended.lines()).hasSize(1);
    var printed = JWKSet.parse(ended.lines().getFirst());
    assertThat(printed.containsNonPublicKeys()).isFalse();
    assertThat(printed.getKeys())
        .extracting(JWK::getKeyID)
        .isEqualTo(List.of(id(present), id(next)));
    assertThat(printed.getKeys()).allMatch(it -> it.getAlgorithm().getName().equals("PS256"));
  }

  @Test
  void a_file_that_is_none_ends_with_one_sentence() throws Exception {
    var ended = CommandProcess.run(folder, Map.of(), "client-key", "nothing.pem");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .startsWith("nothing.pem names nothing.pem, which is no file.");
  }

  private static String id(Path file) {
    return new ClientKey("KEY", file, "").read().getKeyID();
  }
}
