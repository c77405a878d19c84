package org.safeconduct;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority that vouches for servers and clients of a test, made by `keytool` when it is asked
/// for; what it made is in its folder and nowhere else.
public final class TestAuthority {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");

  private final Path folder;
  private final KeyStore keys;

  private TestAuthority(Path folder) throws Exception {
    this.folder = folder;
    this.keys = KeyStore.getInstance("PKCS12");
    make(
        "ca",
        "CN=Authority of " + folder.getFileName(),
        "-ext",
        "bc:critical=ca:true",
        "-validity",
        "3650");
    Files.writeString(root(), pem("CERTIFICATE", keys.getCertificate("ca").getEncoded()));
  }

  /// A new one.
  ///
  /// @param folder where its files lie
  public static TestAuthority in(Path folder) throws Exception {
    return new TestAuthority(Files.createDirectories(folder));
  }

  /// What it vouched for.
  ///
  /// @param certificate PEM, with the authority's after it
  /// @param key PEM, PKCS #8, for its owner to read alone
  public record Pair(Path certificate, Path key) {}

  /// Vouches for a host, or somebody, for a year.
  ///
  /// @param alias what its files are called
  /// @param name such as `CN=localhost`
  /// @param options of keytool
  public Pair pair(String alias, String name, String... options) throws Exception {
    var all = new ArrayList<>(List.of("-signer", "ca"));
    all.addAll(List.of(options));
    make(alias, name, all.toArray(String[]::new));
    var certificate = new StringBuilder();
    for (var it : keys.getCertificateChain(alias))
      certificate.append(pem("CERTIFICATE", it.getEncoded()));
    var key = keys.getKey(alias, PASSWORD).getEncoded();
    var keyFile = Files.writeString(folder.resolve(alias + ".key"), pem("PRIVATE KEY", key));
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
    return new Pair(Files.writeString(folder.resolve(alias + ".crt"), certificate), keyFile);
  }

  /// Vouches for this machine, by its names.
  public Pair localhost(String alias, String... options) throws Exception {
    var all = new ArrayList<>(List.of("-ext", "san=dns:localhost,ip:127.0.0.1"));
    all.addAll(List.of(options));
    return pair(alias, "CN=localhost", all.toArray(String[]::new));
  }

  /// Its own certificate, in PEM.
  public Path root() {
    return folder.resolve("ca.crt");
  }

  /// Trusts what it vouches for, and nothing else.
  public SSLContext trust() throws GeneralSecurityException, IOException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /// Shows the certificate of one that it vouched for.
  public SSLContext show(String alias) throws GeneralSecurityException, IOException {
    var shown = KeyStore.getInstance("PKCS12");
    shown.load(null, null);
    shown.setKeyEntry(
        alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(shown, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private void make(String alias, String name, String... options) throws Exception {
    var store = folder.resolve("keys.p12");
    var command = new ArrayList<>(List.of(
        KEYTOOL.toString(),
        "-J-XX:TieredStopAtLevel=1", // it is over before the slower, better compiler pays
        "-J-XX:+UseSerialGC",
        "-genkeypair",
        "-alias",
        alias,
        "-dname",
        name,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        new String(PASSWORD)));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), US_ASCII);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
      throw new IllegalStateException(said);
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN " + what + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
        + "-----\n";
  }
}
