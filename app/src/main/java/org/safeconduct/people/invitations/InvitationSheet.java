package org.safeconduct.people.invitations;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of invitations as a file; never a link.
@Component
class InvitationSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "people.invitation.",
      "name",
      "email",
      "organisation",
      "unit",
      "category",
      "purpose",
      "until",
      "by",
      "at",
      "expires",
      "state",
      "decided-by",
      "decided-at");

  private final Invitations invitations;
  private final Sheets sheets;
  private final Exports exports;

  InvitationSheet(Invitations invitations, Sheets sheets, Exports exports) {
    this.invitations = invitations;
    this.sheets = sheets;
    this.exports = exports;
  }

  ResponseEntity<StreamingResponseBody> download(
      InvitationFilter filter, String sort, ExportFormat format) {
    var rows = Exports.all(request -> invitations.list(filter, request), sort).stream()
        .map(this::cells)
        .toList();
    return exports.download(
        sheets.of("people.invitations.title", COLUMNS, rows), format, "invitations");
  }

  private List<@Nullable Object> cells(Invitation it) {
    var terms = it.terms();
    return Arrays.<@Nullable Object>asList(
        it.name(),
        it.email(),
        terms.organisation().name(),
        terms.unitName(),
        sheets.text("people.category." + terms.category(), terms.organisation().id()),
        terms.purpose(),
        terms.until(),
        it.by(),
        it.at(),
        it.expiresAt(),
        sheets.text("people.invitation.state." + it.state()),
        it.progress().decidedBy(),
        it.progress().decidedAt());
  }
}
