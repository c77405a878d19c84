package org.safeconduct.access;

import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration
class PasswordConfiguration {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int LEAST_MEMORY_KIB = 19 * 1024;
  private static final int MOST_MEMORY_KIB = 1024 * 1024;
  private static final int LEAST_PASSES = 2;
  private static final int MOST_PASSES = 20;

  /// Argon2id (RFC 9106), at least as the OWASP Password Storage Cheat Sheet asks. A hash carries
  /// what it was made with, so that earlier ones are read and made anew when they are weaker.
  ///
  /// @throws CannotStart if less is asked for, or more than a server can bear
  @Bean
  PasswordEncoder passwordEncoder(
      @Value("${safeconduct.passwords.memory-kib}") int memory,
      @Value("${safeconduct.passwords.passes}") int passes) {
    between(LEAST_MEMORY_KIB, memory, MOST_MEMORY_KIB, "SAFECONDUCT_PASSWORD_MEMORY_KIB");
    between(LEAST_PASSES, passes, MOST_PASSES, "SAFECONDUCT_PASSWORD_PASSES");
    return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, passes);
  }

  private static void between(int least, int wanted, int most, String setting) {
    if (wanted < least || wanted > most)
      throw new CannotStart(
          setting + " is " + wanted + "; choose from " + least + " to " + most + ".");
  }
}
