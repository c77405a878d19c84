package org.safeconduct.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// The recipients of a round as one array a column, for one set-based insert.
class RecipientColumns {
  private final Question question;
  private final boolean stopped;
  private final List<Row> rows;

  RecipientColumns(Question question, boolean stopped) {
    this.question = question;
    this.stopped = stopped;
    this.rows = question.recipients().stream().map(this::row).toList();
  }

  Map<String, Object> parameters() {
    var columns = new HashMap<String, Object>();
    columns.put("persons", uuids(it -> it.card().id().value()));
    columns.put("names", texts(it -> it.card().name()));
    columns.put("languages", texts(it -> question.languageFor(it.card().language())));
    columns.put("addresses", texts(Row::address));
    columns.put("links", texts(Row::link));
    columns.put("organisations", uuids(it -> it.card().organisation().value()));
    columns.put("zones", uuids(it -> it.card().zone()));
    columns.put("heads", uuids(it -> headOfHousehold(it.card())));
    columns.put("states", texts(it -> it.state().name()));
    columns.put("reasons", texts(Row::reason));
    return columns;
  }

  /// Whom no message reaches, in the order asked.
  Reach reach() {
    var without = rows.stream()
        .filter(it -> it.state() == MessageState.FAILED)
        .map(it -> it.card().id())
        .toList();
    return new Reach(rows.size() - without.size(), without);
  }

  private Row row(Recipient recipient) {
    var card = recipient.person();
    var address = MailAddress.of(card.email()).map(MailAddress::value).orElse(null);
    if (address != null)
      return new Row(
          card,
          recipient.link(),
          address,
          stopped ? MessageState.STOPPED : MessageState.QUEUED,
          null);
    var email = card.email();
    var reason = email == null || email.isBlank() ? "no-address" : "bad-address";
    return new Row(card, "", email, MessageState.FAILED, reason);
  }

  private static @Nullable UUID headOfHousehold(PersonCard card) {
    var head = card.headOfHousehold();
    return head == null ? null : head.value();
  }

  private String[] texts(Function<Row, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private UUID[] uuids(Function<Row, @Nullable UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  private record Row(
      PersonCard card,
      String link,
      @Nullable String address,
      MessageState state,
      @Nullable String reason) {}
}
