package org.safeconduct.profiles.retention;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Did the retention job do its work, and do its statements still fit? What it has not yet done
/// since a rule came is no answer, good or bad.
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
    int waiting = 0;
    for (var rule : rules) {
      var run = statements.run(rule.name());
      var trouble = run.map(JdbcStatements.Run::trouble).orElse(null);
      if (trouble != null) return result(Level.BROKEN, "failed", rule.name(), trouble);
      if (run.isEmpty()) waiting++;
    }
    var found = StatementCheck.of(statements.all());
    if (found.broken() != null) return result(Level.BROKEN, "broken", found.broken());
    return waiting == 0 ? result(Level.GOOD, "good", found.statements()) : waiting(waiting);
  }

  private Result waiting(int rules) {
    return rules == this.rules.size()
        ? result(Level.PENDING, "not-yet")
        : result(Level.PENDING, "some-not-yet", rules);
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "profiles.retention.check";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
