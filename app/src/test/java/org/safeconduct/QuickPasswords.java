package org.safeconduct;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id with little memory: journeys make hundreds of accounts, and what a real hash costs
/// would be most of their time.
final class QuickPasswords {
  @Bean
  @Primary
  PasswordEncoder quickPasswordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  }
}
