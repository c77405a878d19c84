package org.safeconduct.people.scim;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;

/// A person as a directory wants one to be. What is null it did not assert: it stays as it is
/// stored, so that nobody becomes unreachable because a directory knows no telephone number
/// (RFC 7644, 3.5.1).
///
/// @param number the organisation's own number
/// @param language ISO 639-1
record WantedUser(
    String userName,
    @Nullable String externalId,
    @Nullable String number,
    @Nullable Name name,
    @Nullable Category category,
    @Nullable String language,
    @Nullable Boolean active,
    @Nullable List<DirectoryUser.Address> emails,
    @Nullable List<DirectoryUser.Address> phones) {
  /// An empty part is none.
  record Name(String given, String family) {}

  /// The number of a new person: the one that was said, else what the directory calls the
  /// person.
  String numberOrName() {
    return Optional.ofNullable(number).orElse(userName);
  }
}
