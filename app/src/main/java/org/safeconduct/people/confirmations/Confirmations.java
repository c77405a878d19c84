package org.safeconduct.people.confirmations;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;
import static org.safeconduct.platform.Duty.RUN_JOBS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.NameText;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists that wait to be confirmed, and the confirmation. A focal point confirms, or whoever
/// stands in: everybody who may change the people of the organisation.
@Service
public class Confirmations {
  private static final int LONGEST_NOTE = 300;

  private final Permissions permissions;
  private final JdbcConfirmations confirmations;
  private final JdbcDifferences differences;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Confirmations(
      Permissions permissions,
      JdbcConfirmations confirmations,
      JdbcDifferences differences,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.confirmations = confirmations;
    this.differences = differences;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// One page of the lists of organisations in scope that the filter admits; counts, no names.
  ///
  /// @param request sort orders: `due` (the default, the most overdue first), `list`, `people`,
  ///     `differences`, `confirmed`
  @Transactional(readOnly = true)
  public Page<Confirmation> list(ConfirmationFilter filter, PageRequest request) {
    permissions.require(READ_PEOPLE);
    var now = clock.instant();
    return Page.of(
        confirmations.page(filter, permissions.scope(), now, request),
        request,
        () -> confirmations.count(filter, permissions.scope(), now));
  }

  /// A list.
  ///
  /// @throws NotFound if there is none of an organisation in scope
  public Confirmation get(UUID id) {
    permissions.require(READ_PEOPLE);
    var scope = permissions.scope();
    return confirmations
        .find(id)
        .filter(it -> scope.everybody()
            || scope.organisations().contains(it.organisation().id().value()))
        .orElseThrow(() -> new NotFound("list to confirm", id));
  }

  /// What differs on a list that waits, now.
  @Transactional
  public ListedDifferences differences(UUID id) {
    permissions.require(READ_PEOPLE);
    var found = differences.of(get(id), clock.instant());
    audit.record(
        "people.differences-read",
        id.toString(),
        Map.of("people", found.rows().stream().map(it -> it.person().toString()).toList()));
    return found;
  }

  /// Who is on a list that waits as it was confirmed last, by name.
  @Transactional
  public List<Difference> unchanged(UUID id) {
    permissions.require(READ_PEOPLE);
    var found = differences.unchanged(get(id), clock.instant());
    audit.record(
        "people.differences-read",
        id.toString(),
        Map.of("people", found.stream().map(it -> it.person().toString()).toList()));
    return found;
  }

  /// Says that a list is true as it was shown.
  ///
  /// @param mark of the differences that were shown
  /// @param note at most 300 characters
  @Transactional
  public ConfirmOutcome confirm(UUID id, String mark, String note) {
    permissions.require(EDIT_PEOPLE);
    var list = get(id);
    var tidy = NameText.tidy(note);
    if (tidy.length() > LONGEST_NOTE) return new ConfirmOutcome.NoteTooLong();
    if (list.confirmed() != null) return new ConfirmOutcome.ConfirmedAlready();
    var now = clock.instant();
    var found = differences.of(list, now);
    if (!found.mark().equals(mark)) return new ConfirmOutcome.ListChanged();
    var said = new Confirmation.Confirmed(currentUser.name(), now, tidy);
    if (!confirmations.confirm(id, found.counts(), said))
      return new ConfirmOutcome.ConfirmedAlready();
    differences.keep(list, now);
    audit.record(
        "people.list-confirmed",
        id.toString(),
        Map.of(
            "people", found.counts().people(),
            "came", found.counts().came(),
            "went", found.counts().went(),
            "changed", found.counts().changed()));
    return new ConfirmOutcome.Done();
  }

  /// Notes how many could be asked about the lists of an organisation that wait.
  ///
  /// @param people how many have an address that can be written to; 0 if nobody holds the post
  @Transactional
  public void noteAsked(OrganisationId organisation, int people) {
    permissions.require(RUN_JOBS);
    confirmations.asked(organisation, people);
    audit.record("people.confirmation-asked", organisation.toString(), Map.of("people", people));
  }
}
