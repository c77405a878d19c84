package org.safeconduct.crisis;

/// Limits a query over `crisis.member m` to a scope; takes the parameters of
/// [org.safeconduct.platform.Scope#parameters].
final class ScopeSql {
  static final String MEMBER_IN_SCOPE = """
      (:everybody or m.organisation = any(cast(:organisations as uuid[]))
        or m.zone = any(cast(:zones as uuid[]))
        or m.person = any(cast(:persons as uuid[]))
        or m.head = any(cast(:persons as uuid[])))
      """;

  private ScopeSql() {}
}
