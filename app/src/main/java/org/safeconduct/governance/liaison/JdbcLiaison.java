package org.safeconduct.governance.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the liaison register.
@Repository
class JdbcLiaison {
  private static final String FROM = """
      from (
          select c.*, l.held_on as last,
              coalesce(l.next_due, (coalesce(l.held_on, (c.recorded_at at time zone 'UTC')::date)
                  + c.every_days)) as due
          from governance.counterpart c
          left join lateral (
              select held_on, next_due from governance.counterpart_log g
              where g.counterpart = c.id order by g.held_on desc, g.number desc limit 1) l on true
      ) c
      """;
  private static final String BY_DUE =
      "c.due %1$s nulls last, c.name collate governance.names %1$s, c.id %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "due",
      BY_DUE,
      "name",
      "c.name collate governance.names %1$s, c.id %1$s",
      "kind",
      "c.kind %1$s, c.name collate governance.names %1$s, c.id %1$s",
      "last",
      "c.last %1$s nulls last, c.id %1$s");
  private static final String ADD = """
      insert into governance.counterpart (id, kind, name, country, keeper, every_days, notes, closed,
          version, recorded_at, recorded_by)
      values (:id, :kind, :name, :country, :keeper, :every, :notes, :closed, :version, :at, :by)
      """;
  private static final String CHANGE = """
      update governance.counterpart
      set kind = :kind, name = :name, country = :country, keeper = :keeper, every_days = :every,
          notes = :notes, closed = :closed, version = :version
      where id = :id and version = :version - 1
      """;

  private final JdbcClient jdbc;

  JdbcLiaison(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param own only those whose contact this person keeps; null for all
  List<Counterpart> page(
      CounterpartFilter filter, @Nullable UUID own, LocalDate today, PageRequest request) {
    var where = where(filter, own, today);
    var order = ORDERS.getOrDefault(request.order(), BY_DUE);
    return jdbc.sql("select c.* " + FROM + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcLiaison::counterpart)
        .list();
  }

  long count(CounterpartFilter filter, @Nullable UUID own, LocalDate today) {
    var where = where(filter, own, today);
    return jdbc.sql("select count(*) " + FROM + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Counterpart> find(UUID id) {
    return jdbc.sql("select c.* " + FROM + "where c.id = :id")
        .param("id", id)
        .query(JdbcLiaison::counterpart)
        .optional();
  }

  /// Those with a keeper to whom one is to speak on this day or before.
  List<Counterpart> dueBy(LocalDate day) {
    return jdbc.sql("select c.* " + FROM
            + "where not c.closed and c.keeper is not null and c.due <= :day order by c.due, c.id")
        .param("day", day)
        .query(JdbcLiaison::counterpart)
        .list();
  }

  void add(Counterpart it, Instant at, String by) {
    jdbc.sql(ADD).params(parameters(it)).param("at", utc(at)).param("by", by).update();
  }

  /// @return whether it was still at the version before
  boolean change(Counterpart it) {
    return jdbc.sql(CHANGE).params(parameters(it)).update() == 1;
  }

  List<CounterpartFile.Contact> contacts(UUID counterpart) {
    return jdbc.sql("""
            select * from governance.counterpart_contact where counterpart = :id
            order by (closed_at is not null), name collate governance.names, id
            """)
        .param("id", counterpart)
        .query((row, _) -> {
          var closed = row.getObject("closed_at", OffsetDateTime.class);
          return new CounterpartFile.Contact(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("function"),
              row.getString("phone"),
              row.getString("email"),
              row.getString("channel"),
              closed == null ? null : closed.toInstant());
        })
        .list();
  }

  void add(UUID counterpart, CounterpartFile.Contact it, Instant at, String by) {
    jdbc.sql("""
            insert into governance.counterpart_contact (id, counterpart, name, function, phone, email,
                channel, recorded_at, recorded_by)
            values (:id, :counterpart, :name, :function, :phone, :email, :channel, :at, :by)
            """)
        .param("id", it.id())
        .param("counterpart", counterpart)
        .param("name", it.name())
        .param("function", it.function())
        .param("phone", it.phone())
        .param("email", it.email())
        .param("channel", it.channel())
        .param("at", utc(at))
        .param("by", by)
        .update();
  }

  /// @return whether it held until now
  boolean close(UUID counterpart, UUID contact, Instant at) {
    return jdbc.sql("""
                update governance.counterpart_contact set closed_at = :at
                where id = :contact and counterpart = :counterpart and closed_at is null
                """)
            .param("contact", contact)
            .param("counterpart", counterpart)
            .param("at", utc(at))
            .update()
        == 1;
  }

  List<CounterpartFile.Agreement> agreements(UUID counterpart) {
    return jdbc.sql("""
            select * from governance.counterpart_agreement where counterpart = :id
            order by ends_on desc nulls first, title collate governance.names, id
            """)
        .param("id", counterpart)
        .query((row, _) -> new CounterpartFile.Agreement(
            row.getObject("id", UUID.class),
            row.getString("title"),
            row.getString("reference"),
            row.getObject("signed_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class)))
        .list();
  }

  void add(UUID counterpart, CounterpartFile.Agreement it, Instant at, String by) {
    jdbc.sql("""
            insert into governance.counterpart_agreement (id, counterpart, title, reference, signed_on,
                ends_on, recorded_at, recorded_by)
            values (:id, :counterpart, :title, :reference, :signed, :ends, :at, :by)
            """)
        .param("id", it.id())
        .param("counterpart", counterpart)
        .param("title", it.title())
        .param("reference", it.reference())
        .param("signed", it.signedOn())
        .param("ends", it.endsOn())
        .param("at", utc(at))
        .param("by", by)
        .update();
  }

  /// The newest first.
  List<CounterpartFile.Entry> log(UUID counterpart) {
    return jdbc.sql("""
            select * from governance.counterpart_log where counterpart = :id
            order by held_on desc, number desc
            """)
        .param("id", counterpart)
        .query((row, _) -> new CounterpartFile.Entry(
            row.getInt("number"),
            row.getObject("held_on", LocalDate.class),
            LogChannel.valueOf(row.getString("channel")),
            row.getString("with_whom"),
            row.getString("words"),
            row.getObject("next_due", LocalDate.class),
            row.getString("recorded_by")))
        .list();
  }

  /// @return whether nobody else added this entry
  boolean add(UUID counterpart, CounterpartFile.Entry it, Instant at) {
    try {
      return jdbc.sql("""
                  insert into governance.counterpart_log (counterpart, number, held_on, channel,
                      with_whom, words, next_due, recorded_at, recorded_by)
                  values (:counterpart, :number, :held, :channel, :whom, :words, :due, :at, :by)
                  """)
              .param("counterpart", counterpart)
              .param("number", it.number())
              .param("held", it.heldOn())
              .param("channel", it.channel().name())
              .param("whom", it.withWhom())
              .param("words", it.words())
              .param("due", it.nextDue())
              .param("at", utc(at))
              .param("by", it.by())
              .update()
          == 1;
    } catch (DuplicateKeyException addedMeanwhile) {
      return false;
    }
  }

  private static Map<String, ?> parameters(Counterpart it) {
    var values = new HashMap<String, @Nullable Object>();
    var keeper = it.keeper();
    values.put("id", it.id());
    values.put("kind", it.kind().name());
    values.put("name", it.name());
    values.put("country", it.country());
    values.put("keeper", keeper == null ? null : keeper.value());
    values.put("every", it.rhythm().everyDays());
    values.put("notes", it.notes());
    values.put("closed", it.state().closed());
    values.put("version", it.state().version());
    return values;
  }

  private static Conditions where(CounterpartFilter filter, @Nullable UUID own, LocalDate today) {
    var where = new Conditions();
    if (own != null) where.and("c.keeper = :own", "own", own);
    if (filter.kind() != null) where.and("c.kind = :kind", "kind", filter.kind().name());
    if (filter.country() != null) where.and("c.country = :country", "country", filter.country());
    if (filter.keeper() != null)
      where.and("c.keeper = :keeper", "keeper", filter.keeper().value());
    if (filter.overdue()) where.and("not c.closed and c.due < :today", "today", today);
    if (!filter.closed()) where.and("not c.closed");
    if (!filter.text().isBlank())
      where.andWords("lower(c.name || ' ' || c.notes)", "lower", filter.text());
    return where;
  }

  private static Counterpart counterpart(ResultSet row, int number) throws SQLException {
    var keeper = row.getObject("keeper", UUID.class);
    return new Counterpart(
        row.getObject("id", UUID.class),
        CounterpartKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("country"),
        keeper == null ? null : new PersonId(keeper),
        new Counterpart.Rhythm(
            row.getObject("every_days", Integer.class),
            row.getObject("last", LocalDate.class),
            row.getObject("due", LocalDate.class)),
        row.getString("notes"),
        new Counterpart.State(row.getInt("version"), row.getBoolean("closed")));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
