package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.ReleaseAuthority;

/// Who lowers a label, and whom a record is limited to.
class LabelsTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final TestPermissions permissions = new TestPermissions(currentUser);
  private final List<String> audited = new ArrayList<>();
  private final Profiles profiles = ProfilesFixture.profiles(jdbc, currentUser, clock);
  private final TermBook terms =
      new TermBook(new JdbcEditions(jdbc), new JdbcChoices(jdbc), clock, "unsms-2026.1");
  private final LabelBook book = new LabelBook(new JdbcLabels(jdbc));
  private final Labels labels = new Labels(
      permissions,
      profiles,
      new JdbcLabels(jdbc),
      book,
      this::mayRelease,
      currentUser,
      (deed, subject, _) -> audited.add(deed + " " + subject),
      clock);
  private UUID delegated = UUID.randomUUID();

  @Test
  void only_the_originator_or_who_may_release_lowers_a_label_and_with_a_reason_only() {
    var record = person();
    var amina = ProfilesTest.officer("Amina", Duty.LABEL_RECORDS);
    var bora = ProfilesTest.officer("Bora", Duty.LABEL_RECORDS);
    var chief = ProfilesTest.officer("Chief", Duty.RELEASE_INFORMATION);
    var namesake = ProfilesTest.officer("Amina", Duty.LABEL_RECORDS);
    label(amina, record, "STRICTLY_CONFIDENTIAL", "");

    assertThat(label(namesake, record, "CONFIDENTIAL", "Old"))
        .isEqualTo(new LabelOutcome.NotTheOriginator());
    assertThat(label(amina, record, "CONFIDENTIAL", " "))
        .isEqualTo(new LabelOutcome.ReasonMissing());
    assertThat(label(bora, record, "CONFIDENTIAL", "Old"))
        .isEqualTo(new LabelOutcome.NotTheOriginator());
    assertThat(label(chief, record, "CONFIDENTIAL", "Old")).isEqualTo(new LabelOutcome.Labelled());
    assertThat(as(amina, () -> labels.history(RecordKind.PERSON, record)))
        .extracting(RecordLabel::code)
        .containsExactly("CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");
    var dara = ProfilesTest.officer("Dara", Duty.LABEL_RECORDS);
    assertThat(label(dara, record, "UNCLASSIFIED", "Old"))
        .isEqualTo(new LabelOutcome.NotTheOriginator());
    delegated = organisationOf(record);
    assertThat(label(dara, record, "UNCLASSIFIED", "Old")).isEqualTo(new LabelOutcome.Labelled());
    assertThat(audited).contains("profiles.record-labelled " + record);
  }

  @Test
  void a_record_is_limited_to_named_accounts_until_who_limited_it_says_otherwise() {
    var record = person();
    var amina = ProfilesTest.officer("Amina", Duty.LABEL_RECORDS);
    var bora = ProfilesTest.officer("Bora", Duty.LABEL_RECORDS);
    var named = Set.of(bora.account());

    as(amina, () -> labels.label(RecordKind.PERSON, record, "CONFIDENTIAL", "", named));

    assertThat(book.keptFrom(UUID.randomUUID())).contains(record);
    assertThat(book.keptFrom(null)).contains(record);
    assertThat(book.keptFrom(bora.account())).doesNotContain(record);
    assertThat(book.keptFrom(amina.account())).as("who limits it").doesNotContain(record);
    var classifier =
        new ProfileClassifier(profiles, terms, book, currentUser, ProfilesTest.words());
    var mark = as(amina, () -> classifier.of(Set.of(Content.PERSONAL), Set.of(record)));
    assertThat(mark.words()).isEqualTo("Confidential · named persons only");
    assertThat(label(bora, record, "STRICTLY_CONFIDENTIAL", "open"))
        .isEqualTo(new LabelOutcome.NotTheOriginator());
    assertThat(label(amina, record, "CONFIDENTIAL", ""))
        .isEqualTo(new LabelOutcome.ReasonMissing());
    label(amina, record, "CONFIDENTIAL", "over");
    assertThat(book.keptFrom(null)).doesNotContain(record);
  }

  /// Chief may for everybody; Dara for the organisation that she was given the authority of.
  private boolean mayRelease(ReleaseAuthority.Release it) {
    return permissions.allows(Duty.RELEASE_INFORMATION)
        || currentUser.name().equals("Dara") && delegated.equals(it.organisation());
  }

  private UUID organisationOf(UUID person) {
    return jdbc.sql("select organisation from people.person where id = :id")
        .param("id", person)
        .query(UUID.class)
        .single();
  }

  private LabelOutcome label(Actor actor, UUID record, String code, String reason) {
    return as(actor, () -> labels.label(RecordKind.PERSON, record, code, reason, Set.of()));
  }

  private UUID person() {
    var people = new PeopleFixture(jdbc, clock);
    return people
        .person(people.organisation("L" + UUID.randomUUID()), "Amina", "Okoye")
        .value();
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
