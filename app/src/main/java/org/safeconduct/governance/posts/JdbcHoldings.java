package org.safeconduct.governance.posts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHoldings {
  private static final String FROM = """
      from governance.appointment a
      join governance.post_holder p on p.person = a.person
      left join governance.zone z on z.id = a.zone
      """;
  private static final String BY_POST = "array_position(array['"
      + Arrays.stream(Post.values()).map(Post::name).collect(Collectors.joining("', '"))
      + "'], a.post) %1$s, a.country %1$s, z.name collate governance.names %1$s, a.id %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "post",
      BY_POST,
      "person",
      "p.family_name collate governance.names %1$s, p.given_name collate governance.names %1$s,"
          + " a.id %1$s",
      "zone",
      "z.name collate governance.names %1$s, a.post %1$s, a.id %1$s",
      "country",
      "a.country %1$s, a.area %1$s, a.post %1$s, a.id %1$s",
      "from",
      "a.starts %1$s, a.id %1$s",
      "ends",
      "a.ends %1$s, a.id %1$s");
  private static final String ADD = """
      insert into governance.appointment (id, person, post, zone, organisation, country, area, starts,
          ends, letter, letter_date, appointed_by, letter_file, administrative_to, technical_to,
          recorded_at, recorded_by, source)
      values (:id, :person, :post, :zone, :organisation, :country, :area, :starts, :ends, :letter,
          :letter_date, :appointed_by, :letter_file, :administrative_to, :technical_to,
          :recorded_at, :recorded_by, :source)
      """;
  private static final String CHANGE = """
      update governance.appointment
      set ends = :ends, letter = :letter, letter_date = :letter_date, appointed_by = :appointed_by,
          letter_file = :letter_file, administrative_to = :administrative_to,
          technical_to = :technical_to, ended_at = :ended_at, end_reason = :reason,
          abolished = :abolished, withdrawn = :withdrawn, recorded_at = :recorded_at,
          recorded_by = :recorded_by, source = :source
      where id = :id and version = :version
      """;
  private static final String ENDING = "select " + HoldingRows.COLUMNS + """
      from governance.appointment a join people.subject p on p.person = a.person
      where not a.withdrawn and a.ended_at is null and a.starts <= cast(:now as timestamptz)
        and p.left_at is null and a.ends > cast(:now as timestamptz) - make_interval(days => :after)
        and a.ends <= cast(:now as timestamptz) + make_interval(
            days => profiles.setting('term-ending-days', a.organisation, 30))
        and not exists (
            select from governance.appointment b
            where b.seat = a.seat and not b.withdrawn and b.ends > a.ends and b.starts <= a.ends
              and (b.person = a.person or a.post = any(:by_one)))
      order by a.ends, a.id
      """;
  private static final String OPEN = "not a.withdrawn and a.ends > :now";

  private final JdbcClient jdbc;

  JdbcHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Holding> page(HoldingFilter filter, Instant now, PageRequest request) {
    var where = where(filter, now);
    var order = ORDERS.getOrDefault(request.order(), BY_POST);
    return jdbc.sql("select " + HoldingRows.COLUMNS + FROM + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  long count(HoldingFilter filter, Instant now) {
    var where = where(filter, now);
    return jdbc.sql("select count(*) " + FROM + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /// The next appointments in the order of their ids.
  List<Holding> next(HoldingFilter filter, Instant now, @Nullable AppointmentId after, int limit) {
    var where = where(filter, now);
    if (after != null) where.and("a.id > :after", "after", after.value());
    return jdbc.sql("select " + HoldingRows.COLUMNS + FROM + where.after("where")
            + " order by a.id limit :limit")
        .params(where.parameters())
        .param("limit", limit)
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  Optional<Holding> find(AppointmentId id, Instant now) {
    return jdbc.sql(
            "select " + HoldingRows.COLUMNS + "from governance.appointment a where a.id = :id")
        .param("id", id.value())
        .query((row, _) -> HoldingRows.holding(row, now))
        .optional();
  }

  /// Every version, the newest first.
  List<Holding> versions(AppointmentId id, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS
            + "from governance.appointment_version a where a.id = :id order by a.version desc")
        .param("id", id.value())
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// All that were ever made to any of these seats and not withdrawn, the newest start first.
  List<Holding> of(Collection<Seat> seats, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS + """
            from governance.appointment a where a.seat = any(:seats) and not a.withdrawn
            order by a.starts desc, a.id
            """)
        .param("seats", texts(seats))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// All of these posts, wherever they are, that hold now, will, or held, the newest start first.
  List<Holding> ofPosts(Collection<Post> posts, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS + """
            from governance.appointment a where a.post = any(:posts) and not a.withdrawn
            order by a.starts desc, a.id
            """)
        .param("posts", posts.stream().map(Post::name).toArray(String[]::new))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// What these people hold now.
  List<Holding> heldBy(Collection<PersonId> persons, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS
            + "from governance.appointment a where a.person = any(:persons) and a.starts <= :now"
            + " and " + OPEN + " order by a.seat, a.id")
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// Everything that holds now or will and is not one of these posts.
  List<Holding> openBut(Collection<Post> left, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS
            + "from governance.appointment a where a.post <> all(:left) and " + OPEN
            + " order by a.seat, a.starts, a.id")
        .param("left", left.stream().map(Post::name).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// Whose term ran out or was ended within this time.
  List<Holding> endedBetween(Instant from, Instant now) {
    return jdbc.sql("select " + HoldingRows.COLUMNS + """
            from governance.appointment a
            where not a.withdrawn and a.ends > :from and a.ends <= :now order by a.ends, a.id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  /// Terms that run out as soon as the profile calls soon, or ran out within this many days, and
  /// after which neither the holder goes on nor, in a post that is held by one, anybody else.
  /// Terms of people who left, and those that somebody ended, are left out.
  List<Holding> ending(Instant now, int daysAfter) {
    return jdbc.sql(ENDING)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("after", daysAfter)
        .param(
            "by_one",
            Arrays.stream(Post.values())
                .filter(Post::isHeldByOne)
                .map(Post::name)
                .toArray(String[]::new))
        .query((row, _) -> HoldingRows.holding(row, now))
        .list();
  }

  void add(Holding it) {
    var seat = it.seat();
    jdbc.sql(ADD)
        .params(said(it))
        .param("person", it.person().value())
        .param("post", seat.post().name())
        .param("zone", seat.zone())
        .param(
            "organisation",
            seat.organisation() == null ? null : seat.organisation().value())
        .param("country", seat.country())
        .param("area", seat.area())
        .param("starts", it.when().from().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Writes the next version.
  ///
  /// @return whether nobody else wrote one since this was read
  boolean change(Holding it) {
    var ended = it.term() instanceof Term.Ended;
    return jdbc.sql(CHANGE)
            .params(said(it))
            .param("version", it.version())
            .param("ended_at", ended ? it.when().until().atOffset(ZoneOffset.UTC) : null)
            .param("reason", it.term().reason())
            .param("abolished", it.term() instanceof Term.Ended end && end.abolished())
            .param("withdrawn", it.term() instanceof Term.Withdrawn)
            .update()
        == 1;
  }

  /// Writes the next version with other reporting lines.
  ///
  /// @return whether nobody else wrote one since this was read
  boolean change(AppointmentId id, int version, Lines lines, Holding.Recorded recorded) {
    return jdbc.sql("""
                update governance.appointment
                set administrative_to = :administrative, technical_to = :technical,
                    recorded_at = :at, recorded_by = :by, source = :source
                where id = :id and version = :version
                """)
            .param("id", id.value())
            .param("version", version)
            .param("administrative", Objects.toString(lines.administrative(), null))
            .param("technical", Objects.toString(lines.technical(), null))
            .param("at", recorded.at().atOffset(ZoneOffset.UTC))
            .param("by", recorded.by())
            .param("source", recorded.source())
            .update()
        == 1;
  }

  /// To whom each seat reports on a line, as its holders' appointments say.
  Map<Seat, Seat> line(Lines.Line line, Instant now) {
    var found = new HashMap<Seat, Seat>();
    var column = line == Lines.Line.ADMINISTRATIVE ? "administrative_to" : "technical_to";
    jdbc.sql("select a.seat, a." + column + " from governance.appointment a where a." + column
            + " is not null and " + OPEN + " order by a.starts")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(row -> {
          found.put(Seat.valueOf(row.getString(1)), Seat.valueOf(row.getString(2)));
        });
    return found;
  }

  private static Map<String, @Nullable Object> said(Holding it) {
    var said = new HashMap<String, @Nullable Object>();
    said.put("id", it.id().value());
    said.put("ends", it.when().until().atOffset(ZoneOffset.UTC));
    said.put("letter", it.letter().reference());
    said.put("letter_date", it.letter().dated());
    said.put("appointed_by", it.letter().appointedBy());
    said.put("letter_file", it.letter().file());
    said.put("administrative_to", Objects.toString(it.lines().administrative(), null));
    said.put("technical_to", Objects.toString(it.lines().technical(), null));
    said.put("recorded_at", it.recorded().at().atOffset(ZoneOffset.UTC));
    said.put("recorded_by", it.recorded().by());
    said.put("source", it.recorded().source());
    return said;
  }

  private static Conditions where(HoldingFilter filter, Instant now) {
    var where = new Conditions();
    if (filter.post() != null) where.and("a.post = :post", "post", filter.post().name());
    if (filter.zone() != null) where.and("a.zone = :zone", "zone", filter.zone());
    if (filter.country() != null) where.and("a.country = :country", "country", filter.country());
    if (filter.organisation() != null)
      where.and(
          "coalesce(a.organisation, p.organisation) = :organisation",
          "organisation",
          filter.organisation().value());
    where.andWords(
        "people.folded(concat_ws(' ', p.given_name, p.family_name, a.area, z.name))",
        "people.folded",
        filter.text());
    var at = now.atOffset(ZoneOffset.UTC);
    if (!filter.past()) where.and(OPEN, "now", at);
    if (filter.endingWithin() != null)
      where.and(
          "a.ends between :now and :soon",
          Map.of("now", at, "soon", at.plusDays(Math.clamp(filter.endingWithin(), 0, 3_650))));
    return where;
  }

  private static String[] texts(Collection<Seat> seats) {
    return seats.stream().map(Seat::toString).toArray(String[]::new);
  }
}
