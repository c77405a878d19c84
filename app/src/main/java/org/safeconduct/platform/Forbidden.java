package org.safeconduct.platform;

/// The actor may not do this. Becomes a page or a problem with status 403.
public class Forbidden extends RuntimeException {
  /// @param why for the log, never for the user
  public Forbidden(String why) {
    super(why);
  }
}
