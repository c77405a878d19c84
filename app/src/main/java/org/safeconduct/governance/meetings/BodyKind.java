package org.safeconduct.governance.meetings;

import java.util.EnumSet;
import java.util.Set;
import org.safeconduct.governance.Post;

/// What kind of body it is, with the posts that usually sit in it.
public enum BodyKind {
  /// Heads of entities; advises the designated official, who chairs and decides.
  SECURITY_MANAGEMENT_TEAM(
      Post.DESIGNATED_OFFICIAL,
      EnumSet.of(
          Post.DESIGNATED_OFFICIAL,
          Post.ALTERNATE_DESIGNATED_OFFICIAL,
          Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
          Post.CHIEF_SECURITY_ADVISER)),
  /// All security professionals.
  SECURITY_CELL(
      Post.CHIEF_SECURITY_ADVISER,
      EnumSet.of(
          Post.CHIEF_SECURITY_ADVISER,
          Post.SECURITY_ADVISER,
          Post.CHIEF_SECURITY_OFFICER,
          Post.COUNTRY_FOCAL_POINT)),
  /// Focal points and their alternates.
  FOCAL_POINT_GROUP(
      Post.CHIEF_SECURITY_ADVISER,
      EnumSet.of(
          Post.CHIEF_SECURITY_ADVISER, Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT)),
  OTHER(Post.CHIEF_SECURITY_ADVISER, EnumSet.of(Post.CHIEF_SECURITY_ADVISER));

  private final Post chair;
  private final Set<Post> posts;

  BodyKind(Post chair, Set<Post> posts) {
    this.chair = chair;
    this.posts = Set.copyOf(posts);
  }

  /// Who usually chairs.
  public Post chair() {
    return chair;
  }

  /// Who usually sits in it.
  public Set<Post> posts() {
    return posts;
  }
}
