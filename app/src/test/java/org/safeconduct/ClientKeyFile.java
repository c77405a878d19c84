package org.safeconduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the file of a client's key as the guide says it, with `openssl`.
public final class ClientKeyFile {
  private ClientKeyFile() {}

  /// A key of RSA and its certificate.
  public static Path made(Path folder, String name) throws IOException, InterruptedException {
    return made(folder, name, "rsa:2048");
  }

  /// A key of a kind and its certificate.
  ///
  /// @param kind what `-newkey` takes, and options after it
  public static Path made(Path folder, String name, String... kind)
      throws IOException, InterruptedException {
    var file = folder.resolve(name);
    var command = new ArrayList<>(List.of("openssl", "req", "-x509", "-newkey"));
    command.addAll(List.of(kind));
    command.addAll(List.of(
        "-nodes",
        "-days",
        "730",
        "-subj",
        "/CN=Safeconduct",
        "-keyout",
        file.toString(),
        "-out",
        file.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) throw new IllegalStateException(said);
    return file;
  }
}
