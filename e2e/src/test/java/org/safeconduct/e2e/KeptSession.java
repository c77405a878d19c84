package org.safeconduct.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// A session as the demo's database keeps it, whose time can be pushed on: the server has no other
/// clock to push.
///
/// @param data the data folder of the demo
/// @param id of the session
record KeptSession(Path data, String id) {
  private static final String NEWEST = """
      select s.id::text from access.session s join access.account a on a.id = s.account
      where a.username = ? order by s.began_at desc limit 1
      """;

  /// The session that this account began last.
  static KeptSession newest(Path data, String username) {
    return new KeptSession(data, run(data, NEWEST, username, KeptSession::first));
  }

  /// As if nobody had used it for that long.
  void unusedFor(Duration time) {
    move("last_seen_at", time);
  }

  /// As if it had begun that long ago.
  void begun(Duration ago) {
    move("began_at", ago);
  }

  /// When somebody last used it.
  Instant lastUsed() {
    return Instant.ofEpochMilli(
        Long.parseLong(ask("(extract(epoch from last_seen_at) * 1000)::bigint::text")));
  }

  /// Whether somebody signed out.
  boolean hasEnded() {
    return ask("(ended_at is not null)::text").equals("true");
  }

  private void move(String column, Duration back) {
    var sql = "update access.session set " + column + " = now() - interval '" + back.toSeconds()
        + " seconds' where id = ?::uuid returning id::text";
    run(data, sql, id, KeptSession::first);
  }

  private String ask(String what) {
    return run(
        data, "select " + what + " from access.session where id = ?::uuid", id, KeptSession::first);
  }

  private static String first(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      if (!rows.next()) throw new AssertionError("There is no such session");
      return rows.getString(1);
    }
  }

  private static String run(Path data, String sql, String parameter, Work work) {
    try (var connection = open(data);
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The database that a running server has in its data folder, for its owner.
  static Connection open(Path data) throws SQLException {
    return DriverManager.getConnection(address(data), "postgres", password(data));
  }

  private static String address(Path data) {
    return "jdbc:postgresql://127.0.0.1:" + lines(data, "postgres/postmaster.pid")[3]
        + "/safeconduct";
  }

  private static String password(Path data) {
    return lines(data, "postgres.password")[0].strip();
  }

  private static String[] lines(Path data, String file) {
    try {
      return Files.readString(data.resolve(file)).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    String with(PreparedStatement statement) throws SQLException;
  }
}
