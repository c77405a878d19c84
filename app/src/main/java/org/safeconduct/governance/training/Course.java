package org.safeconduct.governance.training;

import java.util.EnumSet;
import java.util.Set;
import org.safeconduct.governance.Post;

/// What people in posts are trained in, one course for several posts (`domain.md` 8.6).
public enum Course {
  /// For designated officials, executive heads and members of the security management team.
  OFFICIALS,
  /// For focal points and their alternates; counts as long as the profile says.
  FOCAL_POINTS,
  /// For wardens of every kind and area security coordinators.
  WARDENS,
  /// For the crisis cell and duty officers.
  CRISIS_CELL,
  /// For security professionals; counts for good.
  PROFESSIONALS;

  private static final Set<Course> WITHOUT_LAST_DAY = EnumSet.of(FOCAL_POINTS, PROFESSIONALS);

  /// What the holder of a post is trained in.
  public static Course of(Post post) {
    return switch (post) {
      case DESIGNATED_OFFICIAL,
          ALTERNATE_DESIGNATED_OFFICIAL,
          SECURITY_MANAGEMENT_TEAM_MEMBER,
          EXECUTIVE_HEAD -> OFFICIALS;
      case COUNTRY_FOCAL_POINT, SECURITY_FOCAL_POINT, ALTERNATE_FOCAL_POINT -> FOCAL_POINTS;
      case AREA_SECURITY_COORDINATOR, WARDEN, DEPUTY_WARDEN, SUB_WARDEN -> WARDENS;
      case CRISIS_CELL_MEMBER, DUTY_OFFICER -> CRISIS_CELL;
      case CHIEF_SECURITY_ADVISER, SECURITY_ADVISER, CHIEF_SECURITY_OFFICER -> PROFESSIONALS;
    };
  }

  /// Whether somebody has to say until when it counts.
  boolean needsLastDay() {
    return !WITHOUT_LAST_DAY.contains(this);
  }
}
