package org.safeconduct.governance.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;

class DelegationFormJourneyTest extends JourneyTest {
  @Test
  void everything_that_is_wrong_with_a_delegation_is_told_at_once() {
    var from = Seat.of(Post.SECURITY_FOCAL_POINT, new OrganisationId(UUID.randomUUID()));
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/network/delegations/new");

    var again = adviser.post(
        "/network/delegations/new",
        Map.of(
            "authority",
            "CLEAR_TRAVEL",
            "from",
            from.toString(),
            "to.seat",
            from.toString(),
            "until",
            "2026-01-01",
            "reach.countries",
            "ke, QQ",
            "reach.maxRisk",
            "9"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Giver and receiver are the same", "It ends before it begins")
        .contains("There is no country “QQ”. Near it: ", "IQ (Iraq)")
        .contains("Write the reference of the letter", "from 1 to 5", "has not the authority");
  }
}
