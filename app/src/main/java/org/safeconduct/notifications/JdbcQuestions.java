package org.safeconduct.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps questions and what became of their messages. A round is written with one statement,
/// however many recipients it has.
@Repository
class JdbcQuestions {
  private static final String ADD_QUESTION = """
      insert into notifications.question (id, purpose, about, exercise, asked_at, asked_by)
      values (:id, :purpose, :about, :exercise, :at, :by)
      on conflict (id) do nothing
      """;

  private static final String HOLD_QUESTION = """
      select stopped_at is not null from notifications.question where id = :id for share
      """;

  private static final String ADD_WORDING = """
      insert into notifications.wording (question, round, language, subject, body)
      select :id, :round, language, subject, body
      from unnest(:languages, :subjects, :bodies) as w (language, subject, body)
      on conflict do nothing
      """;

  private static final String ADD_MESSAGES = """
      insert into notifications.message (question, round, channel, priority, person, name, language,
          address, link, organisation, zone, head_of_household, state, reason,
          due_at, queued_at, since)
      select :question, :round, 'EMAIL', :priority, person, name, language,
          address, case when state = 'QUEUED' then link else '' end,
          organisation, zone, head_of_household, state, reason, :at, :at, :at
      from unnest(:persons, :names, :languages, :addresses, :links, :organisations, :zones, :heads,
          :states, :reasons)
        as r (person, name, language, address, link, organisation, zone, head_of_household,
          state, reason)
      on conflict (question, round, person, channel) do nothing
      returning case state when 'STOPPED' then 'stopped' else coalesce(reason, '') end
      """;

  /// A person's message that counts: the answered one, else that of the newest round.
  private static final String COUNTING = """
      select distinct on (person) person, state, reason, server_said, round, since
      from notifications.message
      where question = :question and (:all or person = any(:persons))
      order by person, (state = 'ANSWERED') desc, round desc
      """;

  private static final String COUNT_PEOPLE =
      "select state, count(*) from (" + COUNTING + ") as counting group by state";

  private static final String MARK_ANSWERED = """
      update notifications.message
      set answered_at = coalesce(answered_at, :at),
          state = case state when 'QUEUED' then 'STOPPED'
                             when 'FAILED' then 'FAILED'
                             when 'STOPPED' then 'STOPPED'
                             else 'ANSWERED' end,
          since = case when state in ('FAILED', 'STOPPED', 'ANSWERED') then since else :at end,
          link = ''
      where question = :question and person = :person
      """;

  private static final String STOP_QUESTION = """
      update notifications.question set stopped_at = coalesce(stopped_at, :at) where id = :question
      """;

  private static final String STOP_MESSAGES = """
      update notifications.message set state = 'STOPPED', since = :at, link = ''
      where question = :question and state = 'QUEUED'
      """;

  private final JdbcClient jdbc;

  JdbcQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds the question if it is new, the words of this round and a message for each recipient
  /// who has none in this round yet.
  ///
  /// @return which recipients have somewhere to be written to
  Reach add(Question question, String askedBy, Instant at) {
    jdbc.sql(ADD_QUESTION)
        .param("id", question.id().value())
        .param("purpose", question.purpose().name())
        .param("about", question.about())
        .param("exercise", question.exercise())
        .param("at", utc(at))
        .param("by", askedBy)
        .update();
    addWording(question);
    var rows = new RecipientColumns(question, isStopped(question.id()));
    var added = jdbc.sql(ADD_MESSAGES)
        .param("question", question.id().value())
        .param("round", question.round())
        .param("priority", question.purpose().priority())
        .param("at", utc(at))
        .params(rows.parameters())
        .query(String.class)
        .list();
    MessageMeters.added(added.stream().collect(groupingBy(it -> it, summingInt(_ -> 1))));
    return rows.reach();
  }

  Map<MessageState, Integer> countPeople(QuestionId question) {
    var counts = new EnumMap<MessageState, Integer>(MessageState.class);
    jdbc.sql(COUNT_PEOPLE)
        .param("question", question.value())
        .param("all", true)
        .param("persons", new UUID[0])
        .query(row -> {
          counts.put(MessageState.valueOf(row.getString("state")), row.getInt("count"));
        });
    return counts;
  }

  Map<PersonId, Delivery> deliveries(QuestionId question, Collection<PersonId> people) {
    var deliveries = new HashMap<PersonId, Delivery>();
    jdbc.sql(COUNTING)
        .param("question", question.value())
        .param("all", false)
        .param("persons", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> delivery(row))
        .list()
        .forEach(it -> deliveries.put(it.person(), it));
    return deliveries;
  }

  void markAnswered(QuestionId question, PersonId person, Instant at) {
    jdbc.sql(MARK_ANSWERED)
        .param("question", question.value())
        .param("person", person.value())
        .param("at", utc(at))
        .update();
  }

  /// Stops the question and returns how many messages that kept back.
  int stop(QuestionId question, Instant at) {
    jdbc.sql(STOP_QUESTION)
        .param("question", question.value())
        .param("at", utc(at))
        .update();
    return jdbc.sql(STOP_MESSAGES)
        .param("question", question.value())
        .param("at", utc(at))
        .update();
  }

  private void addWording(Question question) {
    var languages = question.words().keySet().toArray(String[]::new);
    var words = question.words().values();
    jdbc.sql(ADD_WORDING)
        .param("id", question.id().value())
        .param("round", question.round())
        .param("languages", languages)
        .param("subjects", words.stream().map(Words::subject).toArray(String[]::new))
        .param("bodies", words.stream().map(Words::body).toArray(String[]::new))
        .update();
  }

  private boolean isStopped(QuestionId question) {
    return jdbc.sql(HOLD_QUESTION)
        .param("id", question.value())
        .query(Boolean.class)
        .single();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new PersonId(row.getObject("person", UUID.class)),
        MessageState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("server_said"),
        row.getInt("round"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
