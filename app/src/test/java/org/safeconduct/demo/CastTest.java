package org.safeconduct.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.access.Role;
import org.safeconduct.demo.synthetic.Size;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;

class CastTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:05:00Z");

  @ParameterizedTest
  @EnumSource(names = {"S", "M", "L"})
  void every_role_is_played_by_somebody_it_fits(Size size) {
    var organisation = SyntheticOrganisation.of(size, 1, NOW, GAZETTEER);

    var cast = Cast.of(organisation, NOW);

    var byRole = cast.stream().collect(Collectors.toMap(DemoRole::role, it -> it));
    assertThat(byRole).containsOnlyKeys(Role.values());
    assertThat(cast.stream().map(it -> it.person().name())).doesNotHaveDuplicates();
    var warden = byRole.get(Role.WARDEN);
    assertThat(warden.zones()).containsExactly(warden.person().zone());
    var focalPoint = byRole.get(Role.FOCAL_POINT);
    assertThat(focalPoint.organisations())
        .containsExactly(focalPoint.person().organisation().value());
    var traveller = byRole.get(Role.TRAVELLER).person();
    assertThat(organisation.trips().filter(it -> it.person().equals(traveller.id())))
        .anyMatch(trip -> trip.legs().stream().anyMatch(leg -> leg.when().contains(NOW)));
  }
}
