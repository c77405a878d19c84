package org.safeconduct.people.duplicates;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.NameText;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What focal points ask who see one file only: those whose scope is everybody's answer.
@Service
public class Requests {
  private final Permissions permissions;
  private final Duplicates duplicates;
  private final PeopleRegister register;
  private final JdbcRequests rows;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Requests(
      Permissions permissions,
      Duplicates duplicates,
      PeopleRegister register,
      JdbcRequests rows,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.duplicates = duplicates;
    this.register = register;
    this.rows = rows;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Asks whether somebody in scope stands in another list too.
  ///
  /// @param note what is known, 1 to 300 characters
  /// @return what is wrong with the note, as in `people.wrong.<code>`; empty if it was sent
  @Transactional
  public Optional<String> ask(PersonId person, String note) {
    permissions.require(EDIT_PEOPLE);
    duplicates.reach(person);
    var fault = fault(note);
    if (fault.isPresent()) return fault;
    if (!rows.add(person, NameText.tidy(note), currentUser.name(), clock.instant()))
      return Optional.of("forgotten");
    audit.record("people.duplicate-asked", person.toString(), Map.of());
    return Optional.empty();
  }

  /// One page of what was asked about people in scope. Orders: `asked` (the default, the oldest
  /// first), `name`.
  ///
  /// @param all also what was answered
  @Transactional
  public Page<Request> list(boolean all, PageRequest request) {
    permissions.require(EDIT_PEOPLE);
    var scope = permissions.scope();
    var found = rows.page(scope, all, request);
    var shown = withCards(found);
    var people =
        shown.stream().map(it -> it.person().id().toString()).distinct().toList();
    audit.record("people.duplicates-listed", "", Map.of("people", people));
    return Page.of(found, request, () -> rows.count(scope, all)).with(shown);
  }

  /// Answers, for whoever may see everybody.
  ///
  /// @param answer what was found, 1 to 300 characters; names no other organisation's person
  /// @return what is wrong with the answer, as in `people.wrong.<code>`; empty if it is told
  @Transactional
  public Optional<String> settle(UUID id, String answer) {
    permissions.require(EDIT_PEOPLE);
    if (!mayAnswer()) throw new Forbidden("whoever asks does not answer");
    var row = rows.find(id).orElseThrow(() -> new NotFound("request", id));
    var fault = fault(answer);
    if (fault.isPresent()) return fault;
    if (!rows.settle(id, NameText.tidy(answer), currentUser.name(), clock.instant()))
      return Optional.of("meanwhile");
    audit.record(
        "people.duplicate-answered", row.person().toString(), Map.of("request", id.toString()));
    return Optional.empty();
  }

  /// Whether the actor may see both files, whoever's they are.
  boolean mayAnswer() {
    return permissions.scope().everybody();
  }

  private List<Request> withCards(List<JdbcRequests.Row> found) {
    var cards = register.cards(found.stream().map(JdbcRequests.Row::person).toList());
    var requests = new ArrayList<Request>();
    for (var row : found) {
      var card = cards.get(row.person());
      if (card != null)
        requests.add(new Request(
            row.id(),
            card,
            row.note(),
            row.askedBy(),
            row.askedAt(),
            row.answer(),
            row.settledBy(),
            row.settledAt()));
    }
    return requests;
  }

  private static Optional<String> fault(String text) {
    var tidy = NameText.tidy(text);
    if (tidy.isEmpty()) return Optional.of("missing");
    if (tidy.length() > Joining.LONGEST_NOTE) return Optional.of("too-long");
    return NameText.fault(tidy.substring(0, Math.min(NameText.LONGEST, tidy.length())))
        .filter("name-letters"::equals);
  }
}
