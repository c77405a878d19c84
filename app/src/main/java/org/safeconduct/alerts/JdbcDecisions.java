package org.safeconduct.alerts;

import static org.safeconduct.alerts.JdbcAlerts.required;
import static org.safeconduct.alerts.JdbcAlerts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was decided about alerts, and which messages speak of each other.
@Repository
class JdbcDecisions {
  private static final String ADD = """
      insert into alerts.decision (alert, kind, at, by, reason, because)
      values (:alert, :kind, :at, :by, :reason, :because)
      on conflict do nothing
      """;
  private static final String NAMED = """
      select id, sent, real, channel, brought_by from alerts.alert
      where md5(identifier) = md5(:identifier) and identifier = :identifier and sender = :sender
      """;
  private static final String SPEAKING_OF = """
      select a.id, a.sent, a.msg_type
      from alerts.reference r join alerts.alert a on a.id = r.alert
      where r.sender = :sender and md5(r.identifier) = md5(:identifier)
        and r.identifier = :identifier and (r.sent is null or r.sent = :sent)
        and a.sender = :sender and a.real = :real and a.msg_type in ('Update', 'Cancel')
        and a.sent > :sent
        and (a.channel not in ('FEED', 'FOLDER') or a.channel = :channel and a.brought_by = :source
          or exists (select from alerts.decision d where d.alert = a.id and d.kind = 'VERIFIED'))
      order by a.sent
      limit 1
      """;

  private final JdbcClient jdbc;

  JdbcDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What may be decided.
  enum Kind {
    VERIFIED,
    LIFTED,
    SUPERSEDED;

    /// A cancel lifts, an update supersedes.
    static Kind by(String msgType) {
      return msgType.equals("Cancel") ? LIFTED : SUPERSEDED;
    }
  }

  /// A stored message that another one names.
  record Named(AlertId id, Instant sent, boolean real, Channel channel, String broughtBy) {}

  /// A stored message that ends another one.
  record Ending(AlertId id, Kind kind) {}

  /// Records it; false if that had been decided already.
  boolean add(AlertId alert, Kind kind, Decision decision) {
    return jdbc.sql(ADD)
            .param("alert", alert.value())
            .param("kind", kind.name())
            .param("at", utc(decision.at()))
            .param("by", decision.by())
            .param("reason", decision.reason())
            .param(
                "because",
                decision.because() == null ? null : decision.because().value())
            .update()
        == 1;
  }

  /// The stored messages that a reference names: the one sent at its time, else every one of
  /// that
  /// identifier.
  List<Named> named(Reference reference) {
    var all = jdbc.sql(NAMED)
        .param("sender", reference.sender())
        .param("identifier", reference.identifier())
        .query((row, _) -> named(row))
        .list();
    var exact = all.stream().filter(it -> it.sent().equals(reference.sent())).toList();
    return exact.isEmpty() ? all : exact;
  }

  /// The first stored message that ends this one although it came in before it, null if none
  /// does or it came by another way that may not.
  @Nullable
  Ending endingOf(Envelope envelope, Arrival arrival) {
    return jdbc.sql(SPEAKING_OF)
        .param("sender", envelope.sender())
        .param("identifier", envelope.identifier())
        .param("sent", utc(envelope.sent()))
        .param("real", envelope.isReal())
        .param("channel", arrival.channel().name())
        .param("source", arrival.source().strip())
        .query((row, _) -> ending(row))
        .optional()
        .orElse(null);
  }

  /// Keeps the same message in other words; true if these words were not kept before.
  boolean addVariant(AlertId alert, AlertDocument document, Receipt receipt) {
    return jdbc.sql("""
                insert into alerts.variant (alert, fingerprint, received_at, received_by, bytes)
                values (:alert, :fingerprint, :at, :by, :bytes)
                on conflict do nothing
                """)
            .param("alert", alert.value())
            .param("fingerprint", Sha256.of(document.bytes()))
            .param("at", utc(receipt.at()))
            .param("by", receipt.by())
            .param("bytes", document.bytes())
            .update()
        == 1;
  }

  private static Named named(ResultSet row) throws SQLException {
    return new Named(
        new AlertId(row.getObject("id", UUID.class)),
        required(row, "sent"),
        row.getBoolean("real"),
        Channel.valueOf(row.getString("channel")),
        row.getString("brought_by"));
  }

  private static Ending ending(ResultSet row) throws SQLException {
    return new Ending(
        new AlertId(row.getObject("id", UUID.class)), Kind.by(row.getString("msg_type")));
  }
}
