package org.safeconduct.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountOverview.Told;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.rows.HeadcountRows;
import org.safeconduct.crisis.sealing.Proceedings;
import org.safeconduct.crisis.sealing.Proceedings.Taking;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was told to everybody, when the silent were asked, and who took which call for
/// help.
@Repository
class JdbcProceedings {
  private static final String ADD = """
      insert into crisis.message (id, headcount, kind, words, sent_at, sent_by, sent_to, to_call)
      values (:id, :headcount, :kind, :words, :at, :by, :to, :toCall)
      on conflict (id) do nothing
      """;
  private static final String SENT_TO =
      "update crisis.message set sent_to = :to, to_call = :toCall where id = :id";
  private static final String OF = """
      select id, kind, sent_at, sent_by, sent_to, to_call, words from crisis.message
      where headcount = :headcount order by sent_at, id
      """;
  private static final String ROUNDS = """
      select round, asked_at, asked, to_call from crisis.ask
      where headcount = :headcount order by round
      """;

  private static final String TAKE = """
      insert into crisis.taking (headcount, person, called_at, taken_by, taken_at)
      values (:headcount, :person, :called, :by, :at)
      """;
  private static final String TAKINGS = """
      select person, called_at, taken_by, taken_at from crisis.taking
      where headcount = :headcount order by taken_at, person
      """;

  private final JdbcClient jdbc;

  JdbcProceedings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one, unless one with this id is kept.
  ///
  /// @return whether it was added
  boolean add(HeadcountId headcount, Told told) {
    return jdbc.sql(ADD)
            .param("id", told.id().value())
            .param("headcount", headcount.value())
            .param("kind", told.kind().name())
            .param("words", HeadcountRows.write(told.words()))
            .param("at", JdbcHeadcounts.utc(told.at()))
            .param("by", told.by())
            .param("to", told.audience().people())
            .param("toCall", told.audience().toCall())
            .update()
        == 1;
  }

  void sentTo(QuestionId id, Audience audience) {
    jdbc.sql(SENT_TO)
        .param("id", id.value())
        .param("to", audience.people())
        .param("toCall", audience.toCall())
        .update();
  }

  /// Notes who took a call for help.
  void add(HeadcountId headcount, Taking taking) {
    jdbc.sql(TAKE)
        .param("headcount", headcount.value())
        .param("person", taking.person().value())
        .param("called", JdbcHeadcounts.utc(taking.called()))
        .param("by", taking.by())
        .param("at", JdbcHeadcounts.utc(taking.at()))
        .update();
  }

  /// Everything that was done during a headcount.
  Proceedings of(HeadcountId headcount) {
    return new Proceedings(rounds(headcount), told(headcount), takings(headcount));
  }

  List<Told> told(HeadcountId headcount) {
    return jdbc.sql(OF)
        .param("headcount", headcount.value())
        .query((row, _) -> new Told(
            new QuestionId(row.getObject("id", UUID.class)),
            Announcement.Kind.valueOf(row.getString("kind")),
            HeadcountRows.moment(row, "sent_at"),
            row.getString("sent_by"),
            audience(row, "sent_to"),
            HeadcountRows.words(row)))
        .list();
  }

  List<Round> rounds(HeadcountId headcount) {
    return jdbc.sql(ROUNDS)
        .param("headcount", headcount.value())
        .query((row, _) -> new Round(
            row.getInt("round"), HeadcountRows.moment(row, "asked_at"), audience(row, "asked")))
        .list();
  }

  private List<Taking> takings(HeadcountId headcount) {
    return jdbc.sql(TAKINGS)
        .param("headcount", headcount.value())
        .query((row, _) -> new Taking(
            new PersonId(row.getObject("person", UUID.class)),
            HeadcountRows.moment(row, "called_at"),
            row.getString("taken_by"),
            HeadcountRows.moment(row, "taken_at")))
        .list();
  }

  private static Audience audience(ResultSet row, String column) throws SQLException {
    return new Audience(row.getInt(column), row.getObject("to_call", Integer.class));
  }
}
