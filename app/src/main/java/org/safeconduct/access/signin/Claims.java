package org.safeconduct.access.signin;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.identities.Arrival;
import org.safeconduct.people.NameText;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Reads what the provider says of somebody, under the names that it was set up with.
@Component
class Claims {
  private final SingleSignOnSettings settings;

  Claims(SingleSignOnSettings settings) {
    this.settings = settings;
  }

  Arrival read(OidcUser user) {
    var username = text(user, settings.usernameClaim());
    var name = text(user, settings.nameClaim());
    var subject = Objects.requireNonNull(user.getSubject());
    var called = username == null ? subject : username;
    return new Arrival(
        Objects.requireNonNull(user.getIssuer()).toString(),
        subject,
        called,
        NameText.shown(name == null ? called : name),
        Boolean.TRUE.equals(user.getEmailVerified()) ? text(user, settings.mailClaim()) : null,
        groups(user.getClaims().get(settings.groupsClaim())));
  }

  private static @Nullable String text(OidcUser user, String claim) {
    return user.getClaims().get(claim) instanceof String it && !it.isBlank() ? it.strip() : null;
  }

  private static Set<String> groups(@Nullable Object claim) {
    var all = switch (claim) {
      case Collection<?> several -> several.stream();
      case String one -> Stream.of(one);
      case null, default -> Stream.<Object>empty();
    };
    return all.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
  }
}
