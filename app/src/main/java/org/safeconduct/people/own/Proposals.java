package org.safeconduct.people.own;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.NameText;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Editing;
import org.safeconduct.people.files.Field;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people propose about themselves, and what focal points decide.
@Service
public class Proposals {
  /// What people may propose of their own details; anything else in a form is not read.
  static final List<String> OWN_FIELDS =
      List.of("givenName", "familyName", "secondingState", "contractUntil");

  private static final List<String> DEPENDANT_FIELDS =
      List.of("givenName", "familyName", "relation", "languages");

  private final Permissions permissions;
  private final PeopleRegister register;
  private final Editing editing;
  private final PersonFiles files;
  private final JdbcProposals proposals;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Proposals(
      Permissions permissions,
      PeopleRegister register,
      Editing editing,
      PersonFiles files,
      JdbcProposals proposals,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.register = register;
    this.editing = editing;
    this.files = files;
    this.proposals = proposals;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Proposes a change of one's own details, or a dependant.
  ///
  /// @return done with the version of the file as it is, or refused
  @Transactional
  public FileOutcome propose(PersonId id, Proposal.Kind kind, Draft draft) {
    permissions.require(OWN_PROFILE);
    editing.mine(id);
    if (editing.isForgotten(id)) return FileOutcome.Refused.of(Field.FILE, "forgotten");
    var stored = files.entry(id).draft();
    var wanted = wanted(kind, draft, stored);
    if (wanted.isEmpty()) return FileOutcome.Refused.of("givenName", "nothing-changed");
    var wrongs = wrongs(id, kind, stored, wanted);
    if (!wrongs.isEmpty()) return new FileOutcome.Refused(wrongs);
    var proposal = UUID.randomUUID();
    proposals.add(proposal, id, kind, wanted, by());
    audit.record("people.change-proposed", id.toString(), Map.of("proposal", proposal.toString()));
    return new FileOutcome.Done(id, editing.version(id));
  }

  /// The latest proposals about a person whose file the actor may change.
  public List<Proposal> of(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    return proposals.of(id).stream().map(this::proposal).toList();
  }

  /// Proposals about people in scope. Orders: `proposed` (the default, oldest first), `name`.
  ///
  /// @param state null for all
  @Transactional
  public Page<Proposal> list(Proposal.@Nullable State state, PageRequest request) {
    permissions.require(EDIT_PEOPLE);
    var scope = permissions.scope();
    var word = state == null ? "" : state.name();
    var rows = proposals.list(scope, word, request).stream().map(this::proposal).toList();
    audit.record(
        "people.proposals-listed",
        "",
        Map.of("people", rows.stream().map(it -> it.person().id().toString()).toList()));
    return Page.of(rows, request, () -> proposals.count(scope, word));
  }

  /// Carries a proposal out.
  ///
  /// @return refused if what is stored meanwhile forbids it; then it still waits
  @Transactional
  public FileOutcome accept(UUID id) {
    permissions.require(EDIT_PEOPLE);
    var row = mine(id);
    var entry = files.entry(row.person());
    var draft = carriedOut(row.person(), row.kind(), entry.draft(), row.wanted());
    var outcome = switch (row.kind()) {
      case DETAILS -> files.change(row.person(), entry.version(), draft);
      case DEPENDANT -> files.add(draft);
    };
    if (outcome instanceof FileOutcome.Done) decided(row, Proposal.State.ACCEPTED, null);
    return outcome;
  }

  /// Refuses a proposal.
  ///
  /// @param reason told to whoever proposed it
  /// @return whether it is refused: not without a reason
  @Transactional
  public boolean refuse(UUID id, String reason) {
    permissions.require(EDIT_PEOPLE);
    var row = mine(id);
    if (reason.isBlank() || reason.length() > 300) return false;
    decided(row, Proposal.State.REFUSED, reason.strip());
    return true;
  }

  /// Takes one's own proposal back.
  @Transactional
  public void withdraw(PersonId person, UUID id) {
    permissions.require(OWN_PROFILE);
    editing.mine(person);
    var row = find(id);
    if (!row.person().equals(person)) throw new NotFound("proposal", id);
    decided(row, Proposal.State.WITHDRAWN, null);
  }

  private JdbcProposals.Row mine(UUID id) {
    var row = find(id);
    editing.asOfficer(row.person());
    return row;
  }

  private JdbcProposals.Row find(UUID id) {
    return proposals.find(id).orElseThrow(() -> new NotFound("proposal", id));
  }

  private void decided(JdbcProposals.Row row, Proposal.State state, @Nullable String reason) {
    if (!proposals.decide(row.id(), state, by(), reason)) throw new NotFound("proposal", row.id());
    audit.record(
        "people.proposal-decided",
        row.person().toString(),
        Map.of("proposal", row.id().toString(), "state", state.name()));
  }

  /// What the file is asked to hold once the proposal is accepted.
  private static Draft carriedOut(
      PersonId person, Proposal.Kind kind, Draft stored, Map<String, String> wanted) {
    return switch (kind) {
      case DETAILS -> stored.with(wanted);
      case DEPENDANT ->
        new Draft(wanted)
            .with(Map.of("headOfHousehold", person.toString(), "category", "DEPENDANT"));
    };
  }

  private static Map<String, String> wanted(Proposal.Kind kind, Draft draft, Draft stored) {
    var wanted = new LinkedHashMap<String, String>();
    for (var field : fields(kind))
      if (draft.values().containsKey(field)) {
        var text = NameText.tidy(draft.text(field));
        boolean fresh = kind == Proposal.Kind.DEPENDANT || !text.equals(stored.text(field));
        if (fresh) wanted.put(field, text);
      }
    return wanted;
  }

  /// What would be refused at the acceptance, in the fields that the form has. What only the focal
  /// point can mend is told then.
  private List<Wrong> wrongs(
      PersonId person, Proposal.Kind kind, Draft stored, Map<String, String> wanted) {
    return files.faults(carriedOut(person, kind, stored, wanted)).stream()
        .filter(it -> fields(kind).contains(it.field()))
        .toList();
  }

  private static List<String> fields(Proposal.Kind kind) {
    return kind == Proposal.Kind.DETAILS ? OWN_FIELDS : DEPENDANT_FIELDS;
  }

  private Proposal proposal(JdbcProposals.Row row) {
    return new Proposal(
        row.id(),
        register.get(row.person()),
        row.kind(),
        row.wanted(),
        row.by(),
        row.at(),
        row.state(),
        row.decidedBy(),
        row.reason());
  }

  private JdbcProposals.By by() {
    return new JdbcProposals.By(currentUser.name(), clock.instant());
  }
}
