package org.safeconduct.people.invitations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;

/// Somebody who is asked to register.
///
/// @param name whom the inviter means; may be empty
/// @param email where the link goes; null if it is handed over
/// @param language ISO 639-1, of the mail
/// @param by who invites
public record Invitation(
    UUID id,
    Terms terms,
    String name,
    @Nullable String email,
    String language,
    String by,
    Instant at,
    Instant expiresAt,
    Progress progress) {
  /// What the inviter fixes.
  ///
  /// @param purpose what they come for
  /// @param until the last day, if known
  public record Terms(
      Organisation organisation,
      @Nullable UUID unit,
      @Nullable String unitName,
      Category category,
      String purpose,
      @Nullable LocalDate until) {}

  /// How far it is.
  ///
  /// @param answer what the invited said, until somebody decides; else empty
  /// @param reason why it was refused
  /// @param person whose file it became
  public record Progress(
      State state,
      @Nullable Instant answeredAt,
      Draft answer,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason,
      @Nullable PersonId person) {}

  /// Where it stands.
  public enum State {
    /// The link is out.
    SENT,
    /// Nobody used the link in time.
    EXPIRED,
    /// The invited registered; somebody has to confirm.
    ANSWERED,
    CONFIRMED,
    REFUSED,
    REVOKED
  }

  /// Where it stands.
  public State state() {
    return progress.state();
  }
}
