package org.safeconduct.platform.audit;

import java.util.List;
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
  public Page<RootSending> list(PageRequest request) {
    permissions.requireAny(Duty.READ_AUDIT, Duty.ADMINISTER);
    var rows = roots.page(request, request.size(), request.offset());
    return Page.of(rows, request, roots::count);
  }

  /// All of them, for a list to take along; at most that many.
  public List<RootSending> all(PageRequest order, int most) {
    permissions.requireAny(Duty.READ_AUDIT, Duty.ADMINISTER);
    return roots.page(order, most, 0);
  }
}
