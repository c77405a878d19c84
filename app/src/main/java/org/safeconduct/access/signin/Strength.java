package org.safeconduct.access.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// How strongly the provider has to ask who somebody is: the authentication context classes
/// (`acr`, OpenID Connect Core 1.0) of which its word must name one. With none set, its word is
/// taken as it is.
@Component
class Strength {
  private final List<String> classes;

  Strength(SingleSignOnSettings settings) {
    this.classes =
        Arrays.stream(settings.acr().split("[, ]+")).filter(it -> !it.isEmpty()).toList();
  }

  /// What the provider is asked for, the best first; empty if nothing is.
  Optional<String> asked() {
    return classes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", classes));
  }

  /// Whether the provider says that it asked strongly enough; one that does not say did not.
  boolean accepts(OidcUser user) {
    return classes.isEmpty()
        || (user.getAuthenticationContextClass() instanceof String it && classes.contains(it));
  }
}
