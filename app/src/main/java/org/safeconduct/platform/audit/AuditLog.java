package org.safeconduct.platform.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reading the audit trail. Reading leaves a row in it, too.
@Service
class AuditLog {
  private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
  private static final String MATCHES = """
      from platform.audit_entry
      where at >= :from and at < :to
        and (:actor = '' or strpos(lower(actor), :actor) > 0)
        and (:deed = '' or starts_with(deed, :deed))
        and (:subject = '' or subject = :subject)
      """;
  private static final String PAGE =
      "select * " + MATCHES + " order by at %1$s, id %1$s limit :limit offset :offset";

  private final Permissions permissions;
  private final JdbcClient jdbc;
  private final AuditTrail audit;

  AuditLog(Permissions permissions, JdbcClient jdbc, AuditTrail audit) {
    this.permissions = permissions;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// One page, newest first. Order: `at`.
  public Page<AuditEntry> list(AuditFilter filter, PageRequest request) {
    permissions.require(Duty.READ_AUDIT);
    var parameters = parameters(filter);
    var total = jdbc.sql("select count(*) " + MATCHES)
        .params(parameters)
        .query(Long.class)
        .single();
    var rows = rows(parameters, request, request.size(), request.offset());
    audit.record("platform.audit-read", "", Map.of("rows", rows.size(), "of", total));
    return new Page<>(rows, request.page(), request.size(), total);
  }

  /// All rows that fit the filter as they are at one moment, in the order of a page.
  ///
  /// @param most how many at most
  public List<AuditEntry> all(AuditFilter filter, PageRequest order, int most) {
    permissions.require(Duty.READ_AUDIT);
    var rows = rows(parameters(filter), order, most, 0);
    audit.record("platform.audit-read", "", Map.of("rows", rows.size()));
    return rows;
  }

  private List<AuditEntry> rows(
      Map<String, Object> parameters, PageRequest order, int limit, long offset) {
    var newestFirst = order.order().isEmpty() || order.descending();
    return jdbc.sql(PAGE.formatted(newestFirst ? "desc" : "asc"))
        .params(parameters)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> AuditEntry.read(row))
        .list();
  }

  private static Map<String, Object> parameters(AuditFilter filter) {
    var parameters = new HashMap<String, Object>();
    parameters.put("actor", text(filter.actor()).toLowerCase(Locale.ROOT));
    parameters.put("deed", text(filter.deed()));
    parameters.put("subject", text(filter.subject()));
    parameters.put("from", utc(filter.from() == null ? EVER : filter.from()));
    parameters.put("to", utc(filter.to() == null ? NEVER : filter.to().plusDays(1)));
    return parameters;
  }

  private static Object utc(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
