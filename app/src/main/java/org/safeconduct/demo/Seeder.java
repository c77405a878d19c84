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

  /// `COPY` into a table is not possible behind its wall, and a million inserts take too long.
  private static final String AS_OWNER = "set local role none";

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
      transaction.executeWithoutResult(_ -> fill(room, organisation, listener));
    if (!missing.isEmpty()) seedings.gatherStatistics();
    return !missing.isEmpty();
  }

  private void fill(
      RoomFill room, SyntheticOrganisation organisation, Consumer<Progress> listener) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var statement = connection.createStatement()) {
      statement.execute(AS_OWNER);
      room.fill(organisation, new Copying(connection, listener));
    } catch (SQLException e) {
      throw new UncategorizedSQLException("fill", AS_OWNER, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    seedings.filled(room.room());
  }
}
