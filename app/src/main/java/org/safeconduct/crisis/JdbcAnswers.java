package org.safeconduct.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.rows.AnswerRows;
import org.safeconduct.crisis.rows.HeadcountRows;
import org.safeconduct.crisis.rows.ScopeSql;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps answers; adds only.
@Repository
class JdbcAnswers {
  private static final String COLUMNS = AnswerRows.columns("a", "");
  private static final String NEXT_NUMBER =
      "select nextval(pg_get_serial_sequence('crisis.answer', 'number'))";
  private static final String INSERT = """
      insert into crisis.answer (
          number, headcount, person, status, place, words, source, speaker, by_name, channel, how,
          resolves, nonce, recorded_at, hash)
      overriding system value
      values (
          :number, :headcount, :person, :status, :place, :words, :source, :speaker, :by, :channel, :how,
          :resolves, :nonce, :at, :hash)
      """;
  private static final String ABOUT = "select " + COLUMNS + """
       from crisis.answer a
      where a.headcount = :headcount and a.person = :person
      order by a.number
      """;
  private static final String BY_NONCE = "select " + COLUMNS + """
       from crisis.answer a
      where a.headcount = :headcount and a.person = :person
        and (a.nonce = :nonce or starts_with(a.nonce, :nonce || '#'))
      order by a.number desc
      limit 1
      """;
  private static final String ALL = "select " + COLUMNS + """
      , a.hash from crisis.answer a
      where a.headcount = :headcount
      order by a.number
      """;
  private static final String FIRST_TIMES = """
      select min(a.recorded_at) as first_at
      from crisis.answer a join crisis.member m using (headcount, person)
      where a.headcount = :headcount and m.excluded_at is null and
      """ + ScopeSql.MEMBER_IN_SCOPE + " group by a.person";

  private final JdbcClient jdbc;

  JdbcAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long nextNumber() {
    return jdbc.sql(NEXT_NUMBER).query(Long.class).single();
  }

  /// Adds an answer. The caller holds the member's row.
  ///
  /// @param nonce names the form or request that it came with ([Speakers#nameOf])
  void add(HeadcountId headcount, Answer answer, String nonce, byte[] hash) {
    jdbc.sql(INSERT)
        .param("number", answer.number())
        .param("headcount", headcount.value())
        .param("person", answer.person().value())
        .param("status", answer.status().word())
        .param("place", answer.said().place())
        .param("words", answer.said().words())
        .param("source", answer.voice().source().name())
        .param("speaker", answer.voice().speaker())
        .param("by", answer.voice().name())
        .param("channel", answer.voice().channel().name())
        .param("how", answer.voice().how())
        .param("resolves", answer.resolves())
        .param("nonce", nonce)
        .param("at", JdbcHeadcounts.utc(answer.at()))
        .param("hash", hash)
        .update();
  }

  /// All answers about a member, oldest first.
  List<Answer> about(HeadcountId headcount, PersonId person) {
    return jdbc.sql(ABOUT)
        .param("headcount", headcount.value())
        .param("person", person.value())
        .query(new AnswerRows(""))
        .list();
  }

  /// The newest answer that came with this nonce, or with the nonce and `#` and more.
  Optional<Answer> withNonce(HeadcountId headcount, PersonId person, String nonce) {
    return jdbc.sql(BY_NONCE)
        .param("headcount", headcount.value())
        .param("person", person.value())
        .param("nonce", nonce)
        .query(new AnswerRows(""))
        .optional();
  }

  /// Every answer of a headcount with its hash, oldest first.
  List<Hashed> all(HeadcountId headcount) {
    var answers = new AnswerRows("");
    return jdbc.sql(ALL)
        .param("headcount", headcount.value())
        .query((row, number) -> new Hashed(answers.mapRow(row, number), row.getBytes("hash")))
        .list();
  }

  /// When each member of this scope who counts was first answered for, in no order.
  List<Instant> firstTimes(HeadcountId headcount, Scope scope) {
    return jdbc.sql(FIRST_TIMES)
        .params(scope.parameters())
        .param("headcount", headcount.value())
        .query((row, _) -> HeadcountRows.moment(row, "first_at"))
        .list();
  }

  record Hashed(Answer answer, byte[] hash) {}
}
