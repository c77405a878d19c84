package org.safeconduct.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Channels as rows, in the order in which they are tried.
@Repository
class JdbcChannels {
  private static final String READ = """
      select c.*, row_number() over (order by preference, kind, value) as place,
          c.verified_at is null or c.verified_at < cast(:now as timestamptz) - make_interval(
              days => profiles.setting('contact-stale-days', p.organisation, 180)) as stale
      from people.channel c join people.person p on p.id = c.person
      where c.person = :person order by preference, kind, value
      """;

  private static final String ADD = """
      insert into people.channel (id, person, kind, value, preference, verified_at, verified_by,
          verified_how)
      values (:id, :person, :kind, :value, :preference, :at, :by, :how)
      """;

  private static final String ORDER = """
      update people.channel c set preference = o.place
      from unnest(:ids) with ordinality as o (id, place)
      where c.id = o.id
      """;

  private final JdbcClient jdbc;

  JdbcChannels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<KnownChannel> of(PersonId person, Instant now) {
    return jdbc.sql(READ)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(JdbcChannels::channel)
        .list();
  }

  /// The whole list for the history.
  Draft draft(PersonId person) {
    var lines = new LinkedHashMap<String, String>();
    for (var it : of(person, Instant.EPOCH)) lines.put("channel " + (lines.size() + 1), it.line());
    return new Draft(lines);
  }

  boolean has(PersonId person, Channel.Kind kind, String value) {
    return jdbc.sql("""
            select exists (
                select from people.channel
                where person = :person and kind = :kind and value = :value)
            """)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("value", value)
        .query(Boolean.class)
        .single();
  }

  void add(PersonId person, UUID id, Channel channel, KnownChannel.@Nullable Proof proof) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("person", person.value())
        .param("kind", channel.kind().name())
        .param("value", channel.value())
        .param("preference", channel.preference())
        .param("at", proof == null ? null : proof.at().atOffset(ZoneOffset.UTC))
        .param("by", proof == null ? null : proof.by())
        .param("how", proof == null || proof.how() == null ? null : proof.how().name())
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from people.channel where id = :id").param("id", id).update();
  }

  void order(List<UUID> ids) {
    jdbc.sql(ORDER).param("ids", ids.toArray(UUID[]::new)).update();
  }

  void verified(UUID id, KnownChannel.How how, String by, Instant at) {
    jdbc.sql("""
            update people.channel set verified_at = :at, verified_by = :by, verified_how = :how
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("how", how.name())
        .update();
  }

  /// A code that may come back.
  ///
  /// @param attempts how many wrong ones did
  record Code(byte[] hash, Instant expires, int attempts) {}

  void keepCode(UUID channel, byte[] hash, Instant expires) {
    jdbc.sql("""
            insert into people.channel_code (channel, hash, expires) values (:channel, :hash, :expires)
            on conflict (channel) do update
            set hash = excluded.hash, expires = excluded.expires, attempts = 0
            """)
        .param("channel", channel)
        .param("hash", hash)
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Counts an attempt, and says what would be right.
  Optional<Code> tryCode(UUID channel) {
    return jdbc.sql("""
            update people.channel_code set attempts = attempts + 1 where channel = :channel
            returning hash, expires, attempts
            """)
        .param("channel", channel)
        .query((row, _) -> new Code(
            row.getBytes("hash"),
            row.getObject("expires", OffsetDateTime.class).toInstant(),
            row.getInt("attempts")))
        .optional();
  }

  void dropCode(UUID channel) {
    jdbc.sql("delete from people.channel_code where channel = :channel")
        .param("channel", channel)
        .update();
  }

  private static KnownChannel channel(ResultSet row, int number) throws SQLException {
    var at = row.getObject("verified_at", OffsetDateTime.class);
    var how = row.getString("verified_how");
    var proof = at == null
        ? null
        : new KnownChannel.Proof(
            at.toInstant(),
            row.getString("verified_by"),
            how == null ? null : KnownChannel.How.valueOf(how));
    var channel = new Channel(
        Channel.Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getInt("place"),
        at == null ? null : at.toInstant());
    return new KnownChannel(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        channel,
        proof,
        row.getBoolean("stale"));
  }
}
