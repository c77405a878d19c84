package org.safeconduct.access;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What accounts are called, for administrators, for whoever looks into what was done, and for
/// whoever limits records to some of them. A whole username is found first, however many are
/// like it.
@Component
class AccountNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcAccounts accounts;

  AccountNames(Permissions permissions, JdbcAccounts accounts) {
    this.permissions = permissions;
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return "account";
  }

  @Override
  public List<NamedRecord> find(String typed, int most) {
    if (!mayName()) return List.of();
    var exact = accounts.find(Username.fold(typed)).map(Credential::account).stream();
    var like =
        accounts.list(AccountFilter.text(typed), new PageRequest(0, most, "name")).rows().stream();
    return Stream.concat(exact, like).map(this::record).distinct().limit(most).toList();
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!mayName()) return Map.of();
    return accounts.of(ids).stream().map(this::record).collect(toMap(NamedRecord::id, it -> it));
  }

  private NamedRecord record(Account it) {
    var page = permissions.allows(Duty.ADMINISTER) ? "/access/accounts/" + it.id() : null;
    return new NamedRecord("account", it.id().value(), it.name(), it.username(), page);
  }

  private boolean mayName() {
    return Stream.of(
            Duty.ADMINISTER,
            Duty.READ_AUDIT,
            Duty.REVIEW_ACCESS,
            Duty.LABEL_RECORDS,
            Duty.RELEASE_INFORMATION)
        .anyMatch(permissions::allows);
  }
}
