package org.safeconduct.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.SecretFile;
import org.springframework.core.env.MapPropertySource;

/// Secrets that lie in files, where vaults, containers and systemd put them: each secret variable
/// has a second one with `_FILE` behind its name, which says where; [SecretFile] says for whom.
final class SecretFiles {
  /// Every variable that holds a secret.
  static final List<String> VARIABLES = List.of(
      "DATABASE_URL",
      "SAFECONDUCT_SEAL_KEY",
      "SAFECONDUCT_SEALING_KEY",
      "SAFECONDUCT_SMTP_PASSWORD",
      "SAFECONDUCT_SMTP_CLIENT_SECRET",
      "SAFECONDUCT_OIDC_CLIENT_SECRET");

  private static final String SUFFIX = "_FILE";
  private static final int LONGEST = 64 * 1024;

  private SecretFiles() {}

  /// What the files say, by the variable that would say it otherwise. The line break at the end of
  /// a file does not count.
  ///
  /// @param environment the variables of this process
  /// @throws CannotStart if a file cannot be read, is empty, can be read by everybody, or stands
  ///     beside the variable itself
  static Map<String, String> read(Map<String, String> environment) {
    var secrets = new LinkedHashMap<String, String>();
    for (var variable : VARIABLES) {
      var file = environment.getOrDefault(variable + SUFFIX, "").strip();
      if (file.isEmpty()) continue;
      if (!environment.getOrDefault(variable, "").isBlank())
        throw new CannotStart(variable + " and " + variable + SUFFIX
            + " are both set, and only one can hold. Take one of them away.");
      secrets.put(variable, secret(variable + SUFFIX, Path.of(file)));
    }
    return secrets;
  }

  /// The same for Spring, which would take `${` in a secret for the name of another.
  static MapPropertySource source(Map<String, String> environment) {
    var settings = new LinkedHashMap<String, Object>();
    read(environment).forEach((name, secret) -> settings.put(name, secret.replace("${", "\\${")));
    return new MapPropertySource("files of secrets", settings);
  }

  private static String secret(String variable, Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST)
        throw new CannotStart(
            variable + " must name a file of at most 64 KB, and names " + file + ".");
      SecretFile.requireClosed(variable, file);
      var text = Files.readString(file).replaceFirst("\\R+$", "");
      if (!text.isBlank()) return text;
    } catch (IOException unreadable) {
      throw new CannotStart(
          variable + " names " + file + ", which this user cannot read. Give it to this user with"
              + " chown, and mode 0400.",
          unreadable);
    }
    throw new CannotStart(variable + " names " + file + ", which is empty.");
  }
}
