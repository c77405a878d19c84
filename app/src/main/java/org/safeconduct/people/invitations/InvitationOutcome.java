package org.safeconduct.people.invitations;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Made;

/// What became of an invitation.
public sealed interface InvitationOutcome {
  /// It is stored.
  record Done(UUID invitation) implements InvitationOutcome, Made {
    @Override
    public UUID made() {
      return invitation;
    }
  }

  /// It became a file.
  record Joined(PersonId person) implements InvitationOutcome {}

  /// Nothing is stored; everything that is wrong is told.
  record Refused(List<Wrong> wrongs) implements InvitationOutcome {
    public Refused {
      wrongs = List.copyOf(wrongs);
    }
  }

  /// Nothing is stored: somebody decided meanwhile, or the invited answered.
  record Over(Invitation.State state) implements InvitationOutcome {}
}
