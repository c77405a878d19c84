package org.safeconduct.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What PostgreSQL itself shows to whom, whatever a query forgets to ask.
class WallTest extends DatabaseTest {
  /// Whoever acts without a scope.
  private static final Actor STRANGER = with(Scope.NOBODY);

  private static final List<String> EVERYTHING = List.of(
      "select organisation from people.person",
      "select p.organisation from people.channel c join people.person p on p.id = c.person",
      "select organisation from people.subject",
      "select p.organisation from people.station s join people.person p on p.id = s.person",
      "select organisation from crisis.member",
      "select organisation from notifications.message");

  private final PeopleFixture people = new PeopleFixture(jdbc, Clock.systemUTC());
  private OrganisationId own;
  private OrganisationId other;
  private PersonId ana;
  private PersonId bob;

  @BeforeAll
  void two_organisations() {
    own = people.organisation("OWN");
    other = people.organisation("OTHER");
    ana = person(own, "Ana");
    bob = person(other, "Bob");
  }

  @Test
  void without_a_scope_no_row_is_there() throws SQLException {
    for (var table : walled())
      assertThat(currentUser.callAs(STRANGER, () -> count(table))).as(table).isZero();
    for (var table : List.of("people.person", "people.channel", "people.station", "travel.leg"))
      assertThat(count(table)).as(table + " seen by everybody's").isPositive();
    try (var bare = DriverManager.getConnection(url);
        var statement = bare.createStatement()) {
      statement.execute("set role safeconduct_app");
      for (var table : walled())
        try (var row = statement.executeQuery("select count(*) from " + table)) {
          assertThat(row.next()).isTrue();
          assertThat(row.getInt(1)).as(table).isZero();
        }
    }
  }

