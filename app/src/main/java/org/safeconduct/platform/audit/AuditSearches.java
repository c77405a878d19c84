package org.safeconduct.platform.audit;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Meant;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Understands names in a search of the audit trail, which itself knows ids only.
@Component
class AuditSearches {
  private static final Set<String> ACTORS = Set.of("account");
  private static final Set<String> SUBJECTS =
      Set.of("person", "account", "alert", "headcount", "organisation");

  private final Permissions permissions;
  private final NamedRecords records;

  AuditSearches(Permissions permissions, NamedRecords records) {
    this.permissions = permissions;
    this.records = records;
  }

  /// @param filter as it was typed; an id counts as long as its name stands beside it
  AuditSearch read(AuditFilter filter) {
    permissions.require(Duty.READ_AUDIT);
    var actor = read(filter.actor(), filter.by(), ACTORS);
    var subject = read(filter.subject(), filter.about(), SUBJECTS);
    var settled =
        filter.withActor(actor.name(), actor.id()).withSubject(subject.name(), subject.id());
    return new AuditSearch(settled, actor.choices(), subject.choices(), subject.isPerson());
  }

  /// What the subjects of entries are called, and whatever their details name.
  Map<UUID, NamedRecord> names(List<AuditEntry> entries, Collection<List<Detail>> details) {
    permissions.require(Duty.READ_AUDIT);
    var named = details.stream()
        .flatMap(List::stream)
        .flatMap(it -> it.values().stream())
        .map(Detail.Value::id);
    return records.named(
        Stream.concat(entries.stream().map(AuditEntry::about), named).toList());
  }

  private Read read(@Nullable String typed, @Nullable UUID chosen, Set<String> kinds) {
    var text = requireNonNullElse(typed, "").strip();
    var id = NamedRecords.id(text);
    if (id != null) return known(text, id, kinds);
    if (text.isEmpty()) return new Read(typed, null, List.of(), false);
    return switch (records.meant(text, chosen == null ? "" : chosen.toString(), kinds)) {
      case Meant.One it -> of(it.record());
      case Meant.OneOf it -> new Read(text, null, it.records(), false);
      case Meant.Nothing _ -> new Read(text, null, List.of(), false);
    };
  }

  /// An id that nobody knows may be that of something deleted, or of somebody forgotten.
  private Read known(String typed, UUID id, Set<String> kinds) {
    return records
        .find(typed, kinds)
        .map(AuditSearches::of)
        .orElseGet(() -> new Read(typed, id, List.of(), true));
  }

  private static Read of(NamedRecord it) {
    return new Read(it.name(), it.id(), List.of(), it.kind().equals("person"));
  }

  private record Read(
      @Nullable String name, @Nullable UUID id, List<NamedRecord> choices, boolean isPerson) {}
}
