package org.safeconduct.crisis.asking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the keys that sign answer links: 256 random bits each, made once, kept for good.
@Repository
class JdbcLinkKeys {
  private static final int CURRENT = 1;
  private static final String ADD = """
      insert into crisis.link_key (number, secret, made_at) values (:number, :secret, :at)
      on conflict (number) do nothing
      """;
  private static final String FIND = "select secret from crisis.link_key where number = :number";

  private final Map<Integer, LinkKey> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate alone;

  JdbcLinkKeys(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// The key for new links; made and committed by itself when there is none yet. Takes a second
  /// connection only then.
  LinkKey current() {
    return find(CURRENT).or(() -> alone.execute(_ -> make())).orElseThrow();
  }

  /// The key with this number. Numbers that no key ever had cost no look-up.
  Optional<LinkKey> find(int number) {
    var key = known.get(number);
    if (key != null) return Optional.of(key);
    if (number < 1 || number > CURRENT) return Optional.empty();
    return jdbc.sql(FIND)
        .param("number", number)
        .query((row, _) -> new LinkKey(number, row.getBytes("secret")))
        .optional()
        .map(this::remember);
  }

  private Optional<LinkKey> make() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    jdbc.sql(ADD)
        .param("number", CURRENT)
        .param("secret", secret)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(FIND)
        .param("number", CURRENT)
        .query((row, _) -> new LinkKey(CURRENT, row.getBytes("secret")))
        .optional();
  }

  private LinkKey remember(LinkKey key) {
    known.put(key.number(), key);
    return key;
  }

  record LinkKey(int number, byte[] secret) {}
}
