package org.safeconduct.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAppointments {
  private static final String COLUMNS =
      "select a.id, a.person, a.post, a.zone, a.organisation, a.starts, a.ends ";

  private static final String FROM = """
      from governance.appointment a
      join governance.post_holder p on p.person = a.person
      left join governance.zone z on z.id = a.zone
      """;

  private static final String WARDENS = """
      where a.post in ('WARDEN', 'DEPUTY_WARDEN', 'SUB_WARDEN') and not a.withdrawn
        and a.starts <= :now and a.ends > :now
      order by array_position(array['WARDEN', 'DEPUTY_WARDEN', 'SUB_WARDEN'], a.post), a.starts, a.id
      """;

  /// Posts in the order in which they are declared, the highest first.
  private static final String BY_POST = "array_position(array['"
      + Arrays.stream(Post.values()).map(Post::name).collect(Collectors.joining("', '"))
      + "'], a.post) %1$s, z.name collate governance.names %1$s, a.id %1$s";

  private static final Map<String, String> ORDERS = Map.of(
      "post",
      BY_POST,
      "person",
      "p.family_name collate governance.names %1$s, p.given_name collate governance.names %1$s,"
          + " a.id %1$s",
      "zone",
      "z.name collate governance.names %1$s, a.post %1$s, a.id %1$s",
      "ends",
      "a.ends %1$s, a.id %1$s");

  private final JdbcClient jdbc;

  JdbcAppointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Appointment> page(AppointmentFilter filter, Instant now, PageRequest request) {
    var parameters = new HashMap<String, Object>();
    var where = where(filter, now, parameters);
    var order = ORDERS.getOrDefault(request.order(), BY_POST);
    return jdbc.sql(COLUMNS + FROM + where + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(parameters)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcAppointments::appointment)
        .list();
  }

  long count(AppointmentFilter filter, Instant now) {
    var parameters = new HashMap<String, Object>();
    var where = where(filter, now, parameters);
    return jdbc.sql("select count(*) " + FROM + where)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  /// Wardens, deputies and sub-wardens of all zones, in this order.
  List<Appointment> wardens(Instant now) {
    return jdbc.sql(COLUMNS + "from governance.appointment a " + WARDENS)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(JdbcAppointments::appointment)
        .list();
  }

  private static String where(
      AppointmentFilter filter, Instant now, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    conditions.add("not a.withdrawn");
    if (filter.post() != null) {
      conditions.add("a.post = :post");
      parameters.put("post", filter.post().name());
    }
    if (filter.zone() != null) {
      conditions.add("a.zone = :zone");
      parameters.put("zone", filter.zone());
    }
    if (filter.organisation() != null) {
      conditions.add("coalesce(a.organisation, p.organisation) = :organisation");
      parameters.put("organisation", filter.organisation().value());
    }
    if (!filter.past()) {
      conditions.add("a.ends > :now");
      parameters.put("now", now.atOffset(ZoneOffset.UTC));
    }
    return "where " + String.join(" and ", conditions);
  }

  private static Appointment appointment(ResultSet row, int number) throws SQLException {
    var organisation = row.getObject("organisation", UUID.class);
    return new Appointment(
        new AppointmentId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        Post.valueOf(row.getString("post")),
        row.getObject("zone", UUID.class),
        organisation == null ? null : new OrganisationId(organisation),
        new Interval(
            row.getObject("starts", OffsetDateTime.class).toInstant(),
            row.getObject("ends", OffsetDateTime.class).toInstant()));
  }
}