  @Test
  void a_query_that_forgets_to_filter_shows_one_organisation_only() {
    var seen = currentUser.callAs(
        of(own),
        () -> EVERYTHING.stream()
            .flatMap(sql -> jdbc.sql(sql).query(UUID.class).list().stream())
            .distinct()
            .toList());

    assertThat(seen).containsExactly(own.value());
    assertThat(currentUser.callAs(of(own), () -> persons("travel.leg"))).containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("travel.trip"))).containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("exposure.position")))
        .containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("exposure.crossing")))
        .containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("premises.occupant")))
        .containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("crisis.answer")))
        .containsOnly(ana.value());
    assertThat(currentUser.callAs(of(own), () -> persons("crisis.taking")))
        .containsOnly(ana.value());
  }

  @Test
  void nobody_outside_can_be_written_to_either() {
    int changed = currentUser.callAs(
        of(own), () -> jdbc.sql("update people.person set given_name = 'Eve'").update());
    assertThat(changed).isEqualTo(1);
    assertThat(currentUser.<Integer>callAs(
            of(own), () -> jdbc.sql("delete from people.channel").update()))
        .isEqualTo(1);

    assertThatThrownBy(() -> currentUser.callAs(of(own), () -> person(other, "Mallory")))
        .hasStackTraceContaining("row-level security");
    assertThatThrownBy(() -> currentUser.runAs(
            of(own),
            () -> jdbc.sql("update people.person set organisation = :other")
                .param("other", other.value())
                .update()))
        .hasStackTraceContaining("row-level security");
    assertThat(name(bob)).isEqualTo("Bob");
    currentUser.runAs(of(own), () -> people.channel(ana, Channel.Kind.EMAIL, "ana@x.example", 1));
  }

  @Test
  void zones_persons_and_heads_of_household_open_it_too() {
    var zone = UUID.randomUUID();
    var neighbour = people.person(other, "Nia", "Zone", null, zone);
    var child = people.person(other, "Kim", "Child", bob, null);

    assertThat(seenBy(new Scope(false, Set.of(), Set.of(zone), Set.of())))
        .containsOnly(neighbour.value());
    assertThat(seenBy(new Scope(false, Set.of(), Set.of(), Set.of(bob.value()))))
        .containsOnly(bob.value(), child.value());
    jdbc.sql("delete from people.person where id = any(:ids)")
        .param("ids", new UUID[] {neighbour.value(), child.value()})
        .update();
  }

  @Test
  void another_actor_within_a_transaction_sees_their_own_and_nothing_stays_behind() {
    transaction.executeWithoutResult(_ -> {
      assertThat(seenBy(scope(own))).containsOnly(ana.value());
      assertThat(currentUser.callAs(ANYBODY, () -> persons())).contains(ana.value(), bob.value());
      assertThat(seenBy(scope(other))).containsOnly(bob.value());
      assertThat(seenBy(Scope.NOBODY)).isEmpty();
    });
    assertThat(seenBy(scope(own))).containsOnly(ana.value());
  }

  @Test
  void a_pooled_connection_forgets_whom_it_showed() throws SQLException {
    for (var autoCommit : List.of(true, false)) {
      var scopes = new ArrayList<>(List.of(Scope.EVERYBODY));
      try (var pool = TestPostgres.asApplication(url, () -> scopes.getFirst())) {
        look(pool, autoCommit, false);
        assertThat(left(pool)).isEqualTo("safeconduct_app/{}");
        look(pool, autoCommit, true);
        scopes.set(0, scope(own));
        assertThat(look(pool, autoCommit, false)).isEqualTo(1);
        assertThat(left(pool)).isEqualTo("safeconduct_app/{}");
      }
    }
  }

  @Test
  void a_connection_that_cannot_forget_never_goes_back_to_the_pool() throws SQLException {
    try (var pool = TestPostgres.asApplication(url, () -> scope(own))) {
      int before;
      try (var connection = pool.getConnection();
          var statement = connection.createStatement()) {
        before = backend(statement);
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> statement.execute("select 1 / 0"));
      }
      try (var connection = pool.getConnection();
          var statement = connection.createStatement()) {
        assertThat(backend(statement)).isNotEqualTo(before);
      }
    }
  }

  @Test
  void who_acts_may_be_read_from_the_same_pool() {
    var self = new AtomicReference<WalledDataSource>();
    var read = new AtomicInteger();
    Supplier<Scope> fromSession = () -> {
      JdbcClient.create(self.get()).sql("select 1").query(Integer.class).single();
      read.incrementAndGet();
      return scope(own);
    };
    try (var pool = TestPostgres.asApplication(url, fromSession)) {
      self.set(pool);

      var seen = JdbcClient.create(pool)
          .sql("select id from people.person")
          .query(UUID.class)
          .list();

      assertThat(seen).containsOnly(ana.value());
      assertThat(read.get())
          .as("asked before and with the statement, and not on and on")
          .isEqualTo(2);
    }
  }

  @Test
  void a_rolled_back_transaction_leaves_no_scope_for_the_next_one() {
    currentUser.runAs(
        ANYBODY,
        () -> transaction.executeWithoutResult(it -> {
          persons();
          it.setRollbackOnly();
        }));
    transaction.executeWithoutResult(_ -> {
      assertThat(seenBy(scope(other))).containsOnly(bob.value());
    });
  }

  @Test
  void who_sees_everybody_can_neither_change_tables_nor_the_audit_trail() {
    for (var sql : List.of(
        "alter table people.person disable row level security",
        "drop policy in_scope on people.person",
        "alter role safeconduct_app bypassrls",
        "update platform.audit_entry set actor = 'nobody'",
        "delete from platform.audit_entry",
        "truncate platform.audit_entry",
        "delete from platform.audit_seal"))
      assertThatThrownBy(() -> currentUser.runAs(ANYBODY, () -> jdbc.sql(sql).update()))
          .as(sql)
          .rootCause()
          .message()
          .containsAnyOf("permission denied", "must be owner");
  }

  private int look(WalledDataSource pool, boolean autoCommit, boolean fail) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(autoCommit);
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select count(*) from people.person")) {
        row.next();
        if (!autoCommit && fail) connection.rollback();
        else if (!autoCommit) connection.commit();
        return row.isClosed() ? 0 : row.getInt(1);
      }
    }
  }

  private static int backend(Statement statement) throws SQLException {
    try (var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  /// What the connection underneath still says when it lies in the pool.
  private static String left(WalledDataSource pool) throws SQLException {
    var bare = pool.getTargetDataSource();
    try (var connection = bare.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_user || '/' ||"
            + " coalesce(nullif(current_setting('safeconduct.organisations', true), ''), '{}')")) {
      row.next();
      return row.getString(1);
    }
  }

  /// Those about people; others keep back only what is labelled.
  private List<String> walled() {
    return jdbc.sql("""
            select relnamespace::regnamespace || '.' || quote_ident(relname) from pg_class
            where relrowsecurity and relkind = 'r' and exists (
                select from pg_policy where polrelid = pg_class.oid and polname = 'in_scope'
                  and pg_get_expr(polqual, polrelid) ~ 'organisations|people.person|crisis.member')
            order by 1
            """).query(String.class).list();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private List<UUID> seenBy(Scope scope) {
    return currentUser.callAs(with(scope), () -> persons());
  }

  private List<UUID> persons() {
    return jdbc.sql("select id from people.person").query(UUID.class).list();
  }

  private List<UUID> persons(String table) {
    return jdbc.sql("select person from " + table).query(UUID.class).list();
  }

  private String name(PersonId person) {
    return jdbc.sql("select given_name from people.person where id = :id")
        .param("id", person.value())
        .query(String.class)
        .single();
  }

  private static Actor of(OrganisationId organisation) {
    return with(scope(organisation));
  }

  private static Scope scope(OrganisationId organisation) {
    return new Scope(false, Set.of(organisation.value()), Set.of(), Set.of());
  }

  private static Actor with(Scope scope) {
    return new Actor.Account(UUID.randomUUID(), null, "somebody", Set.of(), scope);
  }

  /// A person with one row in each walled table.
  private PersonId person(OrganisationId organisation, String name) {
    var id = people.person(organisation, name, "Test");
    people.channel(id, Channel.Kind.EMAIL, name + "@example.org", 1);
    people.station(id, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    Rows.of(jdbc, id, organisation, name);
    return id;
  }
}
