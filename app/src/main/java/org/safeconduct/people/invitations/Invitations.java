package org.safeconduct.people.invitations;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.RUN_JOBS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.Joining;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.people.invitations.Invitation.State;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Invites people to register, and decides what becomes of what they say.
@Service
public class Invitations {
  /// How many days a link works if nobody says otherwise.
  public static final int USUAL_DAYS = 14;

  private static final int LONGEST_REASON = 300;
  private static final int MOST_AT_ONCE = 1_000;

  private final Permissions permissions;
  private final PeopleRegister register;
  private final InvitationRules rules;
  private final JdbcInvitations invitations;
  private final Joining joining;
  private final InvitationDesk desk;
  private final ApplicationEventPublisher events;

  Invitations(
      Permissions permissions,
      PeopleRegister register,
      InvitationRules rules,
      JdbcInvitations invitations,
      Joining joining,
      InvitationDesk desk,
      ApplicationEventPublisher events) {
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.invitations = invitations;
    this.joining = joining;
    this.desk = desk;
    this.events = events;
  }

  /// The organisations to which the actor may invite, by name.
  public List<Organisation> organisations() {
    permissions.require(EDIT_PEOPLE);
    var scope = permissions.scope();
    return register.organisations().stream()
        .filter(
            it -> scope.everybody() || scope.organisations().contains(it.id().value()))
        .toList();
  }

  /// Invitations to organisations in scope. Orders: `invited` (the default), `expires`, `name`,
  /// `organisation`.
  @Transactional
  public Page<Invitation> list(InvitationFilter filter, PageRequest request) {
    permissions.require(EDIT_PEOPLE);
    var scope = permissions.scope();
    var rows = invitations.list(scope, filter, request, desk.now());
    noteListed(rows);
    return Page.of(rows, request, () -> invitations.count(scope, filter, desk.now()));
  }

  /// The same in an order that does not change, for programs.
  ///
  /// @param after the id of the last one that was read; null from the beginning
  /// @param limit 1 to 1,000
  @Transactional
  public List<Invitation> next(InvitationFilter filter, @Nullable UUID after, int limit) {
    permissions.require(EDIT_PEOPLE);
    var most = Math.clamp(limit, 1, MOST_AT_ONCE);
    var rows = invitations.next(permissions.scope(), filter, after, most, desk.now());
    noteListed(rows);
    return rows;
  }

  /// How many invitations to organisations in scope there are.
  public long count(InvitationFilter filter) {
    permissions.require(EDIT_PEOPLE);
    return invitations.count(permissions.scope(), filter, desk.now());
  }

  /// An invitation to an organisation in scope.
  ///
  /// @throws NotFound if there is none
  @Transactional
  public Invitation get(UUID id) {
    permissions.require(EDIT_PEOPLE);
    var invitation = mine(id);
    desk.note("people.invitation-read", id.toString(), Map.of());
    return invitation;
  }

  /// The number that a new file would get: the next one of those who were invited.
  public String nextNumber(Invitation it) {
    permissions.require(EDIT_PEOPLE);
    return invitations.nextNumber(it.terms().organisation().id());
  }

  /// Invites somebody. With an address the link goes by mail; without one ask for the link.
  ///
  /// @param draft the fields `organisation`, `unit`, `category`, `purpose`, `until`, `name`,
  ///     `email`, `language`, `days` (1 to 30)
  @Transactional
  public InvitationOutcome invite(Draft draft) {
    permissions.require(EDIT_PEOPLE);
    var organisation = organisations().stream()
        .filter(it -> it.id().toString().equals(draft.text("organisation")))
        .findFirst();
    if (organisation.isEmpty()) return refused("organisation", "choice");
    var wrongs = new ArrayList<Wrong>();
    var wanted = rules.check(organisation.get().id(), draft, wrongs);
    if (!wrongs.isEmpty()) return new InvitationOutcome.Refused(wrongs);
    if (desk.isEnough()) return refused("name", "invited-enough");
    var id = UUID.randomUUID();
    var hash = LinkSecret.hash(LinkSecret.fresh());
    invitations.add(id, wanted, desk.name(), desk.now(), hash);
    desk.note(
        "people.invitation-made",
        id.toString(),
        Map.of("organisation", wanted.organisation().toString()));
    if (wanted.email() != null) events.publishEvent(new InvitationToSend(id));
    return new InvitationOutcome.Done(id);
  }

  /// A link to hand over; one that was made or mailed before opens nothing any more.
  ///
  /// @return the path, to be shown once; empty if the invitation is over
  /// @throws NotFound if there is no such invitation in scope
  @Transactional
  public Optional<String> link(UUID id) {
    permissions.require(EDIT_PEOPLE);
    return path(InvitedPages.DOOR, mine(id).id());
  }

