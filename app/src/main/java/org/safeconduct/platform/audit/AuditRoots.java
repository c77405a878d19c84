package org.safeconduct.platform.audit;

import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// The daily roots, and where each of them is kept outside.
@Service
class AuditRoots {
  private final Permissions permissions;
  private final JdbcAuditRoots roots;

  AuditRoots(Permissions permissions, JdbcAuditRoots roots) {
    this.permissions = permissions;
    this.roots = roots;
  }

  /// One page, the latest day first. Orders: `day`, `sent`.
  Page<RootSending> list(RootFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_AUDIT, Duty.ADMINISTER);
    var wanted = filter.conditions();
    return Page.of(roots.page(wanted, request), request, () -> roots.count(wanted));
  }
}
