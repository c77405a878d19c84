package org.safeconduct.notifications;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.ANSWER_OWN;
import static org.safeconduct.platform.Duty.READ_HEADCOUNT;
import static org.safeconduct.platform.Duty.READ_MESSAGES;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;
import static org.safeconduct.platform.Duty.SEND_MESSAGES;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks many people the same question, each in their language, and says how far that got.
///
/// A question is written down in the caller's transaction and sent after its commit, by a loop
/// that survives restarts: no message is lost, and nobody gets one twice but when the sender or
/// the mail server broke down between the server's *250* and our note of it.
@Service
public class Messenger {
  private final Permissions permissions;
  private final JdbcQuestions questions;
  private final Bell bell;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Messenger(
      Permissions permissions,
      JdbcQuestions questions,
      Bell bell,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.questions = questions;
    this.bell = bell;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Queues one message for each recipient of this round. A recipient without a usable mail
  /// address gets a failed message with reason `no-address` or `bad-address`, to be called. A
  /// round that a recipient was asked in before is not asked again, so the same call twice does
  /// no harm. For a question that was stopped the messages are written down as stopped.
  ///
  /// @return which recipients have a usable mail address, and who has to be called
  @Transactional
  public Reach ask(Question question) {
    permissions.requireAny(SEND_MESSAGES, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var reach = questions.add(question, currentUser.name(), clock.instant());
    audit.record(
        "notifications.question-asked",
        question.id().toString(),
        Map.of("round", question.round(), "recipients", question.recipients().size()));
    bell.ringAfterCommit();
    return reach;
  }

  /// Foretells whom a message could reach.
  public Reach reach(Collection<PersonCard> people) {
    permissions.requireAny(SEND_MESSAGES, RUN_HEADCOUNT);
    var without =
        people.stream().filter(it -> MailAddress.of(it.email()).isEmpty()).toList();
    return new Reach(
        people.size() - without.size(), without.stream().map(PersonCard::id).toList());
  }

  /// How far the question got; all zero for one that was never asked.
  @Transactional(readOnly = true)
  public SendProgress progress(QuestionId question) {
    permissions.requireAny(READ_MESSAGES, READ_HEADCOUNT, RUN_HEADCOUNT);
    return new SendProgress(questions.countPeople(question), clock.instant());
  }

  /// How far the question got with each of these people; who was not asked is not in it.
  @Transactional(readOnly = true)
  public Map<PersonId, Delivery> deliveries(QuestionId question, Collection<PersonId> people) {
    permissions.requireAny(READ_MESSAGES, READ_HEADCOUNT, RUN_HEADCOUNT);
    return questions.deliveries(question, people);
  }

  /// Notes that the person answered by the message's link, which is evidence that it was read.
  /// What still waits to be sent to that person about this question is stopped. Twice does no
  /// harm.
  @Transactional
  public void answered(QuestionId question, PersonId person, Instant at) {
    permissions.requireAny(ANSWER_OWN, ANSWER_FOR_OTHERS, RUN_HEADCOUNT);
    questions.markAnswered(question, person, at);
  }

  /// Lets nothing more go out for this question: what waits becomes stopped. A message that the
  /// server is taking at this very moment is still counted as handed over.
  @Transactional
  public void stop(QuestionId question) {
    permissions.requireAny(SEND_MESSAGES, RUN_HEADCOUNT);
    int stopped = questions.stop(question, clock.instant());
    audit.record(
        "notifications.question-stopped", question.toString(), Map.of("messages", stopped));
  }
}
