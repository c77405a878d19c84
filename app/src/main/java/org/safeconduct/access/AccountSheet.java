package org.safeconduct.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of accounts as a file.
@Component
class AccountSheet {
  private static final List<String> COLUMNS = List.of(
      "access.username",
      "access.name",
      "access.roles",
      "access.created",
      "access.last-sign-in",
      "access.second-factor",
      "access.sessions.count",
      "access.state",
      "access.disabled");

  private final Accounts accounts;
  private final Exports exports;
  private final Sheets sheets;

  AccountSheet(Accounts accounts, Exports exports, Sheets sheets) {
    this.accounts = accounts;
    this.exports = exports;
    this.sheets = sheets;
  }

  ResponseEntity<StreamingResponseBody> download(
      AccountFilter filter, @Nullable String sort, ExportFormat format) {
    var listed = Exports.all(request -> accounts.list(filter, request), sort);
    var facts = accounts.facts(listed.stream().map(Account::id).toList());
    var rows = listed.stream()
        .map(it -> row(it, facts.getOrDefault(it.id(), SignInFacts.NONE)))
        .toList();
    return exports.download(sheets.of("access.list.title", COLUMNS, rows), format, "accounts");
  }

  private List<@Nullable Object> row(Account account, SignInFacts facts) {
    var roles = account.assignment().roles().stream()
        .sorted()
        .map(role -> sheets.text(role.key()))
        .collect(Collectors.joining(", "));
    return Arrays.<@Nullable Object>asList(
        account.username(),
        account.name(),
        roles,
        account.createdAt(),
        account.lastSignInAt(),
        sheets.text(facts.key()),
        facts.sessions(),
        sheets.text(account.standing().key()),
        account.standing().disabledAt());
  }
}
