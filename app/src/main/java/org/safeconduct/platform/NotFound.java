package org.safeconduct.platform;

/// What was asked for does not exist, or the actor may not know that it does. Becomes a page
/// or a problem with status 404.
public class NotFound extends RuntimeException {
  /// @param kind the glossary's noun, such as `alert`
  /// @param id what was looked for
  public NotFound(String kind, Object id) {
    super("There is no " + kind + " " + id);
  }
}
