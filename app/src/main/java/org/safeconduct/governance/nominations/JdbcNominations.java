package org.safeconduct.governance.nominations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNominations {
  private static final String FROM = """
      from governance.nomination n
      left join people.subject p on p.person = n.person
      join lateral (
          select * from governance.nomination_step s
          where s.nomination = n.id order by s.number desc limit 1) s on true
      """;
  private static final String COLUMNS = """
      select n.id, n.organisation, n.post, n.person, s.number, s.state, s.reason, s.trained_on,
          s.appointment, s.seat, s.delegation, s.at, p.person is not null as reached,
          (select d.training_due from governance.nomination_step d
           where d.nomination = n.id and d.state = 'NOMINATED') as training_due
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "since", "s.at %1$s, n.id %1$s",
      "state",
          "array_position(array['IDENTIFIED', 'NOMINATED', 'ACCEPTED', 'TRAINED'], s.state) %1$s,"
              + " s.at %1$s, n.id %1$s",
      "person",
          "p.family_name collate governance.names %1$s, p.given_name collate governance.names %1$s,"
              + " n.id %1$s");
  private static final String STEP = """
      insert into governance.nomination_step (nomination, number, state, reason, training_due,
          trained_on, appointment, seat, delegation, channel, by, at)
      values (:nomination, :number, :state, :reason, :training_due, :trained_on, :appointment, :seat,
          :delegation, :channel, :by, :at)
      """;

  private final JdbcClient jdbc;

  JdbcNominations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Nomination> page(NominationFilter filter, PageRequest request) {
    var where = where(filter);
    var order = ORDERS.getOrDefault(request.order(), "s.at %1$s, n.id %1$s");
    return jdbc.sql(COLUMNS + FROM + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcNominations::nomination)
        .list();
  }

  long count(NominationFilter filter) {
    var where = where(filter);
    return jdbc.sql("select count(*) " + FROM + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Nomination> find(NominationId id) {
    return jdbc.sql(COLUMNS + FROM + "where n.id = :id")
        .param("id", id.value())
        .query(JdbcNominations::nomination)
        .optional();
  }

  /// Those of these ids.
  List<Nomination> all(Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + FROM + "where n.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(JdbcNominations::nomination)
        .list();
  }

  /// Those of a person that are under way.
  List<Nomination> of(PersonId person) {
    return jdbc.sql(COLUMNS + FROM + "where n.person = :person and s.state in ('IDENTIFIED',"
            + " 'NOMINATED', 'ACCEPTED', 'TRAINED') order by s.at")
        .param("person", person.value())
        .query(JdbcNominations::nomination)
        .list();
  }

  List<NominationStep> steps(NominationId id) {
    return jdbc.sql("""
            select number, state, reason, seat, delegation, channel, by, at
            from governance.nomination_step where nomination = :id order by number
            """).param("id", id.value()).query(JdbcNominations::step).list();
  }

  void add(Nomination it) {
    jdbc.sql("""
            insert into governance.nomination (id, organisation, post, person)
            values (:id, :organisation, :post, :person)
            """)
        .param("id", it.id().value())
        .param("organisation", it.organisation().value())
        .param("post", it.post().name())
        .param("person", it.person().value())
        .update();
  }

  /// Adds the next step.
  ///
  /// @throws OptimisticLockingFailureException if somebody else took one since this was read
  void record(Nomination before, Standing next, String channel, String by, Instant at) {
    try {
      jdbc.sql(STEP)
          .params(said(next))
          .param("nomination", before.id().value())
          .param("number", before.number() + 1)
          .param("channel", channel)
          .param("by", by)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException meanwhile) {
      throw new OptimisticLockingFailureException(
          "Nomination " + before.id() + " took a step meanwhile", meanwhile);
    }
  }

  private static Map<String, @Nullable Object> said(Standing it) {
    var said = new HashMap<String, @Nullable Object>();
    said.put("state", it.word().name());
    for (var name : List.of("training_due", "trained_on", "appointment", "seat", "delegation"))
      said.put(name, null);
    said.put("reason", "");
    switch (it) {
      case Standing.Identified _, Standing.Accepted _ -> {}
      case Standing.Nominated one -> {
        said.put("training_due", one.trainingDue());
        under(one.under(), said);
      }
      case Standing.Trained one -> said.put("trained_on", one.on());
      case Standing.Active one -> said.put("appointment", one.appointment().value());
      case Standing.Refused one -> {
        said.put("reason", one.reason());
        under(one.under(), said);
      }
      case Standing.Declined one -> said.put("reason", one.reason());
      case Standing.Withdrawn one -> said.put("reason", one.reason());
    }
    return said;
  }

  private static void under(Under it, Map<String, @Nullable Object> said) {
    said.put("seat", it.seat().toString());
    said.put("delegation", it.delegation() == null ? null : it.delegation().value());
  }

  private static Conditions where(NominationFilter filter) {
    var where = new Conditions();
    if (filter.state() != null)
      where.and("s.state = :state", "state", filter.state().name());
    if (filter.organisation() != null)
      where.and(
          "n.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.post() != null) where.and("n.post = :post", "post", filter.post().name());
    if (!filter.past() && filter.state() == null)
      where.and("s.state in ('IDENTIFIED', 'NOMINATED', 'ACCEPTED', 'TRAINED')");
    return where;
  }

  private static Nomination nomination(ResultSet row, int number) throws SQLException {
    var due = row.getObject("training_due", LocalDate.class);
    return new Nomination(
        new NominationId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        Post.valueOf(row.getString("post")),
        new PersonId(row.getObject("person", UUID.class)),
        row.getInt("number"),
        standing(row, due),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        due,
        row.getBoolean("reached"));
  }

  private static Standing standing(ResultSet row, @Nullable LocalDate due) throws SQLException {
    var reason = row.getString("reason");
    return switch (Standing.Word.valueOf(row.getString("state"))) {
      case IDENTIFIED -> new Standing.Identified();
      case NOMINATED -> new Standing.Nominated(under(row), Objects.requireNonNull(due));
      case ACCEPTED -> new Standing.Accepted(Objects.requireNonNull(due));
      case TRAINED -> new Standing.Trained(row.getObject("trained_on", LocalDate.class));
      case ACTIVE ->
        new Standing.Active(new AppointmentId(row.getObject("appointment", UUID.class)));
      case REFUSED -> new Standing.Refused(under(row), reason);
      case DECLINED -> new Standing.Declined(reason);
      case WITHDRAWN -> new Standing.Withdrawn(reason);
    };
  }

  private static Under under(ResultSet row) throws SQLException {
    return new Under(Seat.valueOf(row.getString("seat")), delegation(row));
  }

  private static @Nullable DelegationId delegation(ResultSet row) throws SQLException {
    var id = row.getObject("delegation", UUID.class);
    return id == null ? null : new DelegationId(id);
  }

  private static NominationStep step(ResultSet row, int number) throws SQLException {
    var seat = row.getString("seat");
    return new NominationStep(
        row.getInt("number"),
        Standing.Word.valueOf(row.getString("state")),
        row.getString("reason"),
        seat == null ? null : Seat.valueOf(seat),
        delegation(row),
        row.getString("channel"),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
