package org.safeconduct.access.signin;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser: run nothing and load nothing that is not ours, and never
/// tell another site the address, because answer links carry their token in it.
final class AnswerHeaders {
  static final String CONTENT_SECURITY =
      "default-src 'none'; object-src 'none'; script-src 'self'; "
          + "style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
          + "worker-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'; manifest-src 'self'";
  static final String PERMISSIONS =
      "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";

  private AnswerHeaders() {}

  static void write(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY))
        .frameOptions(FrameOptionsConfig::deny)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(it -> it.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(it ->
            it.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
  }
}
