package org.safeconduct.bench.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows themselves, and a plain `ilike` over their names and numbers.
final class PlainSearch implements AutoCloseable {
  private static final String ILIKE = """
      select id from people.person
      where left_at is null and (given_name || ' ' || family_name || ' ' || number) ilike all (?)
      """;

  private static final String NUMBERS = """
      select p.number, p.id from people.person p join people.organisation o on o.id = p.organisation
      where o.code = 'BENCH'
      """;

  private static final String CALL_SIGNS = """
      insert into people.channel (id, person, kind, value, preference)
      select gen_random_uuid(), p.id, 'RADIO', 'Kilo ' || substr(p.number, 2), 9
      from people.person p join people.organisation o on o.id = p.organisation
      where o.code = 'BENCH' and p.number ~ '00$'
      on conflict do nothing
      """;

  private final Connection database;

  private PlainSearch(Connection database) {
    this.database = database;
  }

  /// Over the database in a data folder, as its owner.
  static PlainSearch in(Path data) throws IOException, SQLException {
    var port =
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    var password = Files.readString(data.resolve("postgres.password")).strip();
    return new PlainSearch(DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/safeconduct", "safeconduct_owner", password));
  }

  /// Gives every hundredth person of the list a call sign, and says whom to look for by one.
  List<Wanted> addCallSigns(int persons) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.executeUpdate(CALL_SIGNS);
    }
    var wanted = new ArrayList<Wanted>();
    for (int i = 0; i < persons; i += Math.max(100, persons / 40 / 100 * 100))
      wanted.add(new Wanted("kilo " + i, "B" + i));
    return wanted;
  }

  /// The ids of whom the list is about, by number.
  Map<String, String> idsByNumber() throws SQLException {
    var ids = new HashMap<String, String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(NUMBERS)) {
      while (rows.next()) ids.put(rows.getString(1), rows.getString(2));
    }
    return ids;
  }

  /// The ids of those in whose name or number each word stands somewhere.
  Set<String> find(String text) throws SQLException {
    var patterns = new ArrayList<String>();
    for (var word : text.strip().split("\\s+")) patterns.add("%" + word + "%");
    try (var question = database.prepareStatement(ILIKE)) {
      question.setArray(1, database.createArrayOf("text", patterns.toArray()));
      var ids = new HashSet<String>();
      try (var rows = question.executeQuery()) {
        while (rows.next()) ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
