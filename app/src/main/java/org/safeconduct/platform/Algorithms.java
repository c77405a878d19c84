package org.safeconduct.platform;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which algorithms protect what is written from now on. Whatever was written before says itself
/// what it was made with, and is read by that.
@Component
public class Algorithms {
  private final SealAlgorithm seals;
  private final HashAlgorithm chain;
  private final HashAlgorithm links;

  Algorithms(
      @Value("${safeconduct.algorithms.seal}") String seals,
      @Value("${safeconduct.algorithms.audit}") String chain,
      @Value("${safeconduct.algorithms.links}") String links) {
    this.seals = chosen("SEAL", seals, SealAlgorithm.find(seals.strip()), SealAlgorithm.choices());
    this.chain = chosen("AUDIT", chain, HashAlgorithm.find(chain.strip()), HashAlgorithm.choices());
    this.links = chosen("LINKS", links, HashAlgorithm.find(links.strip()), HashAlgorithm.choices());
  }

  /// Those of an installation that chose none.
  public static Algorithms usual() {
    return new Algorithms(
        SealAlgorithm.AES_256_GCM.id(), HashAlgorithm.SHA_256.id(), HashAlgorithm.SHA_256.id());
  }

  /// What seals restricted fields and secrets of apps.
  SealAlgorithm seals() {
    return seals;
  }

  /// What chains the audit trail.
  public HashAlgorithm chain() {
    return chain;
  }

  /// What the HMAC of a new key of links is made of.
  public HashAlgorithm links() {
    return links;
  }

  private static <T> T chosen(String what, String wanted, Optional<T> known, String choices) {
    return known.orElseThrow(() -> new CannotStart("SAFECONDUCT_ALGORITHM_" + what
        + " names an algorithm that is not known: " + wanted + ". Choose one of: " + choices
        + "."));
  }
}
