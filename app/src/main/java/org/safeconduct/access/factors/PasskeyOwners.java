package org.safeconduct.access.factors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// Owners of passkeys are accounts; nothing about them is kept a second time.
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final JdbcClient jdbc;

  PasskeyOwners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return jdbc.sql("select id, username, name from access.account where id = :id")
        .param("id", AccountHandle.read(id).value())
        .query((row, _) -> owner(id, row.getString("username"), row.getString("name")))
        .optional()
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    throw new UnsupportedOperationException("Owners are found by their account");
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("Owners are kept as accounts");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("Owners are kept as accounts");
  }

  Optional<PublicKeyCredentialUserEntity> find(Bytes id) {
    return Optional.ofNullable(findById(id));
  }

  private static PublicKeyCredentialUserEntity owner(Bytes id, String username, String name) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(id)
        .name(username)
        .displayName(name)
        .build();
  }
}
