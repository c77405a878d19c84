package org.safeconduct.people;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What organisations are called, for forms that are about one.
@Component
class OrganisationNames implements RecordNames {
  private final Permissions permissions;
  private final PeopleRegister register;

  OrganisationNames(Permissions permissions, PeopleRegister register) {
    this.permissions = permissions;
    this.register = register;
  }

  @Override
  public String kind() {
    return "organisation";
  }

  @Override
  public List<NamedRecord> find(String typed, int most) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    return all()
        .filter(it -> (it.code() + " " + it.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .limit(most)
        .map(this::record)
        .toList();
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    return all()
        .filter(it -> ids.contains(it.id().value()))
        .map(this::record)
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private Stream<Organisation> all() {
    return permissions.allows(Duty.READ_NETWORK)
        ? register.organisations().stream()
        : Stream.empty();
  }

  private NamedRecord record(Organisation it) {
    var page = permissions.allows(Duty.READ_PEOPLE) ? "/organisations/" + it.id() + "/units" : null;
    return new NamedRecord("organisation", it.id().value(), it.name(), it.code(), page);
  }
}
