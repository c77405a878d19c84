package org.safeconduct.people.invitations;

import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of invitations as a file; never a link.
@Component
class InvitationSheet {
  private final Invitations invitations;
  private final Sheets sheets;
  private final ListDownloads downloads;

  InvitationSheet(Invitations invitations, Sheets sheets, ListDownloads downloads) {
    this.invitations = invitations;
    this.sheets = sheets;
    this.downloads = downloads;
  }

  ResponseEntity<StreamingResponseBody> download(
      InvitationFilter filter, String sort, ExportFormat format) {
    return downloads.all(sheet(), request -> invitations.list(filter, request), sort, format);
  }

  private ListSheet<Invitation> sheet() {
    return ListSheet.<Invitation>of("people.invitations.title", "people.invitation.", "invitations")
        .column("name", Invitation::name)
        .column("email", Invitation::email)
        .column("organisation", it -> it.terms().organisation().name())
        .column("unit", it -> it.terms().unitName())
        .column("category", it -> category(it.terms()))
        .column("purpose", it -> it.terms().purpose())
        .column("until", it -> it.terms().until())
        .column("by", Invitation::by)
        .column("at", Invitation::at)
        .column("expires", Invitation::expiresAt)
        .column("state", it -> sheets.text("people.invitation.state." + it.state()))
        .column("decided-by", it -> it.progress().decidedBy())
        .column("decided-at", it -> it.progress().decidedAt());
  }

  private String category(Invitation.Terms terms) {
    return sheets.text(
        "people.category." + terms.category(), terms.organisation().id());
  }
}
