package org.safeconduct.governance.nominations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.training.Course;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Nominations that are under way and appointments that hold, with what is known of training.
@Repository
class JdbcPreparations {
  private static final String ENTRIES = """
      with wanted as (
          select * from unnest(cast(:posts as text[]), cast(:courses as text[])) as w(post, course)),
      nominee as (
          select n.id, n.organisation, n.post, n.person, s.state, s.at, d.training_due
          from governance.nomination n
          join lateral (
              select state, at from governance.nomination_step
              where nomination = n.id order by number desc limit 1) s on true
          left join governance.nomination_step d on d.nomination = n.id and d.state = 'NOMINATED'
          where s.state in ('IDENTIFIED', 'NOMINATED', 'ACCEPTED', 'TRAINED')),
      entry as (
          select n.person, n.organisation, n.post as seat, n.post, n.id as nomination,
              null::uuid as appointment, n.state, n.at as since, n.training_due,
              null::timestamptz as handed_over
          from nominee n
          union all
          select a.person, a.organisation, a.seat, a.post, null, a.id, null, a.starts, null,
              (select max(k.at) from governance.handover h
               join governance.handover_acknowledgement k on k.handover = h.id
               where h.seat = a.seat and k.person = a.person)
          from governance.appointment a
          where not a.withdrawn and a.starts <= :now and a.ends > :now and a.post = any(:posts)),
      trained as (
          select distinct on (person, course) person, course, trained_on, valid_until
          from governance.training where withdrawn_at is null order by person, course, recorded_at desc, id)
      """;

  private static final String COLUMNS = """
      select e.*, t.trained_on,
          governance.counts_until(t.valid_until, t.course, t.trained_on, e.organisation) as until
      """;

  private static final String FROM = """
      from entry e join wanted w on w.post = e.post
      left join trained t on t.person = e.person and t.course = w.course
      left join people.subject p on p.person = e.person
      """;

  private static final String PERSON =
      "p.family_name collate governance.names %1$s, p.given_name collate governance.names %1$s,"
          + " e.seat %1$s, e.person";

  private static final Map<String, String> ORDERS = Map.of(
      "person", PERSON,
      "state", "e.state %1$s nulls last, " + PERSON,
      "since", "e.since %1$s, " + PERSON,
      "due", "e.training_due %1$s nulls last, " + PERSON,
      "trained", "t.trained_on %1$s nulls last, " + PERSON);

  private final JdbcClient jdbc;

  JdbcPreparations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Preparation> page(
      @Nullable OrganisationId organisation, List<Post> posts, Instant now, PageRequest request) {
    var asked = asked(organisation, posts, now);
    var order = ORDERS.getOrDefault(request.order(), PERSON);
    var rows = jdbc.sql(ENTRIES + COLUMNS + FROM + asked.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(asked.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcPreparations::preparation)
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql(ENTRIES + "select count(*) " + FROM + asked.after("where"))
            .params(asked.parameters())
            .query(Long.class)
            .single());
  }

  /// Holders of posts, and those of the nominees whom the reader has in scope.
  private static Conditions asked(
      @Nullable OrganisationId organisation, List<Post> posts, Instant now) {
    var asked = new Conditions()
        .and("(e.nomination is null or p.person is not null)")
        .with(Map.of(
            "now",
            now.atOffset(ZoneOffset.UTC),
            "posts",
            posts.stream().map(Post::name).toArray(String[]::new),
            "courses",
            posts.stream().map(Course::of).map(Course::name).toArray(String[]::new)));
    return organisation == null
        ? asked
        : asked.and(
            "coalesce(e.organisation, p.organisation) = :organisation",
            "organisation",
            organisation.value());
  }

  private static Preparation preparation(ResultSet row, int number) throws SQLException {
    var nomination = row.getObject("nomination", UUID.class);
    var appointment = row.getObject("appointment", UUID.class);
    var state = row.getString("state");
    var handedOver = row.getObject("handed_over", OffsetDateTime.class);
    return new Preparation(
        new PersonId(row.getObject("person", UUID.class)),
        seat(row),
        nomination == null ? null : new NominationId(nomination),
        appointment == null ? null : new AppointmentId(appointment),
        state == null ? null : Standing.Word.valueOf(state),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("training_due", LocalDate.class),
        row.getObject("trained_on", LocalDate.class),
        row.getObject("until", LocalDate.class),
        handedOver == null ? null : handedOver.toInstant());
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return row.getObject("appointment") == null
        ? Seat.of(
            Post.valueOf(row.getString("post")),
            new OrganisationId(row.getObject("organisation", UUID.class)))
        : Seat.valueOf(row.getString("seat"));
  }
}
