package org.safeconduct.crisis.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.RowMapper;

/// Reads rows of `crisis.answer`, their columns with a prefix where two are joined.
///
/// @param prefix such as `holding_`, or an empty string
public record AnswerRows(String prefix) implements RowMapper<Answer> {
  /// The columns with the prefix, of the table alias.
  public static String columns(String alias, String prefix) {
    return """
        A.number as P_number, A.person as P_person, A.status as P_status, A.place as P_place,
        A.words as P_words, A.source as P_source, A.speaker as P_speaker, A.by_name as P_by_name,
        A.channel as P_channel, A.how as P_how, A.resolves as P_resolves,
        A.recorded_at as P_recorded_at""".replace("A.", alias + ".").replace("P_", prefix);
  }

  @Override
  public Answer mapRow(ResultSet row, int number) throws SQLException {
    return new Answer(
        row.getLong(prefix + "number"),
        new PersonId(row.getObject(prefix + "person", UUID.class)),
        said(row),
        voice(row),
        HeadcountRows.moment(row, prefix + "recorded_at"),
        row.getBoolean(prefix + "resolves"));
  }

  /// The answer of an outer join; null if there is none.
  @Nullable
  public Answer find(ResultSet row) throws SQLException {
    row.getLong(prefix + "number");
    return row.wasNull() ? null : mapRow(row, 0);
  }

  private Said said(ResultSet row) throws SQLException {
    return new Said(
        status(row.getString(prefix + "status")),
        row.getString(prefix + "place"),
        row.getString(prefix + "words"));
  }

  private Voice voice(ResultSet row) throws SQLException {
    return new Voice(
        row.getString(prefix + "speaker"),
        row.getString(prefix + "by_name"),
        Voice.Source.valueOf(row.getString(prefix + "source")),
        Voice.Channel.valueOf(row.getString(prefix + "channel")),
        row.getString(prefix + "how"));
  }

  /// The status that a column names.
  public static HeadcountStatus status(String word) {
    return HeadcountStatus.of(word).orElseThrow(() -> new IllegalStateException(word));
  }
}
