package org.safeconduct.access.factors;

import static org.safeconduct.access.factors.JdbcSecondFactors.instant;
import static org.safeconduct.access.factors.JdbcSecondFactors.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Public keys of passkeys, tied to accounts by the account's id.
@Repository
class JdbcPasskeys implements UserCredentialRepository {
  private static final String SAVE = """
      insert into access.passkey (id, account, label, public_key, signature_count, user_verified,
        transports, backup_eligible, backed_up, attestation, client_data, created_at, last_used_at)
      values (:id, :account, :label, :key, :count, :verified, :transports, :eligible, :backedUp,
        :attestation, :clientData, :created, :used)
      on conflict (id) do update
        set signature_count = excluded.signature_count, user_verified = excluded.user_verified,
          backed_up = excluded.backed_up, last_used_at = excluded.last_used_at
      """;

  private final JdbcClient jdbc;

  JdbcPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(CredentialRecord passkey) {
    jdbc.sql(SAVE)
        .param("id", passkey.getCredentialId().getBytes())
        .param("account", AccountHandle.read(passkey.getUserEntityUserId()).value())
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("transports", transports(passkey))
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
        .param("created", utc(passkey.getCreated()))
        .param("used", utc(passkey.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql("select * from access.passkey where id = :id")
        .param("id", id.getBytes())
        .query(JdbcPasskeys::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return of(AccountHandle.read(user));
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from access.passkey where id = :id")
        .param("id", id.getBytes())
        .update();
  }

  List<CredentialRecord> of(AccountId account) {
    return jdbc.sql("select * from access.passkey where account = :account order by created_at, id")
        .param("account", account.value())
        .query(JdbcPasskeys::passkey)
        .list();
  }

  /// Calls a passkey of the account something else.
  ///
  /// @return whether the account has it
  boolean rename(AccountId account, Bytes id, String label) {
    return jdbc.sql(
                "update access.passkey set label = :label where id = :id and account = :account")
            .param("label", label)
            .param("id", id.getBytes())
            .param("account", account.value())
            .update()
        == 1;
  }

  /// Forgets a passkey of the account.
  ///
  /// @return whether the account had it
  boolean remove(AccountId account, Bytes id) {
    return jdbc.sql("delete from access.passkey where id = :id and account = :account")
            .param("id", id.getBytes())
            .param("account", account.value())
            .update()
        == 1;
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    var transports = Arrays.stream((String[]) row.getArray("transports").getArray())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("id")))
        .userEntityUserId(AccountHandle.of(new AccountId(row.getObject("account", UUID.class))))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .transports(transports)
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .attestationObject(readBytes(row, "attestation"))
        .attestationClientDataJSON(readBytes(row, "client_data"))
        .created(Objects.requireNonNull(instant(row, "created_at")))
        .lastUsed(Objects.requireNonNull(instant(row, "last_used_at")))
        .build();
  }

  private static String[] transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .toArray(String[]::new);
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  private static @Nullable Bytes readBytes(ResultSet row, String column) throws SQLException {
    var bytes = row.getBytes(column);
    return bytes == null ? null : new Bytes(bytes);
  }
}
