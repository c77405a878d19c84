package org.safeconduct.notifications.sent;

import java.util.List;
import java.util.Map;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads what was asked and what became of it, as far as the actor may see the people.
@Service
@Transactional(readOnly = true)
public class SentMessages {
  private final Permissions permissions;
  private final JdbcAskedQuestions questions;
  private final JdbcSentMessages messages;
  private final AuditTrail audit;

  SentMessages(
      Permissions permissions,
      JdbcAskedQuestions questions,
      JdbcSentMessages messages,
      AuditTrail audit) {
    this.permissions = permissions;
    this.questions = questions;
    this.messages = messages;
    this.audit = audit;
  }

  /// Questions with the number of messages in each state. Orders: `asked` (newest first unless
  /// turned round), `purpose`.
  ///
  /// @param language BCP 47 tag in which to show the subject if the question has it
  Page<AskedQuestion> questions(AskedFilter filter, PageRequest request, String language) {
    permissions.require(Duty.READ_MESSAGES);
    return questions.page(filter, request, permissions.scope(), language);
  }

  /// Messages. Orders: `since` (newest first unless turned round), `name`, `state`, `round`.
  @Transactional
  Page<SentMessage> messages(SentFilter filter, PageRequest request) {
    permissions.require(Duty.READ_MESSAGES);
    var page = messages.page(filter, request, permissions.scope());
    noteListed(filter, page.rows());
    return page;
  }

  /// All messages that the filter lets through, for an export; at most 200,000.
  @Transactional
  List<SentMessage> allMessages(SentFilter filter, PageRequest order) {
    permissions.require(Duty.READ_MESSAGES);
    var all = messages.all(filter, order, permissions.scope());
    noteListed(filter, all);
    return all;
  }

  /// One message with its words. The personal link or code is not in them: who reads here must
  /// not answer, or confirm an address, in another's name.
  ///
  /// @throws NotFound if there is none, or it went to somebody whom the actor may not see
  @Transactional
  MessageRecord open(MessageId id) {
    permissions.require(Duty.READ_MESSAGES);
    var message =
        messages.find(id, permissions.scope()).orElseThrow(() -> new NotFound("message", id));
    audit.record(
        "notifications.message-read",
        id.toString(),
        Map.of("person", message.message().person().toString()));
    return message;
  }

  private void noteListed(SentFilter filter, List<SentMessage> rows) {
    var people = rows.stream().map(it -> it.person().toString()).distinct().toList();
    audit.record(
        "notifications.messages-listed",
        filter.question() == null ? "" : filter.question().toString(),
        Map.of("filter", Limits.of(filter), "people", people));
  }
}
