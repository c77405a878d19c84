package org.safeconduct.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People for store tests, put straight into the tables.
public final class PeopleFixture {
  public static final Stay GENEVA =
      new Stay("Geneva", "CH", "CH-GE", new Position(6.14569, 46.20222), Precision.CITY);
  public static final Stay NAIROBI =
      new Stay("Nairobi", "KE", "KE-110", new Position(36.81667, -1.28333), Precision.CITY);

  private final JdbcClient jdbc;
  private final OffsetDateTime now;

  public PeopleFixture(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.now = clock.instant().atOffset(ZoneOffset.UTC);
  }

  public static PeopleRegister register(
      JdbcClient jdbc, CurrentUser currentUser, AuditTrail audit, Clock clock) {
    return new PeopleRegister(
        new TestPermissions(currentUser),
        audit,
        clock,
        new JdbcPeople(jdbc),
        new JdbcStations(jdbc),
        new JdbcPersonFiles(jdbc),
        jdbc);
  }

  public OrganisationId organisation(String code) {
    var id = new OrganisationId(UUID.randomUUID());
    jdbc.sql("insert into people.organisation values (:id, :code, :name)")
        .param("id", id.value())
        .param("code", code)
        .param("name", "Organisation " + code)
        .update();
    return id;
  }

  public PersonId person(OrganisationId organisation, String given, String family) {
    return person(organisation, given, family, null, null);
  }

  public PersonId person(
      OrganisationId organisation,
      String given,
      String family,
      @Nullable PersonId head,
      @Nullable UUID zone) {
    var id = new PersonId(UUID.randomUUID());
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, head_of_household, zone, recorded_at, source)
            values (:id, :organisation, :number, :given, :family, :category, 'en', :head, :zone,
                :now, 'test')
            """)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("number", "N-" + id.value())
        .param("given", given)
        .param("family", family)
        .param("category", head == null ? "NATIONAL_STAFF" : "DEPENDANT")
        .param("head", head == null ? null : head.value())
        .param("zone", zone)
        .param("now", now)
        .update();
    return id;
  }

  public void channel(PersonId person, Channel.Kind kind, String value, int preference) {
    jdbc.sql("insert into people.channel values (:id, :person, :kind, :value, :preference, null)")
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("kind", kind.name())
        .param("value", value)
        .param("preference", preference)
        .update();
  }

  public UUID station(PersonId person, StationKind kind, Stay stay) {
    var id = UUID.randomUUID();
    station(id, 1, person, kind, stay, Interval.since(Station.SINCE_EVER));
    return id;
  }

  public void station(
      UUID id, int version, PersonId person, StationKind kind, Stay stay, Interval when) {
    jdbc.sql("insert into people.station (id, version, person, kind, " + StayColumns.NAMES
            + ", starts, ends, withdrawn, recorded_at, recorded_by, source)"
            + " values (:id, :version, :person, :kind, " + StayColumns.PARAMETERS
            + ", :starts, :ends, false, :now, 'test', 'test')")
        .params(StayColumns.parametersOf(stay))
        .param("id", id)
        .param("version", version)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("starts", utc(when.from()))
        .param("ends", utc(when.until()))
        .param("now", now)
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
