package org.safeconduct.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Writes many rows into a table in the transaction of its connection, by PostgreSQL's `COPY …
/// FROM STDIN` in text format: fields parted by tabs, `\N` for nothing. Until it is closed or
/// cancelled the transaction can do nothing else.
public final class CopyRows implements AutoCloseable {
  private static final int FLUSH_AT = 1 << 16;

  private final String target;
  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(FLUSH_AT + 4_096);
  private boolean rowStarted;

  /// @param target table and columns, such as `people_staged (line, number)`; never anything
  ///     that a user typed
  public CopyRows(Connection connection, String target) {
    this.target = target;
    try {
      copy = connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + target + " from stdin");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// In the caller's transaction.
  ///
  /// @param target as above
  public static CopyRows inTransaction(DataSource dataSource, String target) {
    return new CopyRows(DataSourceUtils.getConnection(dataSource), target);
  }

  /// Adds a field to the row: text, number, boolean, UUID, enum constant, moment, or `null`.
  public CopyRows add(@Nullable Object field) {
    if (rowStarted) rows.append('\t');
    rowStarted = true;
    if (field == null) rows.append("\\N");
    else escape(field.toString());
    return this;
  }

  /// Adds the six columns of a place in the order of [StayColumns], or six nulls.
  public CopyRows addStay(@Nullable Stay stay) {
    StayColumns.valuesOf(stay).forEach(this::add);
    return this;
  }

  /// Ends the row.
  public void endRow() {
    rows.append('\n');
    rowStarted = false;
    if (rows.length() >= FLUSH_AT) flush();
  }

  /// Writes what is left.
  @Override
  public void close() {
    try {
      if (!copy.isActive()) return;
      flush();
      copy.endCopy();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Gives up, unless it is closed: nothing of what was added is kept.
  public void cancel() {
    try {
      if (copy.isActive()) copy.cancelCopy();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void flush() {
    try {
      var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      rows.setLength(0);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(letter);
      }
    }
  }

  private UncategorizedSQLException failed(SQLException e) {
    return new UncategorizedSQLException("copy rows", target, e);
  }
}
