package org.safeconduct.governance.meetings;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.PersonId;

/// A body as somebody wants it; see [Body].
public record NewBody(
    String code,
    String name,
    BodyKind kind,
    @Nullable String country,
    Set<Post> posts,
    Post chair,
    @Nullable PersonId secretary,
    QuorumRule quorum,
    boolean closed) {
  public NewBody {
    posts = Set.copyOf(posts);
  }
}
