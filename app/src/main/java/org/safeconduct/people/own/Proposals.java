package org.safeconduct.people.own;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  static final Set<String> OWN_FIELDS =
      Set.of("givenName", "familyName", "secondingState", "contractUntil");

  private static final Set<String> DEPENDANT_FIELDS =
      Set.of("givenName", "familyName", "relation", "languages");

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
    var wrong = wrong(kind, wanted);
    if (wrong != null) return new FileOutcome.Refused(List.of(wrong));
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
    var outcome = switch (row.kind()) {
      case DETAILS -> files.change(row.person(), entry.version(), entry.draft().with(row.wanted()));
      case DEPENDANT ->
        files.add(new Draft(row.wanted())
            .with(Map.of("headOfHousehold", row.person().toString(), "category", "DEPENDANT")));
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

  private static Map<String, String> wanted(Proposal.Kind kind, Draft draft, Draft stored) {
    var wanted = new LinkedHashMap<String, String>();
    var fields = kind == Proposal.Kind.DETAILS ? OWN_FIELDS : DEPENDANT_FIELDS;
    for (var field : fields)
      if (draft.values().containsKey(field)) {
        var text = NameText.tidy(draft.text(field));
        boolean fresh = kind == Proposal.Kind.DEPENDANT || !text.equals(stored.text(field));
        if (fresh) wanted.put(field, text);
      }
    return wanted;
  }

  /// What only the focal point can know is checked when it is accepted.
  private static @Nullable Wrong wrong(Proposal.Kind kind, Map<String, String> wanted) {
    if (wanted.isEmpty()) return new Wrong("givenName", "nothing-changed");
    for (var it : wanted.entrySet()) {
      var fault = NameText.fault(it.getValue());
      if (fault.isPresent()) return new Wrong(it.getKey(), fault.get());
    }
    var nameless = wanted.getOrDefault("givenName", "").isEmpty()
        && wanted.getOrDefault("familyName", "").isEmpty();
    return kind == Proposal.Kind.DEPENDANT && nameless
        ? new Wrong("familyName", "name-missing")
        : null;
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
