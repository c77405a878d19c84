package org.safeconduct.demo;

import org.safeconduct.demo.Copying.Target;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.platform.CopyRows;
import org.safeconduct.premises.Premises;

/// Fills `premises`.
final class FillPremises implements RoomFill {
  private static final String PREMISES =
      "premises.premises (id, name, kind, organisation, place_label, country, region, longitude,"
          + " latitude, precision, capacity)";
  private static final String OCCUPANT = "premises.occupant (premises, person, since)";

  @Override
  public String room() {
    return "premises";
  }

  @Override
  public void fill(SyntheticOrganisation organisation, Copying copying) {
    copying.into(
        new Target("premises", PREMISES, organisation.size().premises()),
        organisation.premises().stream(),
        FillPremises::premises);
    copying.into(
        new Target("occupants", OCCUPANT, organisation.size().staff()),
        organisation.occupants(),
        (row, it) -> row.add(it.premises()).add(it.person()).add(it.since()));
  }

  private static void premises(CopyRows row, Premises premises) {
    row.add(premises.id())
        .add(premises.name())
        .add(premises.kind())
        .add(premises.organisation())
        .addStay(premises.stay())
        .add(premises.capacity());
  }
}
