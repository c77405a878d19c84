package org.safeconduct.governance.nominations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.Matter;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.governance.posts.Appointing;
import org.safeconduct.governance.posts.Letter;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.governance.posts.Lines;
import org.safeconduct.governance.posts.NewHolding;
import org.safeconduct.governance.posts.PostOutcome;
import org.safeconduct.governance.training.NewTraining;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of officers and of the Executive Head's delegate. Only whoever holds the authority at
/// that very moment nominates or refuses; everything else is for whoever keeps the network.
@Service
public class Nominating {
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final JdbcNominations nominations;
  private final NominationBook book;
  private final Delegations delegations;
  private final Appointing appointing;
  private final Trainings trainings;
  private final PeopleRegister people;
  private final Clock clock;

  Nominating(
      Permissions permissions,
      JdbcNominations nominations,
      NominationBook book,
      Delegations delegations,
      Appointing appointing,
      Trainings trainings,
      PeopleRegister people,
      Clock clock) {
    this.permissions = permissions;
    this.nominations = nominations;
    this.book = book;
    this.delegations = delegations;
    this.appointing = appointing;
    this.trainings = trainings;
    this.people = people;
    this.clock = clock;
  }

  /// Proposes somebody in scope to an organisation.
  @Transactional
  public NominationOutcome identify(OrganisationId organisation, Post post, PersonId person) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = new ArrayList<Fault>();
    if (!post.isByNomination()) faults.add(new Fault("post", "not-by-nomination"));
    if (people.organisations().stream().noneMatch(it -> it.id().equals(organisation)))
      faults.add(new Fault("organisation", "organisation-unknown"));
    var card = people.present(List.of(person)).get(person);
    if (card == null) faults.add(new Fault("person", "person-gone"));
    else if (card.headOfHousehold() != null) faults.add(new Fault("person", "person-dependant"));
    else if (!card.organisation().equals(organisation))
      faults.add(new Fault("person", "other-organisation"));
    if (nominations.of(person).stream()
        .anyMatch(it -> it.organisation().equals(organisation) && it.post() == post))
      faults.add(new Fault("person", "nominated-already"));
    if (!faults.isEmpty()) return new NominationOutcome.Refused(faults);
    var fresh = new Nomination(
        new NominationId(UUID.randomUUID()),
        organisation,
        post,
        person,
        0,
        new Standing.Identified(),
        clock.instant(),
        null,
        true);
    nominations.add(fresh);
    return book.move(fresh, fresh.standing());
  }

  /// Whether the actor may nominate to this organisation now.
  public Ruling mayNominate(Nomination nomination) {
    permissions.require(Duty.OWN_ACCOUNT);
    return delegations.check(Authority.NOMINATE_FOCAL_POINT, matter(nomination));
  }

  /// Nominates, in the name of the Executive Head.
  @Transactional
  public NominationOutcome nominate(NominationId id) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var it = get(id);
    if (!(it.standing() instanceof Standing.Identified identified)) return notNow(it);
    return decide(it, under -> identified.nominate(under, clock.instant()));
  }

  /// Does not nominate.
  @Transactional
  public NominationOutcome refuse(NominationId id, String reason) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var it = get(id);
    if (!(it.standing() instanceof Standing.Identified identified)) return notNow(it);
    var fault = reasonFault(reason);
    if (fault != null) return new NominationOutcome.Refused(List.of(fault));
    return decide(it, under -> identified.refuse(under, reason.strip()));
  }

  /// Records that the nominee is trained.
  @Transactional
  public NominationOutcome train(NominationId id, NewTraining taken) {
    permissions.require(Duty.MANAGE_NETWORK);
    var it = get(id);
    if (!(it.standing() instanceof Standing.Accepted accepted)) return notNow(it);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (taken.on().isBefore(today.minusYears(3)))
      return new NominationOutcome.Refused(List.of(new Fault("trainedOn", "day-too-old")));
    var faults = trainings.record(it.person(), it.post(), taken);
    return faults.isEmpty()
        ? book.move(it, accepted.train(taken.on()))
        : new NominationOutcome.Refused(faults);
  }

  /// Appoints the nominee, who is trained.
  ///
  /// @param replaces the appointment that ends when this one begins, if the post is held
  @Transactional
  public NominationOutcome activate(
      NominationId id,
      Interval when,
      Letter letter,
      @Nullable LetterFile file,
      @Nullable Replaced replaces) {
    permissions.require(Duty.MANAGE_NETWORK);
    var it = get(id);
    if (!(it.standing() instanceof Standing.Trained trained)) return notNow(it);
    var wanted = new NewHolding(it.person(), it.seat(), when, letter, Lines.NONE, file, "page");
    var outcome = replaces == null
        ? appointing.appoint(wanted)
        : appointing.replace(replaces.appointment(), replaces.version(), wanted, replaces.reason());
    return switch (outcome) {
      case PostOutcome.Done done -> book.move(it, trained.activate(done.appointment()));
      case PostOutcome.Refused refused -> new NominationOutcome.Refused(refused.faults());
      case PostOutcome.NotNow _, PostOutcome.ChangedMeanwhile _ ->
        new NominationOutcome.Refused(List.of(new Fault("from", "changed-meanwhile")));
    };
  }

  /// Takes a nomination back, wherever it stands, until the nominee is active.
  @Transactional
  public NominationOutcome withdraw(NominationId id, String reason) {
    permissions.require(Duty.MANAGE_NETWORK);
    var it = get(id);
    if (!it.standing().isOpen()) return notNow(it);
    var fault = reasonFault(reason);
    if (fault != null) return new NominationOutcome.Refused(List.of(fault));
    return book.move(it, new Standing.Withdrawn(reason.strip()));
  }

  private NominationOutcome decide(Nomination it, Function<Under, Standing> next) {
    return switch (delegations.exercise(Authority.NOMINATE_FOCAL_POINT, matter(it))) {
      case Ruling.Granted granted -> book.move(it, next.apply(Under.of(granted)));
      case Ruling.Refused refused ->
        new NominationOutcome.NotEntitled(refused.key(), refused.arguments());
    };
  }

  private static Matter matter(Nomination it) {
    return Matter.of(it.organisation(), "nomination " + it.id());
  }

  private static NominationOutcome notNow(Nomination it) {
    return new NominationOutcome.NotNow(it.standing().word());
  }

  static @Nullable Fault reasonFault(String reason) {
    if (reason.isBlank()) return new Fault("reason", "reason-needed");
    return reason.strip().length() > LONGEST_REASON ? new Fault("reason", "too-long") : null;
  }

  private Nomination get(NominationId id) {
    return nominations.find(id).orElseThrow(() -> new NotFound("nomination", id));
  }

  /// The appointment that a new one follows.
  ///
  /// @param version that the caller saw
  /// @param reason why its holder goes
  public record Replaced(AppointmentId appointment, int version, String reason) {}
}
