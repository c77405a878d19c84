package org.safeconduct.demo;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.safeconduct.demo.synthetic.Size;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.places.Gazetteer;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Fills an empty demo, one room in one transaction: whoever is killed between two rooms goes on
/// with the next, whoever is killed within one leaves nothing of it behind. What was begun is
/// finished as it was begun, whatever is asked for later.
@Component
class Seeder {
  private static final List<RoomFill> ROOMS = List.of(
      new FillPeople(),
      new FillGovernance(),
      new FillPremises(),
      new FillTravel(),
      new FillExposure());

  /// `COPY` into a table is not possible behind its wall, and a million inserts take too long;
  /// only an owner makes tables and analyzes them.
  private static final String AS_OWNER = "set local role none";

  /// Which organisation this demo holds, whose trips lie around the moment at which it was begun,
  /// and which rooms are full. No migration makes these tables: a real installation has none.
  private static final String TABLES = """
      create schema if not exists demo;
      create table if not exists demo.seeding (
          only_row boolean     primary key default true check (only_row),
          size     text        not null check (size in ('S', 'M', 'L', 'XL')),
          seed     bigint      not null,
          begun_at timestamptz not null
      );
      create table if not exists demo.filled (
          room text        primary key,
          at   timestamptz not null
      );
      grant usage on schema demo to safeconduct_app;
      grant select, insert, update, delete on all tables in schema demo to safeconduct_app;
      """;

  /// After a million rows the planner must know of them at once.
  private static final String STATISTICS = """
      do $$
      declare
          name text;
      begin
          for name in
              select format('%I.%I', schemaname, tablename) from pg_tables
              where schemaname in ('people', 'governance', 'premises', 'travel', 'exposure')
          loop
              execute 'analyze ' || name;
          end loop;
      end $$
      """;

  private final JdbcSeedings seedings;
  private final Gazetteer gazetteer;
  private final DataSource dataSource;
  private final TransactionOperations transaction;

  Seeder(
      JdbcSeedings seedings,
      Gazetteer gazetteer,
      DataSource dataSource,
      TransactionOperations transaction) {
    this.seedings = seedings;
    this.gazetteer = gazetteer;
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  /// Notes what is to be made, unless something was begun before.
  Seeding begin(Size size, long seed) {
    asOwner(_ -> {}, it -> it.change(TABLES));
    return seedings.begin(size, seed);
  }

  /// The organisation of a demo.
  SyntheticOrganisation organisation(Seeding seeding) {
    return SyntheticOrganisation.of(seeding.size(), seeding.seed(), seeding.begunAt(), gazetteer);
  }

  /// Whether nothing is missing.
  boolean isFull() {
    return ROOMS.stream().allMatch(it -> seedings.isFilled(it.room()));
  }

  /// Writes what is missing.
  ///
  /// @return whether anything was
  boolean fill(SyntheticOrganisation organisation, Consumer<Progress> listener) {
    var missing = ROOMS.stream().filter(it -> !seedings.isFilled(it.room())).toList();
    for (var room : missing)
      asOwner(listener, it -> {
        room.fill(organisation, it);
        seedings.filled(room.room());
      });
    if (!missing.isEmpty()) asOwner(_ -> {}, it -> it.change(STATISTICS));
    return !missing.isEmpty();
  }

  /// In one transaction.
  private void asOwner(Consumer<Progress> listener, Consumer<Copying> work) {
    transaction.executeWithoutResult(_ -> {
      var connection = DataSourceUtils.getConnection(dataSource);
      try (var statement = connection.createStatement()) {
        statement.execute(AS_OWNER);
        work.accept(new Copying(connection, listener));
      } catch (SQLException e) {
        throw new UncategorizedSQLException("as owner", AS_OWNER, e);
      } finally {
        DataSourceUtils.releaseConnection(connection, dataSource);
      }
    });
  }
}
