package org.safeconduct.people.duplicates;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pairs of files that may be one person's, for whoever may change both.
@Service
public class Duplicates {
  private final Permissions permissions;
  private final PeopleRegister register;
  private final JdbcDuplicates rows;
  private final AuditTrail audit;

  Duplicates(
      Permissions permissions, PeopleRegister register, JdbcDuplicates rows, AuditTrail audit) {
    this.permissions = permissions;
    this.register = register;
    this.rows = rows;
    this.audit = audit;
  }

  /// One page of the pairs that the filter admits.
  ///
  /// @param request sort orders: `found` (the default, the oldest first), `name`, `reasons`,
  ///     `decided`
  @Transactional
  public Page<Duplicate> list(DuplicateFilter filter, PageRequest request) {
    permissions.require(EDIT_PEOPLE);
    var scope = permissions.scope();
    var found = rows.page(filter, scope, request);
    var pairs = withCards(found);
    listed(pairs);
    return Page.of(found, request, () -> rows.count(filter, scope)).with(pairs);
  }

  /// The next pairs in the order of their ids, for programs that read everything.
  ///
  /// @param after the last one seen, or `null` for the beginning
  /// @param limit how many at most, 1 to 1,000
  @Transactional
  public List<Duplicate> next(DuplicateFilter filter, @Nullable UUID after, int limit) {
    permissions.require(EDIT_PEOPLE);
    var pairs =
        withCards(rows.next(filter, permissions.scope(), after, Math.clamp(limit, 1, 1_000)));
    listed(pairs);
    return pairs;
  }

  /// A pair.
  ///
  /// @throws NotFound if there is none of which the actor may see both files
  public Duplicate get(UUID id) {
    permissions.require(EDIT_PEOPLE);
    return find(id);
  }

  /// The pairs in which a file in scope stands, decided ones too.
  @Transactional
  public List<Duplicate> of(PersonId file) {
    permissions.require(EDIT_PEOPLE);
    reach(file);
    return list(DuplicateFilter.of(file), new PageRequest(0, PageRequest.MOST, "found"))
        .rows();
  }

  /// The pair, for the topics of this package.
  Duplicate find(UUID id) {
    return rows.find(id)
        .map(row -> withCards(List.of(row)))
        .flatMap(found -> found.stream().findFirst())
        .filter(it -> permissions.reaches(it.one().subject()))
        .filter(it -> permissions.reaches(it.other().subject()))
        .orElseThrow(() -> new NotFound("pair of files", id));
  }

  /// The card of a person whose file the actor may change.
  PersonCard reach(PersonId file) {
    var card = register.get(file);
    permissions.require(EDIT_PEOPLE, card.subject());
    return card;
  }

  private void listed(List<Duplicate> pairs) {
    var people = pairs.stream()
        .flatMap(it -> Stream.of(it.one(), it.other()))
        .map(card -> card.id().toString())
        .distinct()
        .toList();
    audit.record("people.duplicates-listed", "", Map.of("people", people));
  }

  private List<Duplicate> withCards(List<JdbcDuplicates.Row> found) {
    var ids = new LinkedHashSet<PersonId>();
    found.forEach(row -> {
      ids.add(row.one());
      ids.add(row.other());
    });
    var cards = register.cards(ids);
    var pairs = new ArrayList<Duplicate>();
    for (var row : found) {
      var one = cards.get(row.one());
      var other = cards.get(row.other());
      if (one != null && other != null)
        pairs.add(new Duplicate(
            row.id(),
            one,
            other,
            row.reasons(),
            row.foundAt(),
            row.foundBy(),
            row.verdict(),
            row.version()));
    }
    return pairs;
  }
}
