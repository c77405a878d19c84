package org.safeconduct.access.signin;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What the provider says about itself, asked when it is first needed and again until it answers:
/// a provider that is down must not keep this installation from starting.
@Component
class Provider implements ClientRegistrationRepository, MachineLink {
  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final SingleSignOnSettings settings;
  private final String home;
  private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

  Provider(SingleSignOnSettings settings, @Value("${safeconduct.public-address:}") String address) {
    if (settings.isOn() && settings.clientId().isBlank())
      throw new CannotStart("SAFECONDUCT_OIDC_ISSUER is set, but SAFECONDUCT_OIDC_CLIENT_ID is not."
          + " Register this installation with the provider and set the client id it gives.");
    if (settings.isOn()) settings.oauthClient().requireUsable();
    this.settings = settings;
    this.home = address.isBlank() ? "{baseUrl}" : address.strip().replaceFirst("/+$", "");
  }

  /// Whether single sign-on is set up.
  boolean isOn() {
    return settings.isOn();
  }

  /// The words on the button.
  String label() {
    return settings.label();
  }

  /// The provider, if it answers.
  Optional<ClientRegistration> find() {
    if (!isOn()) return Optional.empty();
    if (known.get() == null) known.set(ask());
    return Optional.ofNullable(known.get());
  }

  /// Where the provider ends its own session, if it does (OpenID Connect RP-Initiated Logout 1.0,
  /// 2.1).
  Optional<URI> signOut() {
    return find()
        .map(it -> it.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
        .filter(String.class::isInstance)
        .map(it -> URI.create((String) it));
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(SingleSignOnSettings.ID) ? find().orElse(null) : null;
  }

  @Override
  public Optional<Flaw> flaw() {
    if (!isOn() || settings.oauthClient().signs()) return Optional.empty();
    return Flaw.of("access.link.secret", settings.issuer());
  }

  /// What a code is redeemed with besides, where this installation signs for that; else nothing.
  MultiValueMap<String, String> assertion(OAuth2AuthorizationCodeGrantRequest request) {
    var assertion =
        settings.oauthClient().<OAuth2AuthorizationCodeGrantRequest>assertion().convert(request);
    return assertion == null ? new LinkedMultiValueMap<>() : assertion;
  }

  private @Nullable ClientRegistration ask() {
    try {
      return settings
          .oauthClient()
          .describe(ClientRegistrations.fromIssuerLocation(settings.issuer()))
          .registrationId(SingleSignOnSettings.ID)
          .clientName(settings.label())
          .redirectUri(home + "/sign-in/from/{registrationId}")
          .scope(settings.scopeList())
          .clientSettings(
              ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
          .build();
    } catch (IllegalArgumentException | IllegalStateException unreachable) {
      LOG.warn("The provider of single sign-on does not answer: {}", unreachable.getMessage());
      return null;
    }
  }
}
