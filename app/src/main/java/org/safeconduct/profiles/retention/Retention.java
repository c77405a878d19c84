package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RetentionRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was kept long enough and would be deleted, what was deleted, and the deleting itself.
@Service
public class Retention {
  private static final Actor JOB = new Actor.SystemJob("retention", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final List<RetentionRule> rules;
  private final Periods periods;
  private final JdbcDue due;
  private final Purge purge;
  private final Said said;

  Retention(
      Permissions permissions,
      CurrentUser currentUser,
      Clock clock,
      List<RetentionRule> rules,
      Periods periods,
      JdbcDue due,
      Purge purge,
      Said said) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.clock = clock;
    this.rules =
        rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
    this.periods = periods;
    this.due = due;
    this.purge = purge;
    this.said = said;
  }

  /// What was said of deletions, and to whom.
  @org.springframework.stereotype.Component
  record Said(JdbcStatements statements, AuditTrail audit, AuditProof trail) {}

  /// What would be deleted if the job ran now, rule by rule.
  @Transactional(readOnly = true)
  public List<DueCount> preview() {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT, Duty.RUN_JOBS);
    return currentUser.callAs(JOB, () -> rules.stream().map(this::count).toList());
  }

  /// One page of the rows that a rule would delete, or that a hold keeps from it, oldest first.
  /// Orders: `at`, `held`.
  ///
  /// @param held only what a hold keeps, only what none does, or null for both
  /// @throws NotFound if there is no such rule
  @Transactional
  public Page<DueRow> due(String rule, @Nullable Boolean held, PageRequest request) {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    var it = rule(rule);
    said.audit().record("profiles.due-listed", rule, Map.of("page", request.page()));
    return currentUser.callAs(JOB, () -> {
      var cutoffs = periods.cutoffs(it, clock.instant());
      var rows = due.page(it, cutoffs, held, request);
      return Page.of(rows, request, () -> due.count(it, cutoffs).of(held));
    });
  }

  /// One page of what was deleted, the latest first. Orders: `number`, `rule`, `rows`.
  Page<PurgeStatement> statements(StatementFilter filter, PageRequest request) {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    var wanted = filter.conditions();
    var rows = said.statements().page(wanted, request);
    return Page.of(rows, request, () -> said.statements().count(wanted));
  }

  /// The rules by which anything was deleted, by name.
  List<String> applied() {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    return said.statements().rules();
  }

  /// Deletes what was kept long enough.
  ///
  /// @return how many rows
  public long purge() {
    permissions.require(Duty.RUN_JOBS);
    return rules.stream().mapToLong(purge::apply).sum();
  }

  /// Recomputes the chain of statements, and compares it with what the audit trail heard, which is
  /// read once.
  @Transactional(readOnly = true)
  public StatementCheck verify() {
    permissions.requireAny(Duty.READ_AUDIT, Duty.RUN_JOBS);
    var all = said.statements().all();
    var found = StatementCheck.of(all);
    return found.broken() == null
        ? found.against(all, said.trail().said("profiles.purged", "hash"))
        : found;
  }

  private RetentionRule rule(String name) {
    return rules.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("rule", name));
  }

  private DueCount count(RetentionRule rule) {
    var totals = due.count(rule, periods.cutoffs(rule, clock.instant()));
    var run = said.statements().run(rule.name());
    return new DueCount(
        rule,
        periods.days(rule),
        totals.rows(),
        totals.held(),
        totals.oldest(),
        totals.newest(),
        run.map(JdbcStatements.Run::at).orElse(null),
        run.map(JdbcStatements.Run::trouble).orElse(null));
  }
}
