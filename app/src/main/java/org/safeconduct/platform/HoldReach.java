package org.safeconduct.platform;

/// How far a legal hold reaches beyond what it was placed on. Each room says so in a bean; they are
/// asked in their order, and each sees what those before it reached.
///
/// @param sql SQL of ids; `%1$s` stands for a relation with the column `id`: what is held
public record HoldReach(String sql) {
  /// The order of whoever adds people that an alert or a headcount concerns.
  public static final int CONCERNED = 1;

  /// The order of whoever adds the other files of people: after those that add people.
  public static final int SAME_PERSON = 9;

  /// The SQL for a relation.
  public String of(String held) {
    return sql.formatted(held);
  }
}
