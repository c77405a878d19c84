package org.safeconduct.people.invitations;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.RequestKeys;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites somebody for a program that may ask again because the answer was lost.
@Service
public class RepeatedInvitations {
  private final Permissions permissions;
  private final Invitations invitations;
  private final RequestKeys keys;
  private final CurrentUser currentUser;
  private final Clock clock;

  RepeatedInvitations(
      Permissions permissions,
      Invitations invitations,
      JdbcClient jdbc,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.invitations = invitations;
    this.keys = new RequestKeys(jdbc, "people.invitation_request", "invitation");
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// What became of a request.
  public sealed interface Answer {
    /// Carried out or refused now.
    record Fresh(InvitationOutcome outcome) implements Answer {}

    /// Carried out before.
    record Again(UUID invitation) implements Answer {}

    /// The key named another request.
    record KeyUsed() implements Answer {}
  }

  /// Invites somebody, once for each key of the actor; see [Invitations#invite].
  @Transactional
  public Answer invite(Draft draft, String key) {
    permissions.require(EDIT_PEOPLE);
    var request = new TreeMap<>(draft.values()).toString();
    var by = currentUser.actor().identity();
    var earlier = keys.find(by, key);
    if (earlier.isPresent())
      return earlier.get().asked(request)
          ? new Answer.Again(earlier.get().made())
          : new Answer.KeyUsed();
    var outcome = invitations.invite(draft);
    if (outcome instanceof InvitationOutcome.Done it)
      keys.keep(by, key, request, it.invitation(), clock.instant());
    return new Answer.Fresh(outcome);
  }
}
