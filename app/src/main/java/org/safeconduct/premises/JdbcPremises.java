package org.safeconduct.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.StayColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPremises {
  private static final String SELECT = """
      select m.id, m.name, m.kind, m.organisation, m.place_label, m.country, m.region, m.longitude,
          m.latitude, m.precision, m.capacity, m.number, m.address, %s as occupants
      from premises.premises m
      """;

  private static final String OCCUPANCIES = """
      select m.id, m.name, t.person, t.since, m.place_label, m.country, m.region, m.longitude,
          m.latitude, m.precision
      from premises.occupant t
      join premises.premises m on m.id = t.premises
      """;

  private static final String OPEN = OCCUPANCIES + "where m.closed_at is null\n";

  private static final String KNOWN_AT = OCCUPANCIES + """
      where t.since <= '%1$s' and (m.closed_at is null or m.closed_at > '%1$s')
      """;

  private static final String OCCUPANTS = """
      select t.person
      from premises.occupant t
      join people.subject s on s.person = t.person
      where t.premises = :premises and s.left_at is null
      """;

  private static final String NAME = "m.name collate premises.names %1$s, m.id %1$s";

  private static final Map<String, String> ORDERS = Map.of(
      "name", NAME,
      "kind", "m.kind %1$s, " + NAME,
      "place", "m.country %1$s, m.place_label collate premises.names %1$s, " + NAME,
      "occupants", "occupants %1$s, " + NAME);

  private final JdbcClient jdbc;

  JdbcPremises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Premises> page(PremisesQuery query, PageRequest request) {
    var order = ORDERS.getOrDefault(request.order(), NAME);
    return jdbc.sql(SELECT.formatted(query.occupants()) + query.where() + "\norder by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + "\nlimit :limit offset :offset")
        .params(query.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcPremises::premises)
        .list();
  }

  long count(PremisesQuery query) {
    return jdbc.sql("select count(*) from premises.premises m " + query.where())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  List<Premises> all(PremisesQuery query) {
    return jdbc.sql(SELECT.formatted(query.occupants()) + query.where() + "\norder by m.id")
        .params(query.parameters())
        .query(JdbcPremises::premises)
        .list();
  }

  /// Buildings whose point lies in the box.
  List<Premises> within(PremisesQuery query, Envelope box) {
    return all(query
        .and("m.longitude >= :west", "west", box.getMinX())
        .and("m.longitude <= :east", "east", box.getMaxX())
        .and("m.latitude >= :south", "south", box.getMinY())
        .and("m.latitude <= :north", "north", box.getMaxY()));
  }

  List<PersonId> occupants(PremisesId premises) {
    return jdbc.sql(OCCUPANTS)
        .param("premises", premises.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  void eachOccupancy(Consumer<Occupancy> taker) {
    CopiedRows.each(jdbc, OPEN, row -> taker.accept(copied(row)));
  }

  void eachOccupancy(Instant knownAt, Consumer<Occupancy> taker) {
    CopiedRows.each(jdbc, KNOWN_AT.formatted(knownAt), row -> taker.accept(copied(row)));
  }

  List<Occupancy> occupanciesOf(List<UUID> persons) {
    return jdbc.sql(OPEN + "and t.person = any(:persons)")
        .param("persons", persons.toArray(UUID[]::new))
        .query(JdbcPremises::occupancy)
        .list();
  }

  private static Occupancy copied(CopiedRow row) {
    var id = new PremisesId(row.uuid());
    var name = row.word();
    var person = new PersonId(row.uuid());
    var since = row.moment();
    return new Occupancy(id, name, person, row.stay(), since);
  }

  private static Occupancy occupancy(ResultSet row, int number) throws SQLException {
    return new Occupancy(
        new PremisesId(row.getObject("id", UUID.class)),
        row.getString("name"),
        new PersonId(row.getObject("person", UUID.class)),
        StayColumns.read(row),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static Premises premises(ResultSet row, int number) throws SQLException {
    return new Premises(
        new PremisesId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getString("name"),
        PremisesKind.valueOf(row.getString("kind")),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        StayColumns.read(row),
        row.getString("address"),
        row.getObject("capacity", Integer.class),
        row.getInt("occupants"));
  }
}
