package org.safeconduct.demo;

import java.time.Duration;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.demo.synthetic.CheckIn;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.platform.CopyRows;

/// Fills `exposure` with what people told of themselves.
final class FillExposure implements RoomFill {
  private static final String POSITION =
      "exposure.position (id, version, person, place_label, country, region, longitude, latitude,"
          + " precision, starts, ends, recorded_at, recorded_by, source)";
  private static final Duration WORTH = Duration.ofHours(72);

  @Override
  public String room() {
    return "exposure";
  }

  @Override
  public void fill(SyntheticOrganisation organisation, Copying copying) {
    copying.into(
        new Target("check-ins", POSITION, organisation.size().travellers()),
        organisation.checkIns(),
        FillExposure::checkIn);
  }

  private static void checkIn(CopyRows row, CheckIn checkIn) {
    row.add(checkIn.id())
        .add(1)
        .add(checkIn.person())
        .addStay(checkIn.stay())
        .add(checkIn.at())
        .add(checkIn.at().plus(WORTH))
        .add(checkIn.at())
        .add("demo")
        .add(checkIn.source());
  }
}
