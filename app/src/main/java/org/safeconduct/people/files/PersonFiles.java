package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Gap;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds people, changes who they are, and lets them leave and come back.
@Service
public class PersonFiles {
  private final Permissions permissions;
  private final PeopleRegister register;
  private final Editing editing;
  private final DetailsRules rules;
  private final JdbcDetails details;
  private final JdbcGaps gaps;
  private final CurrentUser currentUser;
  private final Clock clock;

  PersonFiles(
      Permissions permissions,
      PeopleRegister register,
      Editing editing,
      DetailsRules rules,
      JdbcDetails details,
      JdbcGaps gaps,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.register = register;
    this.editing = editing;
    this.rules = rules;
    this.details = details;
    this.gaps = gaps;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Who a person is, as it is stored.
  ///
  /// @param version of the whole file
  /// @param own whether it is the actor's own file, or a dependant's
  public record Entry(PersonCard card, Draft draft, int version, boolean own) {}

  /// The entry of a person in scope, for whoever may change some of it.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such person in scope
  /// @throws Forbidden if the actor may change nothing of it
  public Entry entry(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.mine(id);
    editing.look(card);
    return new Entry(card, details.draft(id), editing.version(id), editing.isOwn(card));
  }

  /// The version of the whole file of a person in scope.
  public int version(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    return editing.version(editing.mine(id).id());
  }

  /// What is missing in the file of a person in scope, or one's own.
  public Set<Gap> missing(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    return gaps.missing(editing.seen(id).id(), clock.instant());
  }

  /// What is wrong with details before they are stored, by the rules of [#add] and [#change]; what
  /// only other files can tell is left to those.
  public List<Wrong> faults(Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var reading = new Reading(draft);
    rules.check(draft, reading);
    return reading.wrongs();
  }

  /// Adds a person.
  ///
  /// @param draft the fields of [Field#DETAILS], and `organisation`, the id of one; dependants
  ///     may go without it and without a number
  @Transactional
  public FileOutcome add(Draft draft) {
    permissions.require(EDIT_PEOPLE);
    var reading = new Reading(draft);
    var wanted = rules.check(draft, reading);
    var organisation = organisation(wanted, reading);
    if (organisation != null) checkTies(null, organisation, wanted, reading);
    if (organisation == null || !reading.wrongs().isEmpty())
      return new FileOutcome.Refused(reading.wrongs());
    requireReach(organisation);
    var id = new PersonId(UUID.randomUUID());
    if (!details.add(id, organisation, numbered(wanted), clock.instant(), currentUser.name()))
      return FileOutcome.Refused.of(Field.NUMBER, "number-taken");
    editing.keep(id, "people.person-added", new Draft(Map.of()).differenceTo(details.draft(id)));
    return new FileOutcome.Done(id, 1);
  }

  /// Changes who a person is.
  ///
  /// @param version of the file that was read
  /// @param draft all fields of [Field#DETAILS]; what is not in it is emptied
  @Transactional
  public FileOutcome change(PersonId id, int version, Draft draft) {
    permissions.require(EDIT_PEOPLE);
    var card = editing.asOfficer(id);
    var reading = new Reading(draft);
    var wanted = rules.check(draft, reading);
    checkTies(id, card.organisation(), wanted, reading);
    if (!reading.wrongs().isEmpty()) return new FileOutcome.Refused(reading.wrongs());
    return editing.change(
        id,
        version,
        "people.details-changed",
        () -> details.draft(id),
        () -> details.change(id, numbered(wanted)));
  }

  /// Changes the languages of a person: best first, messages are written in the first.
  @Transactional
  public FileOutcome speak(PersonId id, int version, Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var reading = new Reading(draft);
    var languages = DetailsRules.languages(reading, draft);
    if (!reading.wrongs().isEmpty()) return new FileOutcome.Refused(reading.wrongs());
    return editing.change(
        id,
        version,
        "people.details-changed",
        () -> details.draft(id),
        () -> details.speak(id, languages));
  }

  /// Notes that a person, and whoever depends on that person, left the organisation today.
  @Transactional
  public FileOutcome leave(PersonId id, int version) {
    permissions.require(EDIT_PEOPLE);
    editing.asOfficer(id);
    return present(id, version, "people.person-left", false);
  }

  /// Notes that a person who had left is back, and whoever depends on that person.
  @Transactional
  public FileOutcome comeBack(PersonId id, int version) {
    permissions.require(EDIT_PEOPLE);
    editing.asOfficer(id);
    return present(id, version, "people.person-returned", true);
  }

  private FileOutcome present(PersonId id, int version, String deed, boolean here) {
    var household = new LinkedHashSet<>(household(id));
    var outcome = editing.change(id, version, deed, () -> new Draft(Map.of()), () -> {
      if (here) details.comeBack(id);
      else details.leave(id, clock.instant());
    });
    household.addAll(household(id));
    if (outcome instanceof FileOutcome.Done)
      household.forEach(it -> editing.keep(it, deed, Map.of()));
    return outcome;
  }

  /// Whoever depends on the person and is here.
  private List<PersonId> household(PersonId id) {
    return register.dependantsOf(List.of(id)).getOrDefault(id, List.of()).stream()
        .map(PersonCard::id)
        .toList();
  }

  /// A dependant belongs to the organisation of the head of household.
  private @Nullable OrganisationId organisation(Details wanted, Reading reading) {
    var head = head(wanted, reading);
    if (head.isPresent()) return head.get().organisation();
    if (reading.isWrong(Field.HEAD)) return null;
    var id = reading.id(Field.ORGANISATION);
    var known = register.organisations().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst();
    if (known.isEmpty() && !reading.isWrong(Field.ORGANISATION))
      reading.wrong(Field.ORGANISATION, "missing");
    return known.map(it -> it.id()).orElse(null);
  }

  private Optional<PersonCard> head(Details wanted, Reading reading) {
    var head = wanted.household().head();
    if (head == null) return Optional.empty();
    var card = register.find(head);
    if (card.isEmpty()) reading.wrong(Field.HEAD, "head-unknown");
    return card;
  }

  private void checkTies(
      @Nullable PersonId id, OrganisationId organisation, Details wanted, Reading reading) {
    var head = wanted.household().head() == null || reading.isWrong(Field.HEAD)
        ? Optional.<PersonCard>empty()
        : head(wanted, reading);
    head.ifPresent(card -> {
      if (card.headOfHousehold() != null) reading.wrong(Field.HEAD, "head-dependent");
      else if (card.id().equals(id)) reading.wrong(Field.HEAD, "head-self");
      else if (!card.organisation().equals(organisation)) reading.wrong(Field.HEAD, "head-unknown");
      else if (id != null && details.hasDependants(id)) reading.wrong(Field.HEAD, "head-has-own");
    });
    var unit = wanted.unit();
    if (unit != null && !details.hasUnit(organisation, unit)) reading.wrong(Field.UNIT, "choice");
    var namesake = details.withNumber(organisation, wanted.name().number());
    if (namesake.isPresent() && !namesake.get().equals(id))
      reading.wrong(Field.NUMBER, "number-taken");
  }

  private void requireReach(OrganisationId organisation) {
    var scope = permissions.scope();
    if (!scope.everybody() && !scope.organisations().contains(organisation.value()))
      throw new Forbidden(currentUser.name() + " adds nobody to organisation " + organisation);
  }

  private Details numbered(Details wanted) {
    var head = wanted.household().head();
    if (head == null || !wanted.name().number().isEmpty()) return wanted;
    return wanted.withNumber(details.nextNumber(head));
  }
}
