package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.TreeMap;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds a person for a program that may ask again because the answer was lost.
@Service
public class RepeatedRequests {
  private final Permissions permissions;
  private final PersonFiles files;
  private final JdbcRepeatedRequests requests;
  private final CurrentUser currentUser;
  private final Clock clock;

  RepeatedRequests(
      Permissions permissions,
      PersonFiles files,
      JdbcRepeatedRequests requests,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.files = files;
    this.requests = requests;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// What became of a request.
  public sealed interface Answer {
    /// Carried out or refused now.
    record Fresh(FileOutcome outcome) implements Answer {}

    /// Carried out before.
    record Again(org.safeconduct.people.PersonId person) implements Answer {}

    /// The key named another request.
    record KeyUsed() implements Answer {}
  }

  /// Adds a person, once for each key of the actor.
  @Transactional
  public Answer add(Draft draft, String key) {
    permissions.require(EDIT_PEOPLE);
    var digest = digest(draft);
    var by = currentUser.actor().identity();
    var earlier = requests.find(by, key);
    if (earlier.isPresent())
      return MessageDigest.isEqual(earlier.get().digest(), digest)
          ? new Answer.Again(earlier.get().person())
          : new Answer.KeyUsed();
    var outcome = files.add(draft);
    if (outcome instanceof FileOutcome.Done it)
      requests.keep(
          by, key, new JdbcRepeatedRequests.Earlier(digest, it.person()), clock.instant());
    return new Answer.Fresh(outcome);
  }

  private static byte[] digest(Draft draft) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(new TreeMap<>(draft.values()).toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
