package org.safeconduct.notifications.mail;

import static org.safeconduct.notifications.ChannelDown.Reason.TOKEN_REFUSED;
import static org.safeconduct.notifications.ChannelDown.Reason.TOKEN_UNREACHABLE;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.ChannelDown;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// The tokens that we sign in to the mail server with, from an authorization server by client
/// credentials (RFC 6749, section 4.4). One at a time is kept, in memory alone, until shortly
/// before it expires.
final class MailTokens {
  private static final Duration EARLY = Duration.ofMinutes(1);
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(10);
  private static final int LONGEST_WORDS = 300;

  /// What Spring calls an answer that holds no token, or no answer.
  private static final String NO_TOKEN = "invalid_token_response";

  private static final OAuth2ErrorHttpMessageConverter ERRORS =
      new OAuth2ErrorHttpMessageConverter();

  private final ClientRegistration server;
  private final RestClientClientCredentialsTokenResponseClient client =
      new RestClientClientCredentialsTokenResponseClient();
  private final Clock clock;
  private @Nullable Held held;

  /// @param signIn with an endpoint
  MailTokens(MailSignIn signIn, Clock clock) {
    var us = signIn.client();
    this.server = us.describe(ClientRegistration.withRegistrationId("mail")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri(signIn.endpoint().strip())
            .scope(scopes(signIn.scope())))
        .build();
    this.clock = clock;
    client.setRestClient(patient());
    client.addParametersConverter(us.assertion());
  }

  /// A token that holds for a while.
  ///
  /// @throws ChannelDown if the endpoint gives none
  synchronized String current() throws ChannelDown {
    var now = held;
    if (now == null || !clock.instant().isBefore(now.until())) {
      now = fetch();
      held = now;
    }
    return now.token();
  }

  /// Lets go of a token that the mail server refused.
  synchronized void forget(String token) {
    if (held != null && held.token().equals(token)) held = null;
  }

  private Held fetch() throws ChannelDown {
    try {
      var asked = clock.instant();
      var answer = client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(server));
      var token = answer.getAccessToken();
      return new Held(token.getTokenValue(), asked.plus(life(token)));
    } catch (OAuth2AuthorizationException refused) {
      throw down(refused);
    }
  }

  /// A tenth of its life before its end, a minute at most.
  private static Duration life(OAuth2AccessToken token) {
    if (token.getIssuedAt() == null || token.getExpiresAt() == null) return Duration.ZERO;
    var whole = Duration.between(token.getIssuedAt(), token.getExpiresAt());
    var early = whole.dividedBy(10);
    return whole.minus(early.compareTo(EARLY) > 0 ? EARLY : early);
  }

  /// Says nothing of what an answer held that was none: it may have been a token.
  private ChannelDown down(OAuth2AuthorizationException refused) {
    var at = server.getProviderDetails().getTokenUri() + ": ";
    var error = refused.getError();
    if (!error.getErrorCode().equals(NO_TOKEN))
      return new ChannelDown(
          TOKEN_REFUSED, at + words(error.getErrorCode(), error.getDescription()));
    for (Throwable it = refused; it != null; it = it.getCause())
      if (it instanceof ResourceAccessException silent)
        return new ChannelDown(
            TOKEN_UNREACHABLE, at + words(String.valueOf(silent.getMostSpecificCause()), null));
    return new ChannelDown(TOKEN_REFUSED, at + "its answer holds no token (RFC 6749, section 5.1)");
  }

  private static String words(String error, @Nullable String description) {
    var words = (description == null ? error : error + ", " + description)
        .replaceAll("[\\s\\p{Cntrl}]+", " ");
    return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + " …" : words;
  }

  private static List<String> scopes(String scope) {
    return Arrays.stream(scope.split("[, ]+")).filter(it -> !it.isEmpty()).toList();
  }

  /// Follows nobody elsewhere, and waits for no answer for ever.
  private static RestClient patient() {
    var requests = new JdkClientHttpRequestFactory(
        HttpClient.newBuilder().connectTimeout(CONNECTING).build());
    requests.setReadTimeout(ANSWERING);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(it -> it.disableDefaults()
            .addCustomConverter(new FormHttpMessageConverter())
            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(HttpStatusCode::isError, MailTokens::refuse)
        .build();
  }

  /// Says what the endpoint says (RFC 6749, section 5.2), whatever status it says it with.
  private static void refuse(HttpRequest asked, ClientHttpResponse answer) throws IOException {
    try {
      throw new OAuth2AuthorizationException(ERRORS.read(OAuth2Error.class, answer));
    } catch (HttpMessageNotReadableException noError) {
      var status = new OAuth2Error("status " + answer.getStatusCode().value());
      throw new OAuth2AuthorizationException(status, noError);
    }
  }

  private record Held(String token, Instant until) {
    @Override
    public String toString() {
      return "token until " + until;
    }
  }
}
