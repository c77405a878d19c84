package org.safeconduct.demo;

import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.governance.Appointment;
import org.safeconduct.platform.CopyRows;
import org.safeconduct.shared.AreaJson;

/// Fills `governance`.
final class FillGovernance implements RoomFill {
  private static final String ZONE =
      "governance.zone (id, name, organisation, area, assembly_point)";
  private static final String APPOINTMENT =
      "governance.appointment (id, person, post, zone, organisation, country, starts, ends, letter,"
          + " appointed_by, administrative_to, technical_to, recorded_by, source)";

  @Override
  public String room() {
    return "governance";
  }

  @Override
  public void fill(SyntheticOrganisation organisation, Copying copying) {
    var zones = organisation.zones();
    copying.into(
        new Target("zones", ZONE, zones.size()),
        zones.stream(),
        (row, it) -> row.add(it.id())
            .add(it.name())
            .add(it.organisation())
            .add(AreaJson.write(it.area()))
            .add(it.assemblyPoint()));
    var appointments = organisation.appointments();
    var countries = organisation.appointmentCountries();
    var lines = new DemoLines(appointments, countries);
    copying.into(
        new Target("appointments", APPOINTMENT, appointments.size()),
        appointments.stream(),
        (row, it) -> appointment(row, it, lines, countries.get(it.id())));
    new FillNominations(appointments, countries, organisation.now()).fill(copying);
    new FillTrainings(organisation.now()).fill(appointments, copying);
    new FillZonePoints(zones, organisation.now()).fill(copying);
    new FillMeetings(appointments, countries, organisation.now()).fill(copying);
    new FillConsultations(appointments, countries, organisation.now()).fill(copying);
    new FillLiaison(appointments, countries, organisation.now()).fill(copying);
  }

  private static void appointment(
      CopyRows row, Appointment appointment, DemoLines lines, @Nullable String country) {
    row.add(appointment.id())
        .add(appointment.person())
        .add(appointment.post())
        .add(appointment.zone())
        .add(appointment.organisation())
        .add(country)
        .add(appointment.when().from())
        .add(appointment.when().until())
        .add("DEMO/" + appointment.post().name().charAt(0) + "/"
            + appointment.id().value().toString().substring(32))
        .add(appointment.post().isForZone() ? "Designated official" : "Head of entity")
        .add(lines.administrative(appointment, country))
        .add(lines.technical(appointment, country))
        .add("demo")
        .add("list");
  }
}
