package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Folded;

/// Finds the organisations that a list names, by code or by name. Whoever may see everybody may
/// bring in organisations that are not known yet; others may hand in lists of their own
/// organisations only.
public final class ListedOrganisations {
  private final Scope scope;
  private final boolean mayAdd;
  private final @Nullable String otherwise;
  private final Map<String, Organisation> known = new HashMap<>();
  private final Map<String, Organisation> added = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  /// @param scope whose lists the actor may hand in
  /// @param mayAdd whether organisations that are not known may be added
  /// @param otherwise code or name of the organisation of rows that do not name one
  public ListedOrganisations(
      List<Organisation> organisations, Scope scope, boolean mayAdd, @Nullable String otherwise) {
    this.scope = scope;
    this.mayAdd = mayAdd && scope.everybody();
    this.otherwise = otherwise;
    for (var organisation : organisations)
      known.putIfAbsent(Folded.of(organisation.name()), organisation);
    for (var organisation : organisations) known.put(Folded.of(organisation.code()), organisation);
  }

  /// The organisation of a row.
  ///
  /// @param cell what the row says, or an empty string
  /// @param faults hears why there is none
  public Optional<OrganisationId> find(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    var text = cell.isEmpty() ? otherwise : cell;
    if (text == null || text.isEmpty()) {
      faults.accept(RowFault.error(row.line(), column.name(), cell, "organisation-missing"));
      return Optional.empty();
    }
    var organisation = organisation(text);
    if (organisation == null)
      faults.accept(RowFault.error(row.line(), column.name(), text, "organisation-unknown"));
    else if (!isMine(organisation))
      faults.accept(RowFault.error(row.line(), column.name(), text, "organisation-not-yours"));
    else {
      used.add(organisation.code());
      return Optional.of(organisation.id());
    }
    return Optional.empty();
  }

  /// The organisation of a row that may go without.
  ///
  /// @param faults hears why there is none, if the row names one
  public Optional<OrganisationId> findIfSaid(Row row, Column column, Consumer<RowFault> faults) {
    boolean said = !row.get(column).isEmpty() || (otherwise != null && !otherwise.isEmpty());
    return said ? find(row, column, faults) : Optional.empty();
  }

  /// The organisation with this code or name, whoever may see it.
  public Optional<OrganisationId> named(String text) {
    return Optional.ofNullable(known.get(Folded.of(text))).map(Organisation::id);
  }

  /// Organisations that the list brings in.
  public List<Organisation> added() {
    return new ArrayList<>(added.values());
  }

  /// Who says what the list says, such as `import UNX`.
  public String source() {
    if (used.size() > 3) return "import";
    return ("import " + String.join(", ", used)).strip();
  }

  private @Nullable Organisation organisation(String text) {
    var key = keys.computeIfAbsent(text, Folded::of);
    var organisation = known.get(key);
    if (organisation != null || !mayAdd) return organisation;
    return added.computeIfAbsent(
        key, _ -> new Organisation(new OrganisationId(UUID.randomUUID()), text, text));
  }

  private boolean isMine(Organisation organisation) {
    return scope.everybody() || scope.organisations().contains(organisation.id().value());
  }
}