  /// A link to send by mail, once.
  ///
  /// @return the invitation and the path; empty if it was sent before or is over
  @Transactional
  public Optional<Sending> linkToSend(UUID id) {
    permissions.require(RUN_JOBS);
    var invitation = mine(id);
    if (!invitations.mailed(id, desk.now())) return Optional.empty();
    var page = InvitedPages.DOOR + "?lang=" + invitation.language();
    return path(page, id).map(path -> new Sending(invitation, path));
  }

  /// What is sent.
  ///
  /// @param path of the link, which opens in the language of the invited
  public record Sending(Invitation invitation, String path) {}

  /// Takes an invitation back that nobody decided on.
  ///
  /// @throws NotFound if there is none in scope
  @Transactional
  public InvitationOutcome revoke(UUID id) {
    permissions.require(EDIT_PEOPLE);
    var it = mine(id);
    return switch (it.state()) {
      case SENT, EXPIRED -> decided(it, State.SENT, State.REVOKED, null, null);
      case ANSWERED, CONFIRMED, REFUSED, REVOKED -> new InvitationOutcome.Over(it.state());
    };
  }

  /// Refuses what the invited said.
  ///
  /// @throws NotFound if there is none in scope
  @Transactional
  public InvitationOutcome refuse(UUID id, String reason) {
    permissions.require(EDIT_PEOPLE);
    var it = mine(id);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) return refused("reason", "reason");
    return it.state() == State.ANSWERED
        ? decided(it, State.ANSWERED, State.REFUSED, reason.strip(), null)
        : new InvitationOutcome.Over(it.state());
  }

  /// Makes a file of what the invited said.
  ///
  /// @param number the organisation's own number for the person
  /// @throws NotFound if there is none in scope
  @Transactional
  public InvitationOutcome confirm(UUID id, String number) {
    permissions.require(EDIT_PEOPLE);
    var it = mine(id);
    if (it.state() != State.ANSWERED) return new InvitationOutcome.Over(it.state());
    var outcome = joining.admit(ties(it.terms(), number), it.progress().answer());
    if (outcome instanceof FileOutcome.Refused no) return undone(no.wrongs());
    var person = ((FileOutcome.Done) outcome).person();
    var done = decided(it, State.ANSWERED, State.CONFIRMED, null, person);
    return done instanceof InvitationOutcome.Done ? new InvitationOutcome.Joined(person) : done;
  }

  private static Draft ties(Invitation.Terms terms, String number) {
    var ties = new HashMap<String, String>();
    ties.put("organisation", terms.organisation().id().toString());
    ties.put("number", number);
    ties.put("category", terms.category().name());
    if (terms.unit() != null) ties.put("unit", terms.unit().toString());
    if (terms.until() != null) ties.put("contractUntil", terms.until().toString());
    return new Draft(ties);
  }

  private InvitationOutcome decided(
      Invitation it,
      State before,
      State after,
      @Nullable String reason,
      @Nullable PersonId person) {
    var decision = new JdbcInvitations.Decision(after, desk.name(), desk.now(), reason, person);
    if (!invitations.decide(it.id(), before, decision)) {
      rollBack();
      return new InvitationOutcome.Over(it.state());
    }
    desk.note(
        "people.invitation-decided",
        it.id().toString(),
        Map.of("state", after.name(), "person", person == null ? "" : person.toString()));
    return new InvitationOutcome.Done(it.id());
  }

  private static InvitationOutcome undone(List<Wrong> wrongs) {
    rollBack();
    return new InvitationOutcome.Refused(wrongs);
  }

  private static void rollBack() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  private void noteListed(List<Invitation> rows) {
    var ids = rows.stream().map(it -> it.id().toString()).toList();
    desk.note("people.invitations-listed", "", Map.of("invitations", ids));
  }

  /// @param page where the door is
  private Optional<String> path(String page, UUID id) {
    var secret = LinkSecret.fresh();
    if (!invitations.renew(id, LinkSecret.hash(secret), desk.now())) return Optional.empty();
    desk.note("people.invitation-link-made", id.toString(), Map.of());
    return Optional.of(LinkDoor.path(page, secret));
  }

  private Invitation mine(UUID id) {
    return invitations
        .find(permissions.scope(), id, desk.now())
        .orElseThrow(() -> new NotFound("invitation", id));
  }

  private static InvitationOutcome refused(String field, String code) {
    return new InvitationOutcome.Refused(List.of(new Wrong(field, code)));
  }
}
