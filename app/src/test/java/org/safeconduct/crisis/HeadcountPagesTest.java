package org.safeconduct.crisis;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.JourneyTest;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// A journey over the pages of a headcount that is open already.
abstract class HeadcountPagesTest extends JourneyTest {
  static final Map<String, Text> TEXTS =
      Map.of("en", new Text("Are you safe?", "Dear {name}, answer here: {link}"));

  @Autowired
  Headcount headcount;

  @Autowired
  Answers answers;

  PeopleFixture people;
  OrganisationId organisation;

  @BeforeEach
  void an_organisation() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("P" + UUID.randomUUID());
  }

  HeadcountId opened(PersonId... members) {
    var wanted = new NewHeadcount(
        new Population.OfPeople(Arrays.asList(members), false),
        "Fire in the annex",
        TEXTS,
        false,
        Schedule.USUAL,
        UUID.randomUUID().toString());
    return currentUser.callAs(INSTALLER, () -> ((Opened) headcount.open(wanted)).id());
  }

  void said(HeadcountId id, PersonId person, HeadcountStatus status) {
    var manner = new Manner(Voice.Channel.CALL, "", UUID.randomUUID().toString());
    currentUser.callAs(INSTALLER, () -> answers.answer(id, person, Said.just(status), manner));
  }
}
