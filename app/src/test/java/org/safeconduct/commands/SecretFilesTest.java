package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

class SecretFilesTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "DATABASE_URL, safeconduct.database-url",
    "SAFECONDUCT_SEAL_KEY, safeconduct.seal-key",
    "SAFECONDUCT_SEALING_KEY, safeconduct.sealing-key",
    "SAFECONDUCT_SMTP_PASSWORD, spring.mail.password",
    "SAFECONDUCT_SMTP_CLIENT_SECRET, safeconduct.mail.sign-in.secret",
    "SAFECONDUCT_OIDC_CLIENT_SECRET, safeconduct.single-sign-on.client.secret"
  })
  void each_secret_can_lie_in_a_file(String variable, String setting) throws IOException {
    var file = file(variable, "two words: \" and ${x}\n", "rw-------");

    var variables = Map.of(variable + "_FILE", file, variable, "");

    assertThat(setting(variables, setting)).isEqualTo("two words: \" and ${x}");
  }

  @Test
  void every_secret_of_the_settings_is_among_them() throws IOException {
    var settings = Files.readString(Path.of("src/main/resources/application.yaml"));

    assertThat(Pattern.compile("\\$\\{(\\w*(?:KEY|PASSWORD|SECRET|DATABASE_URL|TOKEN)):")
            .matcher(settings)
            .results()
            .map(it -> it.group(1))
            // these name files already
            .filter(it -> !it.matches("SAFECONDUCT_(SYSLOG|HTTPS|SMTP|\\w+_CLIENT)_KEY")))
        .containsExactlyInAnyOrderElementsOf(SecretFiles.VARIABLES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r--------", "rw-r-----"})
  void a_file_for_its_owner_and_group_is_read(String mode) throws IOException {
    var variables = Map.of("SAFECONDUCT_SMTP_PASSWORD_FILE", file("mail", "x", mode));

    assertThat(SecretFiles.read(variables)).containsValue("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw-----w-"})
  void a_file_that_others_can_read_or_write_is_refused_with_what_to_do(String mode)
      throws IOException {
    refused(
        Map.of("SAFECONDUCT_SMTP_PASSWORD_FILE", file("mail", "secret words", mode)),
        "Give it mode 0400");
  }

  @Test
  void a_secret_that_is_given_twice_is_refused_with_what_to_do() throws IOException {
    refused(
        Map.of(
            "SAFECONDUCT_SEAL_KEY",
            "secret words",
            "SAFECONDUCT_SEAL_KEY_FILE",
            file("key", "secret words", "r--------")),
        "SAFECONDUCT_SEAL_KEY and SAFECONDUCT_SEAL_KEY_FILE are both set");
  }

  @Test
  void a_file_that_is_missing_empty_or_a_folder_is_refused() throws IOException {
    refused(Map.of("DATABASE_URL_FILE", folder.resolve("nothing").toString()), "must name a file");
    refused(Map.of("DATABASE_URL_FILE", folder.toString()), "must name a file");
    refused(Map.of("DATABASE_URL_FILE", file("empty", "\n", "r--------")), "which is empty");
  }

  @Test
  void a_command_opens_the_database_that_a_file_names() throws Exception {
    var address = file("database", TestPostgres.freshDatabase() + "\n", "r--------");

    var variables = Map.of("DATABASE_URL_FILE", address, "DATABASE_URL", "");
    var ended = CommandProcess.run(folder, variables, "audit", "verify");

    assertThat(ended.lines()).last().isEqualTo("Everything is as it was sealed.");
    assertThat(ended.code()).isZero();
  }

  private static void refused(Map<String, String> variables, String words) {
    assertThatThrownBy(() -> SecretFiles.read(variables))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret words");
  }

  private String file(String name, String text, String mode) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return file.toString();
  }

  /// The setting of an application that is started with these secrets as [Launch] starts it.
  private static String setting(Map<String, String> variables, String name) {
    try (var context = new SpringApplicationBuilder(Nothing.class)
        .web(WebApplicationType.NONE)
        .initializers(
            it -> it.getEnvironment().getPropertySources().addFirst(SecretFiles.source(variables)))
        .run()) {
      return context.getEnvironment().getRequiredProperty(name);
    }
  }

  @Configuration
  static class Nothing {}
}
