package org.safeconduct.crisis.rows;

/// Limits a query over `crisis.member m` to a scope; takes the parameters of
/// [org.safeconduct.platform.Scope#parameters].
public final class ScopeSql {
  /// Whether a member is in scope, and the headcount not withheld because of its label: a condition
  /// in parentheses, to stand after `where` or `and`.
  public static final String MEMBER_IN_SCOPE = """
      (m.headcount <> all(cast(:withheld as uuid[]))
        and (:everybody or m.organisation = any(cast(:organisations as uuid[]))
        or m.zone = any(cast(:zones as uuid[]))
        or m.person = any(cast(:persons as uuid[]))
        or m.head = any(cast(:persons as uuid[]))
        or m.person in (select platform.persons_within())))
      """;

  private ScopeSql() {}
}
