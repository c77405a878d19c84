package org.safeconduct.platform.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Which entries of the audit trail are shown; null does not limit.
///
/// @param actor part of the actor's name
/// @param by the id of the account that acted, instead of a part of its name
/// @param deed any part of the deed, such as `alerts.` or `signed in`
/// @param subject what it was done to, letter by letter as the entry has it
/// @param about the id of what it was done to, or of a person whom it names, instead of the subject
/// @param organisation the short name of an organisation: what its accounts did, what was done
///     to its people, and who looked at them
/// @param from the first day, UTC
/// @param to the last day, UTC, included
record AuditFilter(
    @Nullable String actor,
    @Nullable UUID by,
    @Nullable String deed,
    @Nullable String subject,
    @Nullable UUID about,
    @Nullable String organisation,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
  static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

  AuditFilter withActor(@Nullable String name, @Nullable UUID account) {
    return new AuditFilter(name, account, deed, subject, about, organisation, from, to);
  }

  AuditFilter withSubject(@Nullable String name, @Nullable UUID record) {
    return new AuditFilter(actor, by, deed, name, record, organisation, from, to);
  }

  /// What limits, for the entry about the reading.
  Map<String, String> told() {
    var told = new TreeMap<String, String>();
    tell(told, "actor", actor);
    tell(told, "by", by);
    tell(told, "deed", deed);
    tell(told, "subject", subject);
    tell(told, "about", about);
    tell(told, "organisation", organisation);
    tell(told, "from", from);
    tell(told, "to", to);
    return told;
  }

  private static void tell(Map<String, String> told, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank())
      told.put(name, value.toString().strip());
  }
}
