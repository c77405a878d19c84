package org.safeconduct.access.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safeconduct.access.AccountId;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is said between a browser and us about passkeys (W3C Web Authentication, level 3), as
/// JSON. Always with a check of the person by the device (finger, face, number), so that a
/// passkey is two factors in one. Between question and answer only the challenge is remembered.
@Component
class Ceremony {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final PublicKeyCredentialRpEntity site;
  private final JdbcPasskeys passkeys;
  private final PasskeyOwners owners;
  private final Webauthn4JRelyingPartyOperations operations;

  Ceremony(PasskeySite site, JdbcPasskeys passkeys, PasskeyOwners owners) {
    this.site = PublicKeyCredentialRpEntity.builder()
        .id(site.host())
        .name("Safeconduct")
        .build();
    this.passkeys = passkeys;
    this.owners = owners;
    this.operations =
        new Webauthn4JRelyingPartyOperations(owners, passkeys, this.site, site.origins());
  }

  /// What a browser needs to make a passkey.
  String creation(AccountId account, String challenge) {
    return json.writeValueAsString(creationOptions(account, challenge));
  }

  /// Keeps the passkey that a browser made.
  ///
  /// @return whether it answers the challenge and is not known already
  boolean register(AccountId account, String challenge, String answer, String label) {
    try {
      var type = new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {};
      operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
          creationOptions(account, challenge),
          new RelyingPartyPublicKey(json.readValue(answer, type), label)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      return false;
    }
  }

  /// What a browser needs to use a passkey, whichever the person has.
  String request(String challenge) {
    return json.writeValueAsString(requestOptions(challenge));
  }

  /// Whose passkey answered the challenge.
  Optional<AccountId> authenticate(String challenge, String answer) {
    try {
      var type = new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {};
      var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(
          requestOptions(challenge), json.readValue(answer, type)));
      return Optional.of(AccountHandle.read(owner.getId()));
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      return Optional.empty();
    }
  }

  private PublicKeyCredentialCreationOptions creationOptions(AccountId account, String challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(site)
        .user(owner(account))
        .challenge(Bytes.fromBase64(challenge))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build())
        .attestation(AttestationConveyancePreference.NONE)
        .excludeCredentials(known(account))
        .timeout(PATIENCE)
        .build();
  }

  private PublicKeyCredentialRequestOptions requestOptions(String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(site.getId())
        .challenge(Bytes.fromBase64(challenge))
        .userVerification(UserVerificationRequirement.REQUIRED)
        .allowCredentials(List.of())
        .timeout(PATIENCE)
        .build();
  }

  private PublicKeyCredentialUserEntity owner(AccountId account) {
    return owners.find(AccountHandle.of(account)).orElseThrow();
  }

  private List<PublicKeyCredentialDescriptor> known(AccountId account) {
    return passkeys.of(account).stream()
        .map(it -> PublicKeyCredentialDescriptor.builder()
            .id(it.getCredentialId())
            .transports(it.getTransports())
            .build())
        .toList();
  }
}
