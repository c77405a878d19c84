package org.safeconduct.premises;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Buildings for store tests of rooms above, put straight into the tables.
public final class PremisesFixture {
  private final JdbcClient jdbc;

  public PremisesFixture(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public static PremisesRegister register(
      JdbcClient jdbc, CurrentUser currentUser, PeopleRegister people) {
    return new PremisesRegister(
        new TestPermissions(currentUser),
        (_, _, _) -> {},
        people,
        new JdbcPremises(jdbc),
        jdbc,
        Clock.systemUTC());
  }

  public PremisesId building(String name, OrganisationId organisation, Stay stay) {
    var id = new PremisesId(UUID.randomUUID());
    jdbc.sql("insert into premises.premises (id, name, kind, organisation, " + StayColumns.NAMES
            + ") values (:id, :name, 'OFFICE', :organisation, " + StayColumns.PARAMETERS + ")")
        .params(StayColumns.parametersOf(stay))
        .param("id", id.value())
        .param("name", name)
        .param("organisation", organisation.value())
        .update();
    return id;
  }

  public void occupant(PremisesId building, PersonId person, Instant since) {
    jdbc.sql("insert into premises.occupant values (:premises, :person, :since)")
        .param("premises", building.value())
        .param("person", person.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
  }
}
