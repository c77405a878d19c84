package org.safeconduct.crisis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountOverview.Told;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was told to everybody, and when the silent were asked.
@Repository
class JdbcAnnouncements {
  private static final String ADD = """
      insert into crisis.message (id, headcount, kind, words, sent_at, sent_by, sent_to)
      values (:id, :headcount, :kind, :words, :at, :by, :to)
      on conflict (id) do nothing
      """;
  private static final String SENT_TO = "update crisis.message set sent_to = :to where id = :id";
  private static final String OF = """
      select id, kind, sent_at, sent_by, sent_to from crisis.message
      where headcount = :headcount order by sent_at, id
      """;
  private static final String ROUNDS = """
      select round, asked_at, asked from crisis.ask where headcount = :headcount order by round
      """;

  private final JdbcClient jdbc;

  JdbcAnnouncements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one, unless one with this id is kept.
  ///
  /// @return whether it was added
  boolean add(HeadcountId headcount, Told told, Map<String, Words> words) {
    return jdbc.sql(ADD)
            .param("id", told.id().value())
            .param("headcount", headcount.value())
            .param("kind", told.kind().name())
            .param("words", HeadcountRows.write(words))
            .param("at", JdbcHeadcounts.utc(told.at()))
            .param("by", told.by())
            .param("to", told.people())
            .update()
        == 1;
  }

  void sentTo(QuestionId id, int people) {
    jdbc.sql(SENT_TO).param("id", id.value()).param("to", people).update();
  }

  List<Told> of(HeadcountId headcount) {
    return jdbc.sql(OF)
        .param("headcount", headcount.value())
        .query((row, _) -> new Told(
            new QuestionId(row.getObject("id", UUID.class)),
            Announcement.Kind.valueOf(row.getString("kind")),
            HeadcountRows.moment(row, "sent_at"),
            row.getString("sent_by"),
            row.getInt("sent_to")))
        .list();
  }

  List<Round> rounds(HeadcountId headcount) {
    return jdbc.sql(ROUNDS)
        .param("headcount", headcount.value())
        .query((row, _) -> new Round(
            row.getInt("round"), HeadcountRows.moment(row, "asked_at"), row.getInt("asked")))
        .list();
  }
}
