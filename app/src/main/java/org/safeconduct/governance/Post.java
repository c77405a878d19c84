package org.safeconduct.governance;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A post in the security arrangements of a place or an organisation (`domain.md` 8.1), the
/// highest first.
public enum Post {
  DESIGNATED_OFFICIAL,
  ALTERNATE_DESIGNATED_OFFICIAL,
  SECURITY_MANAGEMENT_TEAM_MEMBER,
  AREA_SECURITY_COORDINATOR,
  CHIEF_SECURITY_ADVISER,
  SECURITY_ADVISER,
  CHIEF_SECURITY_OFFICER,
  /// Stands in where no adviser resides.
  COUNTRY_FOCAL_POINT,
  /// Accountable for an organisation; nominates its focal points.
  EXECUTIVE_HEAD,
  SECURITY_FOCAL_POINT,
  ALTERNATE_FOCAL_POINT,
  WARDEN,
  DEPUTY_WARDEN,
  SUB_WARDEN,
  CRISIS_CELL_MEMBER,
  DUTY_OFFICER;

  private static final Set<Post> OF_ZONES = EnumSet.of(WARDEN, DEPUTY_WARDEN, SUB_WARDEN);
  private static final Set<Post> OF_ORGANISATIONS =
      EnumSet.of(EXECUTIVE_HEAD, SECURITY_FOCAL_POINT, ALTERNATE_FOCAL_POINT);
  private static final Set<Post> OF_COUNTRIES = EnumSet.of(
      DESIGNATED_OFFICIAL,
      ALTERNATE_DESIGNATED_OFFICIAL,
      AREA_SECURITY_COORDINATOR,
      COUNTRY_FOCAL_POINT);
  private static final Set<Post> HELD_BY_ONE = EnumSet.of(
      DESIGNATED_OFFICIAL,
      AREA_SECURITY_COORDINATOR,
      CHIEF_SECURITY_ADVISER,
      COUNTRY_FOCAL_POINT,
      EXECUTIVE_HEAD,
      SECURITY_FOCAL_POINT);

  /// Posts that need a holder and an alternate wherever they are (`domain.md` 8.11, 17).
  public static final Set<Post> COVERED =
      EnumSet.of(DESIGNATED_OFFICIAL, SECURITY_FOCAL_POINT, WARDEN);

  /// Whether the post is for a zone.
  public boolean isForZone() {
    return OF_ZONES.contains(this);
  }

  /// Whether the post is for an organisation.
  public boolean isForOrganisation() {
    return OF_ORGANISATIONS.contains(this);
  }

  /// Whether the post is for a country or a part of it.
  public boolean isForCountry() {
    return OF_COUNTRIES.contains(this);
  }

  /// Whether the Executive Head's delegate nominates for it (`domain.md` 8.11, 17).
  public boolean isByNomination() {
    return this == SECURITY_FOCAL_POINT || this == ALTERNATE_FOCAL_POINT;
  }

  /// Whether one person at a time holds it for a zone, an organisation or a country.
  public boolean isHeldByOne() {
    return HELD_BY_ONE.contains(this);
  }

  /// Who stands in when the holder is absent, with the same duties; empty if nobody does.
  public Set<Post> alternates() {
    return switch (this) {
      case DESIGNATED_OFFICIAL -> EnumSet.of(ALTERNATE_DESIGNATED_OFFICIAL);
      case SECURITY_FOCAL_POINT -> EnumSet.of(ALTERNATE_FOCAL_POINT);
      case WARDEN -> EnumSet.of(DEPUTY_WARDEN, SUB_WARDEN);
      default -> EnumSet.noneOf(Post.class);
    };
  }

  /// Whether it is there for the absence of another post's holder.
  public boolean isAlternate() {
    return primary().isPresent();
  }

  /// Of an alternate: the post for which it stands in.
  public Optional<Post> primary() {
    return COVERED.stream().filter(it -> it.alternates().contains(this)).findFirst();
  }
}
