package org.safeconduct.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of tokens as a file.
@Component
class TokenSheet {
  private static final List<String> COLUMNS = List.of(
      "access.token.label",
      "access.username",
      "access.kind",
      "access.created",
      "access.token.expires",
      "access.token.last-used",
      "access.token.revoked");

  private final ServiceAccounts services;
  private final Exports exports;
  private final Sheets sheets;

  TokenSheet(ServiceAccounts services, Exports exports, Sheets sheets) {
    this.services = services;
    this.exports = exports;
    this.sheets = sheets;
  }

  ResponseEntity<StreamingResponseBody> download(
      TokenFilter filter, @Nullable String sort, ExportFormat format) {
    var rows = Exports.all(request -> services.tokens(filter, request), sort).stream()
        .map(this::row)
        .toList();
    return exports.download(sheets.of("access.token.list", COLUMNS, rows), format, "tokens");
  }

  private List<@Nullable Object> row(ListedToken it) {
    var token = it.token();
    return Arrays.<@Nullable Object>asList(
        token.label(),
        it.username(),
        sheets.text(it.kind().key()),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt(),
        token.revokedAt());
  }
}
