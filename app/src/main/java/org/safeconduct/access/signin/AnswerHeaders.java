package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.safeconduct.platform.LinkScript;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser: run nothing and load nothing that is not ours, and never
/// tell another site the address.
final class AnswerHeaders {
  static final String CONTENT_SECURITY =
      "default-src 'none'; object-src 'none'; script-src 'self'; "
          + "style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
          + "worker-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'; manifest-src 'self'";
  /// For pages that a personal link opens: one script and no other, not even one of ours.
  static final String BEHIND_LINKS = "default-src 'none'; object-src 'none'; script-src "
      + LinkScript.SOURCE + "; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final String POLICY = "Content-Security-Policy";
  static final String PERMISSIONS =
      "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";

  private AnswerHeaders() {}

  /// The policy of a page with a form that is sent to another site; what was written before is
  /// not written again.
  ///
  /// @param site to which the form may lead
  static void allowForm(URI site, HttpServletResponse response) {
    var origin = site.getScheme() + "://" + site.getRawAuthority();
    response.setHeader(
        POLICY, CONTENT_SECURITY.replace("form-action 'self'", "form-action 'self' " + origin));
  }

  static void write(HeadersConfigurer<HttpSecurity> headers) {
    write(CONTENT_SECURITY, headers);
  }

  static void writeBehindLinks(HeadersConfigurer<HttpSecurity> headers) {
    write(BEHIND_LINKS, headers);
  }

  private static void write(String policy, HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(policy))
        .frameOptions(FrameOptionsConfig::deny)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(it -> it.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(it ->
            it.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
  }
}
