package org.safeconduct.profiles.retention;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Did the retention job do its work, and do its statements still fit?
@Component
@Order(7)
class RetentionCheck implements SelfCheck {
  private final List<RetentionRule> rules;
  private final JdbcStatements statements;

  RetentionCheck(List<RetentionRule> rules, JdbcStatements statements) {
    this.rules = List.copyOf(rules);
    this.statements = statements;
  }

  @Override
  public Result check() {
    for (var rule : rules) {
      var trouble = statements.run(rule.name()).map(JdbcStatements.Run::trouble).orElse(null);
      if (trouble != null) return result(Level.BROKEN, "failed", rule.name(), trouble);
    }
    var found = StatementCheck.of(statements.all());
    return found.broken() == null
        ? result(Level.GOOD, "good", found.statements())
        : result(Level.BROKEN, "broken", found.broken());
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "profiles.retention.check";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
