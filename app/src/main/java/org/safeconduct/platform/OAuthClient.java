package org.safeconduct.platform;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.util.MultiValueMap;

/// What this installation is called at an authorization server, and how it shows that it is the
/// one: by what a key of its own signs for a minute each time (RFC 7523), or by a secret that stays
/// the same.
///
/// @param prefix of the variables that say so: `…_ID`, `…_KEY`, `…_ALGORITHM` and `…_SECRET`
/// @param id what the server calls it
/// @param key the file of the key, see [ClientKey]; empty for none
/// @param algorithm what the key signs by; empty for the usual one
/// @param secret never logged; empty for none
public record OAuthClient(String prefix, String id, String key, String algorithm, String secret) {
  /// Looks at the settings before anything starts.
  ///
  /// @throws CannotStart if there is no id, or a key and a secret at once, or a key that cannot
  ///     be used
  public void requireUsable() {
    if (id.isBlank())
      throw new CannotStart(prefix + "_ID is not set. Register this installation as a client with"
          + " the authorization server, and set the client id that it gives.");
    if (signs() && !secret.isBlank())
      throw new CannotStart(prefix + "_KEY and " + prefix + "_SECRET are both set, and only one can"
          + " hold. Take the secret away, there and here.");
    clientKey().ifPresent(ClientKey::read);
  }

  /// Whether it signs with a key of its own.
  public boolean signs() {
    return !key.isBlank();
  }

  /// The same client where a server is described; nothing else of that changes.
  public ClientRegistration.Builder describe(ClientRegistration.Builder server) {
    server.clientId(id);
    return signs()
        ? server.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        : server.clientSecret(secret);
  }

  /// What a request for tokens holds besides, where it signs: the assertion. The file of the key is
  /// read anew for each.
  ///
  /// @param <T> what kind of request
  public <T extends AbstractOAuth2AuthorizationGrantRequest>
      Converter<T, MultiValueMap<String, String>> assertion() {
    return new NimbusJwtClientAuthenticationParametersConverter<>(_ -> current());
  }

  private Optional<ClientKey> clientKey() {
    return signs()
        ? Optional.of(new ClientKey(prefix + "_KEY", Path.of(key.strip()), algorithm))
        : Optional.empty();
  }

  private JWK current() {
    try {
      return clientKey().orElseThrow().read();
    } catch (CannotStart unusable) {
      var error = new OAuth2Error("invalid_key", unusable.getMessage(), null);
      throw new OAuth2AuthorizationException(error, unusable);
    }
  }

  @Override
  public String toString() {
    return "client " + id;
  }
}
