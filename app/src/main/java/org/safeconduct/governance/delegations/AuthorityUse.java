package org.safeconduct.governance.delegations;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NamedRecords;

/// A decision that was taken under an authority.
///
/// @param delegation under which one; null if the post itself had the authority
/// @param seat who is accountable
/// @param person who decided
/// @param subject what about: a kind and an id
public record AuthorityUse(
    Authority authority,
    @Nullable DelegationId delegation,
    Seat seat,
    PersonId person,
    String subject,
    Instant at) {
  /// The end of the message key `governance.use.` for what kind of matter it was.
  public String kind() {
    var words = subject.strip().split(" ");
    var named = about() == null ? words : Arrays.copyOf(words, words.length - 1);
    return String.join("-", named);
  }

  /// The id of what it was about; null if the subject ends with none.
  public @Nullable UUID about() {
    return NamedRecords.id(subject.substring(subject.lastIndexOf(' ') + 1));
  }
}
