package org.safeconduct.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a list in a temporary table, side by side with what is stored; gone with the
/// transaction.
@Repository
class PeopleStage {
  private static final String TABLE = """
      create temporary table people_staged (
          line bigint, bad boolean not null, organisation uuid, number text,
          given_name text, family_name text, category text, language text, head_number text,
          unit_name text, unit uuid,
          email text, phone text, phone2 text,
          duty_label text, duty_country text, duty_region text, duty_longitude double precision,
          duty_latitude double precision, duty_precision text,
          home_label text, home_country text, home_region text, home_longitude double precision,
          home_latitude double precision, home_precision text,
          starts timestamptz, ends timestamptz,
          person uuid not null default uuidv7(), head uuid, created boolean not null default true,
          changed boolean not null default false
      ) on commit drop
      """;

  private static final String COLUMNS = """
      people_staged (line, bad, organisation, number,
          given_name, family_name, category, language, head_number, unit_name, email, phone, phone2,
          duty_label, duty_country, duty_region, duty_longitude, duty_latitude, duty_precision,
          home_label, home_country, home_region, home_longitude, home_latitude, home_precision,
          starts, ends)
      """;

  private static final String[] MATCH = {
    "create index on people_staged (organisation, number)",
    "analyze people_staged",
    """
    update people_staged s set person = p.id, created = false
    from people.person p
    where p.organisation = s.organisation and p.number = s.number and not s.bad
    """,
    """
    update people_staged s set head = h.person
    from people_staged h
    where h.organisation = s.organisation and h.number = s.head_number and not h.bad and not s.bad
    """,
    """
    update people_staged s set head = h.id
    from people.person h
    where h.organisation = s.organisation and h.number = s.head_number and h.left_at is null
      and s.head is null and not s.bad
    """,
    """
    update people_staged s set unit = u.id
    from people.unit u
    where u.organisation = s.organisation and u.ended_at is null
      and people.folded(u.name) = people.folded(s.unit_name) and s.unit_name is not null
    """,
    "create index on people_staged (person)",
    "analyze people_staged"
  };

  /// Whoever left may be about to be forgotten: nobody forgets whom the list brings back.
  private static final String HOLD_LEAVERS = """
      select p.id from people.person p
      where p.left_at is not null and p.id in (select person from people_staged where not bad)
      order by p.id for update
      """;

  private static final String FORGOTTEN = """
      select s.line, s.number from people_staged s join people.person p on p.id = s.person
      where p.forgotten_at is not null and not s.bad
      order by s.line
      """;

  private static final String HEADS_UNKNOWN = """
      select line, head_number from people_staged
      where head is null and head_number <> '-' and not bad
      order by line
      """;

  private static final String HEADS_DEPENDENT = """
      select s.line, s.head_number from people_staged s
      left join people_staged h on h.person = s.head
      left join people.person p on p.id = s.head
      where not s.bad and s.head is not null
        and (h.head_number <> '-'
            or (h.head_number is null and p.head_of_household is not null))
      order by s.line
      """;

  private static final String MARK_BAD =
      "update people_staged set bad = true where line = any(:lines)";

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  PeopleStage(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
  }

  CopyRows open() {
    jdbc.sql(TABLE).update();
    return CopyRows.inTransaction(dataSource, COLUMNS);
  }

  static void add(CopyRows rows, ListedPerson person) {
    var identity = person.identity();
    var contacts = person.contacts();
    rows.add(person.line()).add(false).add(person.organisation()).add(person.number());
    rows.add(identity.given()).add(identity.family());
    rows.add(identity.category())
        .add(identity.language())
        .add(identity.head())
        .add(identity.unit());
    rows.add(contacts.email()).add(contacts.phone()).add(contacts.phone2());
    rows.addStay(person.duty()).addStay(person.home());
    rows.add(person.from()).add(person.until());
    rows.endRow();
  }

  /// Keeps whom a row is about that cannot be used: the person is not missing from the list.
  static void addBad(CopyRows rows, long line, @Nullable UUID organisation, String number) {
    rows.add(line).add(true).add(organisation).add(number);
    for (int i = 0; i < 23; i++) rows.add(null);
    rows.endRow();
  }

  /// Finds the stored persons and the heads of household.
  void match() {
    for (var sql : MATCH) jdbc.sql(sql).update();
    jdbc.sql(HOLD_LEAVERS).query(row -> {});
  }

  /// Rows whose head of household is not known, or depends on somebody, and those about a file that
  /// was emptied; they cannot be used.
  List<RowFault> faults() {
    var all =
        new ArrayList<>(faults(HEADS_UNKNOWN, PeopleColumns.HEAD, "head_number", "head-unknown"));
    all.addAll(faults(HEADS_DEPENDENT, PeopleColumns.HEAD, "head_number", "head-dependent"));
    all.addAll(faults(FORGOTTEN, PeopleColumns.NUMBER, "number", "forgotten"));
    if (!all.isEmpty())
      jdbc.sql(MARK_BAD)
          .param("lines", all.stream().map(RowFault::line).toArray(Long[]::new))
          .update();
    return all;
  }

  private List<RowFault> faults(String sql, Column column, String value, String code) {
    return jdbc.sql(sql)
        .query((row, _) ->
            RowFault.error(row.getLong("line"), column.name(), row.getString(value), code))
        .list();
  }
}
