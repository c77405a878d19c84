package org.safeconduct.platform;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Carries out what a program asks once for each key of the actor, however often it asks because an
/// answer was lost. The key is kept in the transaction of the deed: both are there, or neither.
@Component
public class RequestKeys {
  private static final String LOCK = """
      select pg_advisory_xact_lock(hashtextextended(:operation, hashtext(:actor || ' ' || :key)))
      """;

  private static final String FIND = """
      select digest, made from platform.request_key
      where actor = :actor and operation = :operation and key = :key
      """;

  private static final String KEEP = """
      insert into platform.request_key (actor, operation, key, digest, made, at)
      values (:actor, :operation, :key, :digest, :made, :at)
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RequestKeys(
      JdbcClient jdbc, CurrentUser currentUser, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What became of a request.
  ///
  /// @param <T> the outcome of the deed
  public sealed interface Answer<T> {
    /// Carried out or refused now.
    record Fresh<T>(T outcome) implements Answer<T> {}

    /// Carried out before.
    ///
    /// @param made what came of it then
    record Again<T>(UUID made) implements Answer<T> {}

    /// The key named another request.
    record KeyUsed<T>() implements Answer<T> {}

    /// Tells a program.
    ///
    /// @param again tells what came of it, as it is now
    /// @throws KeyReused if the key named another request
    default <A> A told(Function<T, A> fresh, Function<UUID, A> again) {
      return switch (this) {
        case Fresh<T> it -> fresh.apply(it.outcome());
        case Again<T> it -> again.apply(it.made());
        case KeyUsed<T> _ -> throw new KeyReused();
      };
    }
  }

  /// Does something, unless the actor asked for the same with the same key before; waits for one
  /// that is under way. What is refused is not remembered. The deed asks whether the actor may.
  ///
  /// @param body what was asked; the order of its fields does not matter
  /// @param deed its outcome is [Made] if it was done
  public <T> Answer<T> once(RequestKey request, JsonNode body, Supplier<T> deed) {
    if (request.key() == null) return new Answer.Fresh<>(deed.get());
    var row = row(request);
    var digest = Sha256.of(request.address() + " " + sorted(body));
    return transaction.execute(status -> {
      jdbc.sql(LOCK).params(row).query(_ -> {});
      var answer = RequestKeys.<T>said(find(row), digest);
      if (answer.isPresent()) return answer.get();
      var outcome = deed.get();
      if (outcome instanceof Made it) keep(row, digest, it.made());
      // A refusal that undid what it had begun said so to this transaction: here it is an answer.
      if (status.isRollbackOnly()) status.setRollbackOnly();
      return new Answer.Fresh<>(outcome);
    });
  }

  private record Earlier(byte[] digest, UUID made) {}

  private static <T> Optional<Answer<T>> said(Optional<Earlier> earlier, byte[] digest) {
    return earlier.map(it -> MessageDigest.isEqual(it.digest(), digest)
        ? new Answer.Again<>(it.made())
        : new Answer.KeyUsed<>());
  }

  private Optional<Earlier> find(Map<String, String> row) {
    return jdbc.sql(FIND)
        .params(row)
        .query((it, _) -> new Earlier(it.getBytes("digest"), it.getObject("made", UUID.class)))
        .optional();
  }

  private void keep(Map<String, String> row, byte[] digest, UUID made) {
    jdbc.sql(KEEP)
        .params(row)
        .param("digest", digest)
        .param("made", made)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private Map<String, String> row(RequestKey request) {
    return Map.of(
        "actor", currentUser.actor().identity(),
        "operation", request.operation(),
        "key", String.valueOf(request.key()));
  }

  private static String sorted(JsonNode node) {
    if (node.isArray())
      return node.valueStream().map(RequestKeys::sorted).collect(Collectors.joining(",", "[", "]"));
    if (!node.isObject()) return node.toString();
    return node.propertyStream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> JsonNodeFactory.instance.stringNode(it.getKey()) + ":" + sorted(it.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
