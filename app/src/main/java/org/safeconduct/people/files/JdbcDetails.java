package org.safeconduct.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who people are, as rows.
@Repository
class JdbcDetails {
  private static final String READ = "select * from people.person where id = :id";

  private static final String ADD = """
      insert into people.person (id, organisation, number, given_name, family_name, category,
          language, more_languages, contract, contract_from, contract_until, seconding_state,
          clearance, clearance_until, unit, head_of_household, relation, recognised, recorded_at,
          source)
      values (:id, :organisation, :number, :given, :family, :category, :language, :more, :contract,
          :contract_from, :contract_until, :state, :clearance, :clearance_until, :unit, :head,
          :relation, :recognised, :now, :source)
      on conflict (organisation, number) do nothing
      """;

  private static final String CHANGE = """
      update people.person set number = :number, given_name = :given, family_name = :family,
          category = :category, language = :language, more_languages = :more,
          contract = :contract, contract_from = :contract_from, contract_until = :contract_until,
          seconding_state = :state, clearance = :clearance, clearance_until = :clearance_until,
          unit = :unit, head_of_household = :head, relation = :relation, recognised = :recognised
      where id = :id
      """;

  private final JdbcClient jdbc;

  JdbcDetails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The details as a draft: what a form shows before anybody typed.
  Draft draft(PersonId id) {
    return jdbc.sql(READ).param("id", id.value()).query((row, _) -> draft(row)).single();
  }

  /// Whether it was added: not if the number is taken.
  boolean add(
      PersonId id, OrganisationId organisation, Details details, Instant now, String source) {
    return jdbc.sql(ADD)
            .params(columns(details))
            .param("id", id.value())
            .param("organisation", organisation.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("source", source)
            .update()
        == 1;
  }

  void change(PersonId id, Details details) {
    jdbc.sql(CHANGE).params(columns(details)).param("id", id.value()).update();
  }

  void speak(PersonId id, List<String> languages) {
    jdbc.sql("update people.person set language = :language, more_languages = :more where id = :id")
        .param("id", id.value())
        .param("language", languages.getFirst())
        .param("more", more(languages))
        .update();
  }

  /// With whoever depends on the person and is here.
  void leave(PersonId id, Instant at) {
    jdbc.sql("""
            update people.person set left_at = :at
            where id = :id or (head_of_household = :id and left_at is null)
            """)
        .param("id", id.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// With whoever depends on the person and left at the same time.
  void comeBack(PersonId id) {
    jdbc.sql("""
            update people.person p set left_at = null
            from people.person back
            where back.id = :id
              and (p.id = :id or (p.head_of_household = :id and p.left_at = back.left_at))
            """).param("id", id.value()).update();
  }

  /// Who else of the organisation has this number.
  Optional<PersonId> withNumber(OrganisationId organisation, String number) {
    return jdbc.sql(
            "select id from people.person where organisation = :organisation and number = :number")
        .param("organisation", organisation.value())
        .param("number", number)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  boolean hasDependants(PersonId id) {
    return jdbc.sql("select exists (select from people.person where head_of_household = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// The next free number of a household, such as `1001-2`.
  String nextNumber(PersonId head) {
    return jdbc.sql("""
            select h.number || '-' || n
            from people.person h, generate_series(1, 1000) n
            where h.id = :head and not exists (
                select from people.person taken
                where taken.organisation = h.organisation and taken.number = h.number || '-' || n)
            order by n limit 1
            """).param("head", head.value()).query(String.class).single();
  }

  boolean hasUnit(OrganisationId organisation, UUID unit) {
    return jdbc.sql("""
            select exists (
                select from people.unit
                where id = :unit and organisation = :organisation and ended_at is null)
            """)
        .param("unit", unit)
        .param("organisation", organisation.value())
        .query(Boolean.class)
        .single();
  }

  private static Map<String, @Nullable Object> columns(Details details) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("number", details.name().number());
    columns.put("given", details.name().given());
    columns.put("family", details.name().family());
    columns.put("category", details.category().name());
    columns.put("language", details.languages().getFirst());
    columns.put("more", more(details.languages()));
    columns.put("contract", name(details.contract().kind()));
    columns.put("contract_from", details.contract().from());
    columns.put("contract_until", details.contract().until());
    columns.put("state", details.secondingState());
    columns.put("clearance", details.clearance().status().name());
    columns.put("clearance_until", details.clearance().until());
    columns.put("unit", details.unit());
    var household = details.household();
    columns.put("head", household.head() == null ? null : household.head().value());
    columns.put("relation", name(household.relation()));
    columns.put("recognised", household.recognised());
    return columns;
  }

  private static Draft draft(ResultSet row) throws SQLException {
    var values = new LinkedHashMap<String, String>();
    put(values, Field.NUMBER, row.getString("number"));
    put(values, Field.GIVEN_NAME, row.getString("given_name"));
    put(values, Field.FAMILY_NAME, row.getString("family_name"));
    put(values, Field.CATEGORY, row.getString("category"));
    var more = String.join(" ", (String[]) row.getArray("more_languages").getArray());
    put(values, Field.LANGUAGES, (row.getString("language") + " " + more).strip());
    put(values, Field.CONTRACT, row.getString("contract"));
    put(values, Field.CONTRACT_FROM, row.getObject("contract_from", LocalDate.class));
    put(values, Field.CONTRACT_UNTIL, row.getObject("contract_until", LocalDate.class));
    put(values, Field.SECONDING_STATE, row.getString("seconding_state"));
    put(values, Field.CLEARANCE, row.getString("clearance"));
    put(values, Field.CLEARANCE_UNTIL, row.getObject("clearance_until", LocalDate.class));
    put(values, Field.UNIT, row.getObject("unit", UUID.class));
    put(values, Field.HEAD, row.getObject("head_of_household", UUID.class));
    put(values, Field.RELATION, row.getString("relation"));
    put(values, Field.RECOGNISED, row.getBoolean("recognised"));
    return new Draft(values);
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    if (value != null) values.put(field, value.toString());
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  private static String[] more(List<String> languages) {
    return languages.subList(1, languages.size()).toArray(String[]::new);
  }
}
