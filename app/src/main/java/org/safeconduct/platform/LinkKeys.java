package org.safeconduct.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The numbered keys that sign links of one room: 256 random bits each. The newest signs; an
/// earlier one is read until the last link that it signed has ended. A new key signs once
/// every node has seen it.
public abstract class LinkKeys {
  /// After which time every node knows a new key.
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

  private static final int BYTES = 32;
  private static final int MOST = 255;
  private static final String ALL = "select * from TABLE order by number";
  private static final String ADD = """
      insert into TABLE (number, secret, algorithm, made_at)
      values (:number, :secret, :algorithm, :at)
      on conflict (number) do nothing
      """;

  private final String table;
  private final Duration longest;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Algorithms algorithms;
  private final TransactionTemplate alone;
  private volatile List<LinkKey> known = List.of();
  private volatile Instant lookAgain = Instant.MIN;

  /// @param table where they lie
  /// @param longest how long a link works at most, from when it is made
  protected LinkKeys(
      String table,
      Duration longest,
      JdbcClient jdbc,
      Clock clock,
      Algorithms algorithms,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.longest = longest;
    this.jdbc = jdbc;
    this.clock = clock;
    this.algorithms = algorithms;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// A key of links.
  ///
  /// @param number stands in each link
  /// @param algorithm what its HMAC (RFC 2104) is made of
  /// @param from since when every node knows it
  /// @param until links that end later were not signed while it was current; null while it is
  public record LinkKey(
      int number,
      HashAlgorithm algorithm,
      byte[] secret,
      Instant from,
      @Nullable Instant until) {
    /// The first bytes of the signature over what a link says.
    ///
    /// @param purpose what the link is for
    /// @param length how many bytes
    public byte[] sign(byte[] purpose, byte[] signed, int length) {
      return Arrays.copyOf(algorithm.sign(secret, purpose, signed), length);
    }

    /// Whether a link that ends then can have been signed before the key was replaced.
    public boolean covers(Instant expires) {
      return until == null || !expires.isAfter(until);
    }
  }

  /// The key for new links; made and committed by itself when there is none yet. Takes a second
  /// connection only then.
  public LinkKey current() {
    var keys = keys();
    var now = clock.instant();
    return (keys.isEmpty() ? begun() : keys)
        .reversed().stream()
            .filter(it -> it.number() == 1 || !it.from().isAfter(now))
            .findFirst()
            .orElseThrow();
  }

  /// The key with this number. Made-up numbers cost a look-up in ten seconds, however many come.
  public Optional<LinkKey> find(int number) {
    return keys().stream().filter(it -> it.number() == number).findFirst();
  }

  /// Makes a new key, of the algorithm that is chosen now; it signs ten seconds later.
  public void replace() {
    current();
    int number = keys().getLast().number() + 1;
    if (number > MOST)
      throw new CannotStart("All " + MOST + " keys of links in " + table + " are used up.");
    add(number);
    lookAgain = Instant.MIN;
  }

  private List<LinkKey> begun() {
    return Objects.requireNonNull(alone.execute(_ -> {
      add(1);
      return read();
    }));
  }

  private void add(int number) {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    jdbc.sql(ADD.replace("TABLE", table))
        .param("number", number)
        .param("secret", secret)
        .param("algorithm", algorithms.links().id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<LinkKey> keys() {
    var now = clock.instant();
    if (now.isBefore(lookAgain)) return known;
    known = read();
    lookAgain = known.isEmpty() ? Instant.MIN : now.plus(SEEN_WITHIN);
    return known;
  }

  private List<LinkKey> read() {
    var rows = jdbc.sql(ALL.replace("TABLE", table))
        .query((row, _) -> new Row(
            row.getInt("number"),
            row.getString("algorithm"),
            row.getBytes("secret"),
            row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
    var keys = new ArrayList<LinkKey>();
    for (int at = 0; at < rows.size(); at++)
      keys.add(rows.get(at).key(at + 1 < rows.size() ? until(rows.get(at + 1)) : null));
    return List.copyOf(keys);
  }

  /// The latest end of a link that was signed before the next key came into use. Nodes see that a
  /// little late, and links end at whole minutes.
  private Instant until(Row next) {
    return next.from().plus(SEEN_WITHIN).plus(longest).plus(Duration.ofMinutes(1));
  }

  private record Row(int number, String algorithm, byte[] secret, Instant at) {
    Instant from() {
      return at.plus(SEEN_WITHIN);
    }

    LinkKey key(@Nullable Instant until) {
      var known = HashAlgorithm.find(algorithm)
          .orElseThrow(() -> new IllegalStateException("Key " + number
              + " of links signs with the algorithm " + algorithm
              + ", which this version does not know. Start the version that made it."));
      return new LinkKey(number, known, secret, from(), until);
    }
  }
}
