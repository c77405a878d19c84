package org.safeconduct.crisis.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.HeadcountRecord.Asking;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.crisis.HeadcountRecord.Opening;
import org.safeconduct.crisis.Origin;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Words;
import org.safeconduct.shared.Confidence;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows of `crisis.headcount`.
public final class HeadcountRows implements RowMapper<HeadcountRecord> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Words>> WORDS = new TypeReference<>() {};

  /// Words by language tag as the JSON that column `words` keeps.
  public static String write(Map<String, Words> words) {
    return JSON.writeValueAsString(words);
  }

  /// The words by language tag in column `words`.
  public static Map<String, Words> words(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("words"), WORDS);
  }

  /// The moment in a column, whatever its offset; null if there is none.
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /// The moment in a column that is never null.
  public static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public HeadcountRecord mapRow(ResultSet row, int number) throws SQLException {
    return new HeadcountRecord(
        new HeadcountId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getBoolean("exercise"),
        opening(row),
        asking(row),
        closing(row));
  }

  private static Opening opening(ResultSet row) throws SQLException {
    var alert = row.getObject("alert", UUID.class);
    return new Opening(
        moment(row, "opened_at"),
        row.getString("opened_by"),
        Origin.valueOf(row.getString("origin")),
        alert == null ? null : new AlertId(alert),
        row.getString("area"),
        confidences(row.getArray("confidences")));
  }

  private static Asking asking(ResultSet row) throws SQLException {
    return new Asking(
        new QuestionId(row.getObject("question", UUID.class)),
        words(row),
        List.of((Integer[]) row.getArray("re_ask_minutes").getArray()),
        row.getInt("round"),
        instant(row, "next_ask_at"),
        moment(row, "expires_at"));
  }

  private static @Nullable Closing closing(ResultSet row) throws SQLException {
    var at = instant(row, "closed_at");
    return at == null
        ? null
        : new Closing(at, row.getString("closed_by"), row.getString("close_reason"));
  }

  private static Set<Confidence> confidences(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(Confidence::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
