package org.safeconduct.attacks;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody of another organisation, of whom every room keeps a record.
///
/// @param secret stands in records that are that organisation's own
/// @param thing the id of every such record, and of those of the network
record Foreign(String secret, OrganisationId organisation, PersonId person, UUID thing) {
  /// What jobs write down by themselves about anybody, and what says who asked for what.
  private static final List<String> BY_ITSELF = List.of(
      "access.web_session",
      "access.web_session_attributes",
      "exposure.crossing",
      "exposure.foreseen",
      "notifications.message",
      "people.confirmation",
      "people.name_word",
      "platform.audit_entry",
      "platform.audit_seal",
      "platform.event_publication",
      "platform.look",
      "platform.purge_run");

  private static final Pattern PEOPLE =
      Pattern.compile("^(/api/v1)?/people/\\{id\\}|^/scim/v2/Users/");

  private static final String TABLES = """
      select schemaname || '.' || tablename from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'public')
        and has_table_privilege(schemaname || '.' || tablename, 'select')
      """;

  static Foreign of(JdbcClient jdbc, String name) {
    var secret = name + UUID.randomUUID().toString().substring(0, 8);
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("OTHER-" + UUID.randomUUID());
    people.person(organisation, secret, "Twin");
    var person = people.person(organisation, secret, "Theirs");
    people.channel(person, Channel.Kind.EMAIL, secret + "@example.org", 1);
    people.station(person, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    var thing = Rows.of(jdbc, person, organisation, secret);
    NetworkRows.of(jdbc, thing, person, organisation, "N" + thing);
    FileRows.of(jdbc, thing, person, organisation, secret);
    jdbc.sql("insert into people.change (person) values (:id)")
        .param("id", person.value())
        .update();
    return new Foreign(secret, organisation, person, thing);
  }

  /// Where this door leads to something of theirs: people where it is about a person, any other
  /// record elsewhere, words where words stand, and a part of their file below somebody else's.
  /// An announcement says in its address what it is.
  ///
  /// @param mine somebody whose file the attacker may change
  List<String> paths(Door door, PersonId mine) {
    if (door.pattern().startsWith("/labels/")) return labels(door);
    var theirs = door.names().stream().map(it -> meant(door, it)).toList();
    if (door.pattern().endsWith("/announcements") && !door.changes())
      return List.of(door.with(theirs) + "?kind=ALL_CLEAR");
    if (door.variables() == 1
        || !theirs.getFirst().equals(person)
        || theirs.get(1) instanceof String) return List.of(door.with(theirs));
    return List.of(door.with(theirs), door.with(List.of(mine, theirs.get(1))));
  }

  private List<String> labels(Door door) {
    return Arrays.stream(RecordKind.values())
        .map(it -> door.with(List.of(it.key(), it == RecordKind.PERSON ? person : thing)))
        .toList();
  }

  private Object meant(Door door, String variable) {
    if (variable.equals("field")) return "blood-group";
    if (variable.equals("person") || PEOPLE.matcher(door.pattern()).find()) {
      boolean first = door.names().getFirst().equals(variable);
      return variable.equals("person") || first ? person : thing;
    }
    boolean whole = variable.equals("whose") || door.pattern().contains("/organisations/{id}");
    return whole && !variable.equals("unit") ? organisation : thing;
  }

  /// What is stored about them, by table; a table that holds nothing of them is not there.
  Map<String, String> state(JdbcClient jdbc) {
    var state = new TreeMap<String, String>();
    for (var table : jdbc.sql(TABLES).query(String.class).list())
      if (!BY_ITSELF.contains(table))
        jdbc.sql("""
                select md5(string_agg(t::text, ',' order by t::text)) from %s t
                where t::text like '%%' || :person || '%%' or t::text like '%%' || :thing || '%%'
                """.formatted(table))
            .param("person", person.toString())
            .param("thing", thing.toString())
            .query(String.class)
            .optional()
            .ifPresent(it -> state.put(table, it));
    return state;
  }
}
