package org.safeconduct.access.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// Sessions of browsers lie in the database, so that a restart signs nobody out and every node
/// knows them.
@Configuration
@EnableConfigurationProperties(SingleSignOnSettings.class)
class SharedSessions {
  /// The name is how Spring Session finds it.
  @Bean
  @SuppressWarnings("NullAway") // what cannot be read is null, which Spring Session takes
  ConversionService springSessionConversionService() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, SessionBytes::write);
    conversions.addConverter(byte[].class, Object.class, SessionBytes::read);
    return conversions;
  }

  /// 216 random bits in the 36 characters that the table has for a UUID.
  @Bean
  SessionIdGenerator sessionIds() {
    var random = new SecureRandom();
    return () -> {
      var bits = new byte[27];
      random.nextBytes(bits);
      return Base64.getUrlEncoder().encodeToString(bits);
    };
  }

  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer insertsThatMeet() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
