package org.safeconduct.demo;

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
      "governance.appointment (id, person, post, zone, organisation, starts, ends)";

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
    copying.into(
        new Target("appointments", APPOINTMENT, appointments.size()),
        appointments.stream(),
        FillGovernance::appointment);
  }

  private static void appointment(CopyRows row, Appointment appointment) {
    row.add(appointment.id())
        .add(appointment.person())
        .add(appointment.post())
        .add(appointment.zone())
        .add(appointment.organisation())
        .add(appointment.when().from())
        .add(appointment.when().until());
  }
}
