package org.safeconduct.notifications.mail;

import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.OAuthClient;
import org.safeconduct.platform.PemCertificates;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the mail server knows us by instead of a password: tokens of an authorization server
/// (XOAUTH2), a certificate, or both. All of it is empty where it is not set.
///
/// @param endpoint where tokens come from (RFC 6749, section 3.2)
/// @param scope what they are asked for, parted by spaces
/// @param id what we are called there
/// @param key PEM file of the key that we sign with there; see [OAuthClient]
/// @param algorithm what it signs by
/// @param secret that we show there instead
/// @param authority PEM file of who certifies the mail server
/// @param certificate PEM file of what we show it
/// @param certificateKey PEM file of its key
@ConfigurationProperties("safeconduct.mail.sign-in")
record MailSignIn(
    String endpoint,
    String scope,
    String id,
    String key,
    String algorithm,
    String secret,
    String authority,
    String certificate,
    String certificateKey) {
  /// Whether it knows us by tokens.
  boolean byToken() {
    return !endpoint.isBlank();
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "MailSignIn[endpoint=" + endpoint + ", id=" + id + ", key=" + key + "]";
  }

  OAuthClient client() {
    return new OAuthClient("SAFECONDUCT_SMTP_CLIENT", id.strip(), key, algorithm, secret);
  }

  PemCertificates certificates() {
    return new PemCertificates(authority, certificate, certificateKey);
  }

  /// Looks at the settings before anything starts.
  ///
  /// @param user whom we send as; may be empty
  /// @param password may be empty
  /// @throws CannotStart if nobody could be signed in with them
  void requireUsable(String user, String password) {
    certificates().requireUsable("SAFECONDUCT_SMTP");
    if (!byToken()) {
      if (!id.isBlank())
        throw new CannotStart(
            "SAFECONDUCT_SMTP_CLIENT_ID is set, but SAFECONDUCT_SMTP_TOKEN_ENDPOINT"
                + " is not. Set the address that your provider gives tokens at.");
      return;
    }
    MailRules.tokenEndpoint(endpoint.strip());
    if (user.isBlank())
      throw new CannotStart("SAFECONDUCT_SMTP_TOKEN_ENDPOINT is set, but SAFECONDUCT_SMTP_USER is"
          + " not. Set it to the mailbox that mail is sent from.");
    if (!password.isBlank())
      throw new CannotStart("SAFECONDUCT_SMTP_TOKEN_ENDPOINT and SAFECONDUCT_SMTP_PASSWORD are both"
          + " set, and only one can hold. Take the password away, there and here.");
    client().requireUsable();
  }
}
