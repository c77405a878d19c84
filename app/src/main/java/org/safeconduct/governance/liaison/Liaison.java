package org.safeconduct.governance.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Joining;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counterparts outside, and the contact with them. Whoever keeps the network changes the
/// register; keepers write the log of their contacts.
@Service
public class Liaison {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_DAYS = 1_000;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final PeopleRegister people;
  private final JdbcLiaison rows;

  Liaison(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      PeopleRegister people,
      JdbcLiaison rows) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
    this.rows = rows;
  }

  /// One page of the counterparts that the filter admits and the reader may know.
  ///
  /// @param request sort orders: `due` (the default, the most urgent first), `name`, `kind`,
  ///     `last`
  public Page<Counterpart> list(CounterpartFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return Page.of(
        rows.page(filter, own(), today(), request),
        request,
        () -> rows.count(filter, own(), today()));
  }

  /// How many the filter admits.
  public long count(CounterpartFilter filter) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return rows.count(filter, own(), today());
  }

  /// A counterpart.
  ///
  /// @throws NotFound if there is none, or the reader may not know it
  @Transactional
  public CounterpartFile get(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var counterpart = known(id);
    audit.record("governance.counterpart-read", id.toString(), Map.of());
    return new CounterpartFile(counterpart, rows.contacts(id), rows.agreements(id), rows.log(id));
  }

  /// Whether the actor may write the log and the contacts.
  public boolean mayKeep(Counterpart it) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return keeps(it)
        && (permissions.allows(Duty.TAKE_PART) || permissions.allows(Duty.MANAGE_NETWORK));
  }

  /// Adds a counterpart, or changes one.
  ///
  /// @param wanted with the version that the changer saw, 0 for a new one
  @Transactional
  public LiaisonOutcome save(Counterpart wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = faults(wanted);
    if (!faults.isEmpty()) return new LiaisonOutcome.Refused(faults);
    int seen = wanted.state().version();
    var next = new Counterpart(
        wanted.id(),
        wanted.kind(),
        wanted.name().strip(),
        wanted.country(),
        wanted.keeper(),
        wanted.rhythm(),
        wanted.notes().strip(),
        new Counterpart.State(seen + 1, wanted.state().closed()));
    if (seen == 0) rows.add(next, clock.instant(), currentUser.name());
    else if (!rows.change(next)) return new LiaisonOutcome.ChangedMeanwhile();
    return done("governance.counterpart-saved", next.id());
  }

  /// Adds a person over there.
  @Transactional
  public LiaisonOutcome addContact(UUID id, CounterpartFile.Contact wanted) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    kept(id);
    var faults = new ArrayList<Fault>();
    line(wanted.name(), "name", true, faults);
    line(wanted.function(), "function", false, faults);
    line(wanted.phone(), "phone", false, faults);
    line(wanted.email(), "email", false, faults);
    line(wanted.channel(), "channel", false, faults);
    if (wanted.phone().isBlank() && wanted.email().isBlank() && wanted.channel().isBlank())
      faults.add(new Fault("phone", "channel-needed"));
    var phone = Joining.number(wanted.phone());
    if (phone.isEmpty()) faults.add(new Fault("phone", "phone-unreadable"));
    if (!wanted.email().isBlank() && !wanted.email().strip().matches("[^@\\s]+@[^@\\s]+"))
      faults.add(new Fault("email", "mail-unreadable"));
    if (!faults.isEmpty()) return new LiaisonOutcome.Refused(faults);
    rows.add(id, wanted.withPhone(phone.orElse("")), clock.instant(), currentUser.name());
    return done("governance.counterpart-contact-added", id);
  }

  /// Says that a person is no longer there.
  @Transactional
  public LiaisonOutcome closeContact(UUID id, UUID contact) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    kept(id);
    if (rows.contacts(id).stream().noneMatch(it -> it.id().equals(contact)))
      throw new NotFound("contact", contact);
    if (!rows.close(id, contact, clock.instant())) return new LiaisonOutcome.ChangedMeanwhile();
    return done("governance.counterpart-contact-closed", id);
  }

  /// Adds an agreement.
  @Transactional
  public LiaisonOutcome addAgreement(UUID id, CounterpartFile.Agreement wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    kept(id);
    var faults = new ArrayList<Fault>();
    line(wanted.title(), "title", true, faults);
    line(wanted.reference(), "reference", false, faults);
    var signed = wanted.signedOn();
    var ends = wanted.endsOn();
    if (signed != null && ends != null && ends.isBefore(signed))
      faults.add(new Fault("ends", "until-before-from"));
    if (!faults.isEmpty()) return new LiaisonOutcome.Refused(faults);
    rows.add(id, wanted, clock.instant(), currentUser.name());
    return done("governance.counterpart-agreement-added", id);
  }

  /// Writes down that one spoke.
  ///
  /// @param wanted its number and writer do not matter
  @Transactional
  public LiaisonOutcome log(UUID id, CounterpartFile.Entry wanted) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    kept(id);
    var faults = new ArrayList<Fault>();
    if (wanted.words().isBlank()) faults.add(new Fault("words", "field-needed"));
    if (wanted.words().strip().length() > LONGEST_TEXT) faults.add(new Fault("words", "too-long"));
    line(wanted.withWhom(), "whom", false, faults);
    if (wanted.heldOn().isAfter(today())) faults.add(new Fault("held", "contact-ahead"));
    var next = wanted.nextDue();
    if (next != null && !next.isAfter(wanted.heldOn()))
      faults.add(new Fault("next", "next-before"));
    if (!faults.isEmpty()) return new LiaisonOutcome.Refused(faults);
    var entry = new CounterpartFile.Entry(
        rows.log(id).size() + 1,
        wanted.heldOn(),
        wanted.channel(),
        wanted.withWhom().strip(),
        wanted.words().strip(),
        next,
        currentUser.name());
    if (!rows.add(id, entry, clock.instant())) return new LiaisonOutcome.ChangedMeanwhile();
    return done("governance.counterpart-contacted", id);
  }

  /// Passes if the actor may write the log of this counterpart.
  ///
  /// @throws NotFound if there is none, or the actor may not know it
  /// @throws Forbidden if the actor may know it and not keep it
  public void requireKeeper(UUID id) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    kept(id);
  }

  private List<Fault> faults(Counterpart it) {
    var faults = new ArrayList<Fault>();
    line(it.name(), "name", true, faults);
    if (it.notes().strip().length() > LONGEST_TEXT) faults.add(new Fault("notes", "too-long"));
    if (it.country() != null && !it.country().matches("[A-Z]{2}"))
      faults.add(new Fault("country", "country-unknown"));
    var every = it.rhythm().everyDays();
    if (every != null && (every < 1 || every > MOST_DAYS))
      faults.add(new Fault("everyDays", "days-range"));
    PersonId keeper = it.keeper();
    if (keeper != null && !people.present(List.of(keeper)).containsKey(keeper))
      faults.add(new Fault("keeper", "person-gone"));
    return faults;
  }

  private static void line(String text, String field, boolean needed, List<Fault> faults) {
    if (needed && text.isBlank()) faults.add(new Fault(field, "field-needed"));
    if (text.strip().length() > LONGEST_LINE) faults.add(new Fault(field, "too-long"));
  }

  private Counterpart known(UUID id) {
    var own = own();
    return rows.find(id)
        .filter(
            it -> own == null || (it.keeper() != null && own.equals(it.keeper().value())))
        .orElseThrow(() -> new NotFound("counterpart", id));
  }

  private void kept(UUID id) {
    if (!keeps(known(id))) throw new Forbidden("does not keep the contact");
  }

  private boolean keeps(Counterpart it) {
    return permissions.allows(Duty.MANAGE_NETWORK)
        || OwnPerson.of(currentUser).filter(me -> me.equals(it.keeper())).isPresent();
  }

  /// Whose contacts the reader may know: null for all.
  private @Nullable UUID own() {
    if (permissions.scope().everybody()) return null;
    return OwnPerson.of(currentUser).map(PersonId::value).orElse(new UUID(0, 0));
  }

  private LiaisonOutcome done(String deed, UUID id) {
    audit.record(deed, id.toString(), Map.of());
    return new LiaisonOutcome.Done(id);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
