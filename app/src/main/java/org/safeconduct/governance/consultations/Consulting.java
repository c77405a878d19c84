package org.safeconduct.governance.consultations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.Matter;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves consultations: asks, takes replies, writes the position, adopts it under an
/// authority.
@Service
public class Consulting {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 20_000;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Steps steps;
  private final Clock clock;
  private final PeopleRegister people;
  private final Delegations delegations;
  private final JdbcConsultations rows;
  private final Voices voices;

  Consulting(
      Permissions permissions,
      CurrentUser currentUser,
      Steps steps,
      Clock clock,
      PeopleRegister people,
      Delegations delegations,
      JdbcConsultations rows,
      Voices voices) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.steps = steps;
    this.clock = clock;
    this.people = people;
    this.delegations = delegations;
    this.rows = rows;
    this.voices = voices;
  }

  /// Opens a round. What silence means is said now and stays.
  @Transactional
  public ConsultationOutcome open(NewConsultation wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = faults(wanted);
    if (!faults.isEmpty()) return new ConsultationOutcome.Refused(faults);
    var id = UUID.randomUUID();
    rows.add(id, wanted, new Consultation.Opened(clock.instant(), currentUser.name()));
    return steps.moved("governance.consultation-opened", id, Round.Word.OPEN);
  }

  /// Replies for an organisation, without a document.
  @Transactional
  public ConsultationOutcome reply(
      UUID id, OrganisationId organisation, Stance stance, String words, String capacity) {
    permissions.require(Duty.READ_NETWORK);
    return reply(id, organisation, stance, words, capacity, null);
  }

  /// Replies for an organisation.
  ///
  /// @param document the signed reply, if there is one
  /// @param words needed for remarks and disagreement
  /// @param capacity who said so in which capacity, if it came by letter; whoever speaks for
  ///     the organisation needs none
  @Transactional
  public ConsultationOutcome reply(
      UUID id,
      OrganisationId organisation,
      Stance stance,
      String words,
      String capacity,
      @Nullable LetterFile document) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var consultation = known(id);
    var voice = rows.replies().voices(consultation).stream()
        .filter(it -> it.organisation().equals(organisation))
        .findFirst();
    var seat = voices.seat(organisation);
    if (seat.isEmpty() && !permissions.allows(Duty.MANAGE_NETWORK))
      throw new Forbidden("does not speak for the organisation");
    var faults = new ArrayList<Fault>();
    if (voice.isEmpty()) faults.add(new Fault("organisation", "not-asked"));
    if (stance.wantsWords() && words.isBlank()) faults.add(new Fault("words", "stance-words"));
    text(words, "words", faults);
    if (seat.isEmpty()) line(capacity, "capacity", faults);
    if (!faults.isEmpty()) return new ConsultationOutcome.Refused(faults);
    if (!consultation.round().takesReplies()) return new ConsultationOutcome.NotNow();
    var reply = new Reply(
        organisation,
        voice.orElseThrow().replies().size() + 1,
        stance,
        words.strip(),
        seat.isEmpty() ? null : OwnPerson.of(currentUser).orElse(null),
        seat.map(Seat::toString).orElse(capacity.strip()),
        currentUser.name(),
        clock.instant(),
        document == null
            ? null
            : rows.replies().keep(document, currentUser.name(), clock.instant()),
        consultation.isOver(clock.instant()));
    try {
      rows.replies().add(id, reply);
    } catch (DuplicateKeyException repliedMeanwhile) {
      return new ConsultationOutcome.NotNow();
    }
    return steps.replied(id);
  }

  /// Writes the position that follows from the replies; an earlier one stays readable.
  @Transactional
  public ConsultationOutcome consolidate(UUID id, int version, String words) {
    permissions.require(Duty.MANAGE_NETWORK);
    var consultation = known(id);
    var faults = new ArrayList<Fault>();
    if (words.isBlank()) faults.add(new Fault("words", "field-needed"));
    text(words, "words", faults);
    boolean complete = rows.replies().voices(consultation).stream()
        .noneMatch(it -> it.replies().isEmpty());
    if (!complete && !consultation.isOver(clock.instant()))
      faults.add(new Fault("words", "replies-awaited"));
    if (!faults.isEmpty()) return new ConsultationOutcome.Refused(faults);
    Optional<Round> next = switch (consultation.round()) {
      case Round.Open it -> Optional.of(it.consolidate());
      case Round.Consolidated it -> Optional.of(it.consolidate());
      case Round.Adopted _, Round.Withdrawn _ -> Optional.empty();
    };
    if (next.isEmpty() || consultation.version() != version || !rows.move(consultation, next.get()))
      return new ConsultationOutcome.NotNow();
    int number = rows.positions().of(id).size() + 1;
    rows.positions()
        .add(
            id,
            new ConsultationFile.Position(
                number, words.strip(), currentUser.name(), clock.instant()));
    return steps.moved("governance.position-written", id, Round.Word.CONSOLIDATED);
  }

  /// Adopts the newest position as a decision, under the actor's own or delegated authority.
  @Transactional
  public ConsultationOutcome adopt(UUID id, int version) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var consultation = known(id);
    if (!voices.hearsAll()) throw new Forbidden("does not know all replies");
    if (!(consultation.round() instanceof Round.Consolidated consolidated)
        || consultation.version() != version) return new ConsultationOutcome.NotNow();
    var matter = new Matter(null, consultation.country(), null, null, "consultation " + id);
    return switch (delegations.exercise(Authority.APPROVE_POLICY, matter)) {
      case Ruling.Refused it -> new ConsultationOutcome.NotEntitled(it.key(), it.arguments());
      case Ruling.Granted it -> {
        if (!rows.move(consultation, consolidated.adopt())) yield new ConsultationOutcome.NotNow();
        rows.positions()
            .adopt(id, rows.positions().of(id).getFirst().number(), it, clock.instant());
        yield steps.moved("governance.position-adopted", id, Round.Word.ADOPTED);
      }
    };
  }

  /// Takes the question back.
  @Transactional
  public ConsultationOutcome withdraw(UUID id, int version, String reason) {
    permissions.require(Duty.MANAGE_NETWORK);
    var consultation = known(id);
    var faults = new ArrayList<Fault>();
    line(reason, "reason", faults);
    if (!faults.isEmpty()) return new ConsultationOutcome.Refused(faults);
    Optional<Round> next = switch (consultation.round()) {
      case Round.Open it -> Optional.of(it.withdraw(reason.strip()));
      case Round.Consolidated it -> Optional.of(it.withdraw(reason.strip()));
      case Round.Adopted _, Round.Withdrawn _ -> Optional.empty();
    };
    if (next.isEmpty() || consultation.version() != version || !rows.move(consultation, next.get()))
      return new ConsultationOutcome.NotNow();
    return steps.moved("governance.consultation-withdrawn", id, Round.Word.WITHDRAWN);
  }

  /// Whether the actor may adopt positions about this, for showing the button.
  public Ruling mayAdopt(Consultation consultation) {
    permissions.require(Duty.READ_NETWORK);
    return delegations.check(
        Authority.APPROVE_POLICY,
        new Matter(null, consultation.country(), null, null, "consultation " + consultation.id()));
  }

  private Consultation known(UUID id) {
    var reader = voices.reader();
    return rows.find(id)
        .filter(it -> reader.everything()
            || rows.replies().voices(it).stream()
                .anyMatch(one -> voices.own().contains(one.organisation())))
        .orElseThrow(() -> new NotFound("consultation", id));
  }

  private List<Fault> faults(NewConsultation it) {
    var faults = new ArrayList<Fault>();
    line(it.title(), "title", faults);
    if (it.question().isBlank()) faults.add(new Fault("question", "field-needed"));
    text(it.question(), "question", faults);
    text(it.papers(), "papers", faults);
    if (it.country() != null && !it.country().matches("[A-Z]{2}"))
      faults.add(new Fault("country", "country-unknown"));
    var now = clock.instant();
    if (!it.deadline().isAfter(now)) faults.add(new Fault("deadline", "deadline-over"));
    if (it.deadline().isAfter(now.plus(LONGEST))) faults.add(new Fault("deadline", "deadline-far"));
    if (it.asked().isEmpty()) faults.add(new Fault("asked", "asked-needed"));
    var organisations = people.organisations();
    if (!it.asked().stream()
        .allMatch(one -> organisations.stream().anyMatch(known -> known.id().equals(one))))
      faults.add(new Fault("asked", "organisation-unknown"));
    return faults;
  }

  private static void line(String text, String field, List<Fault> faults) {
    if (text.isBlank()) faults.add(new Fault(field, "field-needed"));
    if (text.strip().length() > LONGEST_LINE) faults.add(new Fault(field, "too-long"));
  }

  private static void text(String text, String field, List<Fault> faults) {
    if (text.strip().length() > LONGEST_TEXT) faults.add(new Fault(field, "too-long"));
  }
}
