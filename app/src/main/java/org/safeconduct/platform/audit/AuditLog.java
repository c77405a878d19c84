package org.safeconduct.platform.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Reading the audit trail. Reading leaves a row in it, too, that says what was looked for.
@Service
class AuditLog {
  private final Permissions permissions;
  private final JdbcAuditEntries entries;
  private final AuditTrail audit;

  AuditLog(Permissions permissions, JdbcAuditEntries entries, AuditTrail audit) {
    this.permissions = permissions;
    this.entries = entries;
    this.audit = audit;
  }

  /// One page, newest first. Orders: `at`, `actor`, `deed`.
  public Page<AuditEntry> list(AuditFilter filter, PageRequest request) {
    permissions.require(Duty.READ_AUDIT);
    var rows = entries.page(filter, request, request.size(), request.offset());
    var page = Page.of(rows, request, () -> entries.count(filter));
    tell(filter, rows.size(), page.total());
    return page;
  }

  /// All rows that fit the filter as they are at one moment, in the order of a page.
  ///
  /// @param most how many at most
  public List<AuditEntry> all(AuditFilter filter, PageRequest order, int most) {
    permissions.require(Duty.READ_AUDIT);
    var rows = entries.page(filter, order, most, 0);
    tell(filter, rows.size(), rows.size());
    return rows;
  }

  /// The newest rows that fit the filter.
  ///
  /// @param than only rows with a lower number; null for the newest of all
  /// @param most how many at most
  public List<AuditEntry> older(AuditFilter filter, @Nullable Long than, int most) {
    permissions.require(Duty.READ_AUDIT);
    var rows = entries.older(filter, than == null ? Long.MAX_VALUE : than, most);
    tell(filter, rows.size(), rows.size());
    return rows;
  }

  /// What cannot be meant in a filter that finds nothing because of it, as message keys by field.
  public Map<String, String> wrongs(AuditFilter filter) {
    permissions.require(Duty.READ_AUDIT);
    var wrongs = new HashMap<String, String>();
    var organisation = filter.organisation();
    if (organisation != null && !organisation.isBlank() && !entries.knows(organisation.strip()))
      wrongs.put("organisation", "platform.audit.organisation.unknown");
    if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from()))
      wrongs.put("to", "platform.audit.to.before");
    return wrongs;
  }

  /// The deeds of late, in order, to choose from.
  public List<String> deeds() {
    permissions.require(Duty.READ_AUDIT);
    return entries.deeds();
  }

  private void tell(AuditFilter filter, int rows, long of) {
    audit.record(
        "platform.audit-read", "", Map.of("filter", filter.told(), "rows", rows, "of", of));
  }
}
