package org.safeconduct.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of accounts as a file.
@Component
class AccountSheet {
  private static final int AT_ONCE = 500;
  private final Accounts accounts;
  private final Exports exports;
  private final MessageSource words;
  private final CurrentUser currentUser;
  private final Clock clock;

  AccountSheet(
      Accounts accounts,
      Exports exports,
      MessageSource words,
      CurrentUser currentUser,
      Clock clock) {
    this.accounts = accounts;
    this.exports = exports;
    this.words = words;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> download(
      AccountFilter filter, @Nullable String sort, ExportFormat format) {
    var columns = Stream.of(
            "access.username",
            "access.name",
            "access.roles",
            "access.created",
            "access.last-sign-in",
            "access.disabled")
        .map(this::say)
        .toList();
    var sheet = new Sheet(
        say("access.list.title"),
        columns,
        rows(filter, sort),
        clock.instant(),
        "INTERNAL",
        currentUser.name());
    return exports.download(sheet, format, "accounts");
  }

  private List<List<@Nullable Object>> rows(AccountFilter filter, @Nullable String sort) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var page = accounts.list(filter, new PageRequest(0, AT_ONCE, sort));
    page.rows().forEach(account -> rows.add(row(account)));
    while (page.hasNext()) {
      page = accounts.list(filter, new PageRequest(page.number() + 1, AT_ONCE, sort));
      page.rows().forEach(account -> rows.add(row(account)));
    }
    return rows;
  }

  private List<@Nullable Object> row(Account account) {
    var roles = account.assignment().roles().stream()
        .sorted()
        .map(role -> say(role.key()))
        .collect(Collectors.joining(", "));
    return Arrays.<@Nullable Object>asList(
        account.username(),
        account.name(),
        roles,
        account.createdAt(),
        account.lastSignInAt(),
        account.disabledAt());
  }

  private String say(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
