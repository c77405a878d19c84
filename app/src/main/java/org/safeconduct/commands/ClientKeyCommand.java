package org.safeconduct.commands;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.safeconduct.platform.ClientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./safeconduct client-key FILE…`: the open halves of the keys that this installation signs with
/// at a provider.
@Command(
    name = "client-key",
    description = {
      "Prints the public half of the keys in these files as a JSON Web Key Set (RFC 7517),",
      "to be registered with the provider of single sign-on or the one that gives tokens for mail.",
      "Name the next key beside the present one to register both."
    },
    mixinStandardHelpOptions = true)
final class ClientKeyCommand implements Callable<Integer> {
  @Mixin
  private final ExitCodes exitCodes = new ExitCodes();

  @Option(
      names = "--algorithm",
      defaultValue = "",
      description = "What they sign by (default: RS256 for RSA, ES256, ES384 or ES512 for EC).")
  private String algorithm = "";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "PEM: a key and its certificate.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    var keys = new ArrayList<JWK>();
    for (var file : files) keys.add(new ClientKey(file.toString(), file, algorithm).read());
    System.out.println(new JWKSet(keys).toString(true));
    return 0;
  }
}
