package org.safeconduct.notifications.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.notifications.MessageState.FAILED;
import static org.safeconduct.notifications.MessageState.QUEUED;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;
import static org.safeconduct.notifications.TestPeople.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.MessagingTest;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.TestPeople;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SentMessagesTest extends MessagingTest {
  private static final PageRequest FIRST = new PageRequest(0, 50, null);
  private static final SentFilter ALL = new SentFilter(null, null, null, null);
  private static final AskedFilter ANY = new AskedFilter(null, null);

  private final SentMessages sent = new SentMessages(
      permissions,
      new JdbcAskedQuestions(jdbc),
      new JdbcSentMessages(jdbc),
      (deed, _, _) -> deeds.add(deed));

  @BeforeEach
  void signInAnybody() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(ANYBODY, null));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_list_of_messages_leaves_a_row_of_whom_it_showed_and_how_it_was_filtered() {
    var ann = person("Ann", "en", "ann@example.org");
    var question = headcount(List.of(ann, person("Bob", "en", "bob@example.org")));
    ask(question);
    var noted = new ArrayList<Map<String, ?>>();
    var heard = new SentMessages(
        permissions,
        new JdbcAskedQuestions(jdbc),
        new JdbcSentMessages(jdbc),
        (deed, _, details) -> noted.add(Map.of(deed, details)));
    var filter = new SentFilter(question.id().value(), null, null, "ann@");

    heard.messages(filter, FIRST);
    heard.allMessages(filter, FIRST);

    var details = Map.of("filter", Limits.of(filter), "people", List.of(ann.id().toString()));
    assertThat(noted)
        .containsExactly(
            Map.of("notifications.messages-listed", details),
            Map.of("notifications.messages-listed", details));
  }

  @Test
  void each_question_is_listed_with_the_number_of_its_messages_in_each_state() {
    var people = List.of(person("Ann", "en", "ann@example.org"), person("Bob", "en", null));
    var question = headcount(people);
    ask(question);
    ask(headcount(question.id(), 2, people.subList(0, 1)));

    var listed = sent.questions(ANY, FIRST, "fr");

    assertThat(listed.total()).isEqualTo(1);
    var line = listed.rows().getFirst();
    assertThat(line.subject()).isEqualTo("Êtes-vous en sécurité ?");
    assertThat(line.messages()).isEqualTo(Map.of(QUEUED, 2, FAILED, 1));
    assertThat(line.rounds()).isEqualTo(2);
    assertThat(line.askedBy()).isEqualTo("test");
  }

  @Test
  void questions_are_narrowed_by_purpose_and_by_words_of_any_language() {
    ask(headcount(people(1)));
    ask(allClear());

    assertThat(
            sent.questions(new AskedFilter(Purpose.ALL_CLEAR, ""), FIRST, "en").rows())
        .map(AskedQuestion::subject)
        .containsExactly("All clear 100%");
    assertThat(sent.questions(new AskedFilter(null, "sécurité"), FIRST, "en").rows())
        .map(AskedQuestion::subject)
        .containsExactly("Are you safe?");
    assertThat(sent.questions(new AskedFilter(null, "0%"), FIRST, "en").total()).isEqualTo(1);
  }

  @Test
  void messages_are_narrowed_sorted_and_paged() {
    var question = headcount(people(7));
    ask(question);
    ask(allClear());
    var id = question.id().value();
    var third = question.recipients().get(3).person();

    assertThat(sent.messages(new SentFilter(id, QUEUED, null, null), FIRST).total())
        .isEqualTo(7);
    assertThat(
            sent.messages(new SentFilter(null, null, null, "PERSON3@"), FIRST).rows())
        .map(SentMessage::name)
        .containsExactly("Person 3");
    assertThat(sent.messages(new SentFilter(null, null, third.id().value(), null), FIRST)
            .total())
        .isEqualTo(1);
    assertThat(sent.messages(new SentFilter(id, null, null, ""), new PageRequest(1, 3, "-name"))
            .rows())
        .map(SentMessage::name)
        .containsExactly("Person 3", "Person 2", "Person 1");
    assertThat(sent.allMessages(new SentFilter(id, null, null, null), FIRST)).hasSize(7);
  }

  @Test
  void a_message_is_shown_as_it_was_sent_but_without_the_personal_link() {
    var question = headcount(List.of(person("Ann", "en", "ann@example.org")));
    ask(question);
    deeds.clear();
    var line = sent.messages(ALL, FIRST).rows().getFirst();

    var opened = sent.open(line.id());

    assertThat(opened.body()).containsExactly("Dear Ann,\n\nare you safe?\n", "");
    assertThat(opened.message().state()).isEqualTo(MessageState.QUEUED);
    assertThat(opened.toString()).doesNotContain("https://safe.example/a/");
    assertThat(deeds)
        .containsExactly("notifications.messages-listed", "notifications.message-read");
  }

  @Test
  void whom_one_may_not_see_ones_messages_one_may_not_see() {
    ask(headcount(people(3)));
    var line = sent.messages(ALL, FIRST).rows().getFirst();
    var stranger = reader(new Scope(false, Set.of(new UUID(1, 1)), Set.of(), Set.of()));
    var colleague =
        reader(new Scope(false, Set.of(TestPeople.ORGANISATION.value()), Set.of(), Set.of()));

    currentUser.runAs(stranger, () -> {
      assertThat(sent.messages(ALL, FIRST).total()).isZero();
      assertThat(sent.questions(ANY, FIRST, "en").total()).isZero();
      assertThatThrownBy(() -> sent.open(line.id())).isInstanceOf(NotFound.class);
    });
    currentUser.runAs(colleague, () -> {
      assertThat(sent.messages(ALL, FIRST).total()).isEqualTo(3);
      assertThat(sent.questions(ANY, FIRST, "en").rows().getFirst().total()).isEqualTo(3);
    });
  }

  @Test
  void without_the_duty_nothing_is_read() {
    var nobody = new Actor.SystemJob("nobody", Set.of(Duty.SEE_CONSOLE));

    assertThatThrownBy(() ->
            currentUser.runAs(nobody, () -> sent.open(new MessageId(new UUID(1, 2)))))
        .isInstanceOf(Forbidden.class);
  }

  private static Question allClear() {
    var zoe = List.<PersonCard>of(person("Zoë", "en", "zoe@example.org"));
    return new Question(
        new QuestionId(UUID.randomUUID()),
        Purpose.ALL_CLEAR,
        "",
        false,
        Map.of("en", new Words("All clear 100%", "Go home.")),
        TestPeople.recipients(zoe),
        1);
  }

  private static Actor reader(Scope scope) {
    return new Actor.Account(new UUID(3, 3), null, "reader", Set.of(Duty.READ_MESSAGES), scope);
  }
}
