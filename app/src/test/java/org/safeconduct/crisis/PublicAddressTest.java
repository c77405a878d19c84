package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.OpenOutcome.Refused;
import org.safeconduct.crisis.asking.AskingFixture;
import org.safeconduct.crisis.opening.Population;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest extends CrisisTest {
  @Test
  void without_an_address_that_people_reach_nobody_is_asked_in_earnest() {
    var environment = new MockEnvironment().withProperty("safeconduct.mode", "serve");
    var opener = opener(environment);
    var amina = person("Amina", "Okoye");
    var wanted = wanted(UUID.randomUUID().toString(), amina);

    assertThat(as(OFFICER, () -> opener.open(wanted)))
        .isEqualTo(new Refused(List.of(new Fault("address", "address-missing"))));

    environment.setProperty("safeconduct.public-address", "https://safe.example.org");
    assertThat(as(OFFICER, () -> opener.open(wanted))).isInstanceOf(Opened.class);
  }

  @Test
  void a_demo_and_an_exercise_need_none() {
    var environment = new MockEnvironment().withProperty("safeconduct.mode", "serve");
    var opener = opener(environment);
    var amina = person("Amina", "Okoye");
    var exercise = new NewHeadcount(
        new Population.OfPeople(List.of(amina), false),
        "Drill",
        TEXTS,
        true,
        Schedule.USUAL,
        UUID.randomUUID().toString());
    assertThat(as(OFFICER, () -> opener.open(exercise))).isInstanceOf(Opened.class);

    environment.setProperty("safeconduct.mode", "demo");
    assertThat(as(OFFICER, () -> opener.open(wanted(UUID.randomUUID().toString(), amina))))
        .isInstanceOf(Opened.class);
  }

  private Opener opener(MockEnvironment environment) {
    return new Opener(
        populations,
        questioner,
        words,
        headcounts,
        members,
        logbook,
        AskingFixture.address(environment));
  }
}
