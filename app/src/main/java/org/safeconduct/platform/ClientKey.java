package org.safeconduct.platform;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/// The key that this installation signs with to show an authorization server which client it is
/// (`private_key_jwt`, OpenID Connect Core 1.0, section 9).
///
/// @param variable the setting that names the file
/// @param file PEM: the private key without a password, RSA of 2048 bits or more or EC; after it
///     its certificate, which an EC key needs, and RSA where the server goes by certificates
/// @param algorithm `RS256`, `PS256` and so on; empty for the usual one of the key
public record ClientKey(String variable, Path file, String algorithm) {
  private static final int FEWEST_BITS = 2048;
  private static final List<String> FOR_RSA = List.of("RS256", "PS256");

  /// The key with its secret half, read anew.
  ///
  /// @throws CannotStart if the file cannot be read or used, or others can read it
  public JWK read() {
    try {
      if (!Files.isRegularFile(file)) throw unusable("which is no file", null);
      SecretFile.requireClosed(variable, file);
      var pem = PemContent.of(Files.readString(file));
      if (pem == null) throw unusable("which is not in PEM", null);
      var secret = pem.getPrivateKey();
      if (secret == null) throw unusable("which holds no private key", null);
      return key(secret, certificates(pem));
    } catch (IOException unreadable) {
      throw unusable("which this user cannot read", unreadable);
    } catch (IllegalStateException
        | IllegalArgumentException
        | GeneralSecurityException
        | JOSEException wrong) {
      throw unusable("which holds no key that can be used (" + wrong.getMessage() + ")", wrong);
    }
  }

  private static List<X509Certificate> certificates(PemContent pem) {
    return pem.toString().contains("BEGIN CERTIFICATE") ? pem.getCertificates() : List.of();
  }

  private JWK key(PrivateKey secret, List<X509Certificate> certificates)
      throws GeneralSecurityException, JOSEException {
    if (!certificates.isEmpty()
        && !KeyPairs.belongTogether(certificates.getFirst().getPublicKey(), secret))
      throw unusable("whose certificate is not that of its key", null);
    return switch (secret) {
      case RSAPrivateCrtKey rsa -> rsa(rsa, certificates);
      case ECPrivateKey ec -> ec(ec, certificates);
      default -> throw unusable("whose key is neither RSA nor EC", null);
    };
  }

  private JWK rsa(RSAPrivateCrtKey secret, List<X509Certificate> certificates)
      throws GeneralSecurityException, JOSEException {
    if (secret.getModulus().bitLength() < FEWEST_BITS)
      throw unusable("whose key has fewer than " + FEWEST_BITS + " bits", null);
    var open = KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    var key = new RSAKey.Builder((RSAPublicKey) open)
        .privateKey(secret)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(Algorithm.parse(chosen(FOR_RSA)))
        .keyIDFromThumbprint();
    if (!certificates.isEmpty())
      key.x509CertChain(chain(certificates))
          .x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(certificates.getFirst()));
    return key.build();
  }

  private JWK ec(ECPrivateKey secret, List<X509Certificate> certificates)
      throws GeneralSecurityException, JOSEException {
    if (certificates.isEmpty())
      throw unusable("whose EC key stands there without its certificate", null);
    var curve = Curve.forECParameterSpec(secret.getParams());
    var usual = Curve.P_256.equals(curve)
        ? "ES256"
        : Curve.P_384.equals(curve) ? "ES384" : Curve.P_521.equals(curve) ? "ES512" : "";
    if (usual.isEmpty())
      throw unusable("whose EC key is on another curve than those of NIST", null);
    var first = certificates.getFirst();
    return new ECKey.Builder(curve, (ECPublicKey) first.getPublicKey())
        .privateKey(secret)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(Algorithm.parse(chosen(List.of(usual))))
        .keyIDFromThumbprint()
        .x509CertChain(chain(certificates))
        .x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(first))
        .build();
  }

  private String chosen(List<String> possible) {
    if (algorithm.isBlank()) return possible.getFirst();
    if (possible.contains(algorithm.strip())) return algorithm.strip();
    throw new CannotStart("The key of " + variable + " can sign by " + String.join(" or ", possible)
        + " only, and “" + algorithm.strip() + "” is set. Set one of these, or nothing.");
  }

  private static List<Base64> chain(List<X509Certificate> certificates)
      throws GeneralSecurityException {
    var chain = new ArrayList<Base64>();
    for (var it : certificates) chain.add(Base64.encode(it.getEncoded()));
    return chain;
  }

  private CannotStart unusable(String why, @Nullable Exception cause) {
    var words = variable + " names " + file + ", " + why + ". It must be a PEM file with a private"
        + " key without a password, and its certificate after it, as"
        + " openssl req -x509 -newkey rsa:3072 -nodes makes the two.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }
}
