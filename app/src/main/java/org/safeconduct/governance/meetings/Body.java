package org.safeconduct.governance.meetings;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.PersonId;

/// A body that meets.
///
/// @param code 1 to 12 capital letters, digits and hyphens; begins the numbers of decisions
/// @param country only posts there, ISO 3166-1 alpha-2; null for everywhere
/// @param posts who sits in it
/// @param chair whoever holds this post chairs
/// @param secretary who keeps the minutes, if somebody does
public record Body(
    UUID id,
    String code,
    String name,
    BodyKind kind,
    @Nullable String country,
    Set<Post> posts,
    Post chair,
    @Nullable PersonId secretary,
    QuorumRule quorum,
    State state) {
  public Body {
    posts = Set.copyOf(posts);
  }

  /// @param version counts from 1
  /// @param closed whether it meets no more
  public record State(int version, boolean closed) {}
}
