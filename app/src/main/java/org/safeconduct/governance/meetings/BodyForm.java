package org.safeconduct.governance.meetings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;

/// What somebody typed to make or change a body, right or wrong.
///
/// @param secretary a name or a number
/// @param chosen the id of one of several who are called so
record BodyForm(
    @Nullable String code,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String country,
    @Nullable List<String> posts,
    @Nullable String chair,
    @Nullable String secretary,
    @Nullable String chosen,
    @Nullable String quorum,
    @Nullable Status status) {
  /// Nothing typed yet, with what is usual for a kind.
  static BodyForm begun(BodyKind kind) {
    return new BodyForm(
        "",
        "",
        kind.name(),
        "",
        kind.posts().stream().map(Post::name).toList(),
        kind.chair().name(),
        "",
        "",
        QuorumRule.CHAIR_AND_MAJORITY.name(),
        null);
  }

  static BodyForm of(Body it) {
    var secretary = it.secretary();
    return new BodyForm(
        it.code(),
        it.name(),
        it.kind().name(),
        Objects.requireNonNullElse(it.country(), ""),
        it.posts().stream().map(Post::name).toList(),
        it.chair().name(),
        secretary == null ? "" : secretary.toString(),
        "",
        it.quorum().name(),
        new Status(it.state().version(), it.state().closed()));
  }

  /// @param version of the body that the form shows
  /// @param closed `true` if it meets no more
  record Status(@Nullable Integer version, @Nullable Boolean closed) {}

  /// Whether the post sits in it.
  public boolean seats(String post) {
    return posts != null && posts.contains(post);
  }

  int seen() {
    return status == null ? 0 : Objects.requireNonNullElse(status.version(), 0);
  }

  /// Whether it meets no more.
  public boolean isClosed() {
    return status != null && Boolean.TRUE.equals(status.closed());
  }
}
