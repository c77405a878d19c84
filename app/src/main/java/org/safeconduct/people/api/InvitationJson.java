package org.safeconduct.people.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.invitations.Invitation;

/// Invitations as programs read them; never what the invited said, and no link.
final class InvitationJson {
  private InvitationJson() {}

  static Map<String, @Nullable Object> of(Invitation it) {
    var json = terms(it.terms());
    json.put("id", it.id());
    json.put("name", it.name());
    json.put("email", it.email());
    json.put("language", it.language());
    json.put("invitedBy", it.by());
    json.put("invitedAt", it.at());
    json.put("expiresAt", it.expiresAt());
    var progress = it.progress();
    json.put("state", progress.state().name());
    json.put("answeredAt", progress.answeredAt());
    json.put("decidedBy", progress.decidedBy());
    json.put("decidedAt", progress.decidedAt());
    json.put("reason", progress.reason());
    json.put("person", progress.person() == null ? null : progress.person().toString());
    return json;
  }

  private static Map<String, @Nullable Object> terms(Invitation.Terms it) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("organisation", it.organisation().id().toString());
    json.put("organisationName", it.organisation().name());
    json.put("unit", it.unit());
    json.put("category", it.category().name());
    json.put("purpose", it.purpose());
    json.put("until", it.until());
    return json;
  }
}
