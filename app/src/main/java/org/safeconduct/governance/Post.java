package org.safeconduct.governance;

/// A post in the security arrangements of a place or an organisation (`domain.md` 8.1).
public enum Post {
  DESIGNATED_OFFICIAL,
  SECURITY_ADVISER,
  SECURITY_FOCAL_POINT,
  ALTERNATE_FOCAL_POINT,
  WARDEN,
  DEPUTY_WARDEN,
  DUTY_OFFICER;

  /// Whether the post is for a zone.
  public boolean isForZone() {
    return this == WARDEN || this == DEPUTY_WARDEN;
  }
}
