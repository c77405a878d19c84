package org.safeconduct.alerts;

import static org.safeconduct.alerts.JdbcAlerts.instant;
import static org.safeconduct.alerts.JdbcAlerts.utc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What alerts say: informations with their areas, findings, references.
@Repository
class JdbcContents {
  /// Surfaces of alerts that are looked at again and again need not be read again each time.
  private static final int LETTERS_KEPT = 16_000_000;

  private static final String ADD_INFORMATION = """
      insert into alerts.information (alert, number, language, event, categories, severity, urgency,
          certainty, effective, onset, expires, headline, description, instruction, response_types,
          sender_name, web, contact)
      values (:alert, :number, :language, :event, :categories, :severity, :urgency,
          :certainty, :effective, :onset, :expires, :headline, :description, :instruction,
          :responseTypes, :senderName, :web, :contact)
      """;
  private static final String ADD_AREA = """
      insert into alerts.area (alert, information, number, description, surface, placed_by, geocodes)
      values (:alert, :information, :number, :description, :surface, :placedBy, :geocodes::jsonb)
      """;
  private static final String ADD_FINDING = """
      insert into alerts.finding (alert, number, code, place, details)
      values (:alert, :number, :code, :place, :details::jsonb)
      """;
  private static final String ADD_REFERENCE = """
      insert into alerts.reference (alert, number, sender, identifier, sent)
      values (:alert, :number, :sender, :identifier, :sent)
      """;

  private final JdbcClient jdbc;
  private final Cache<String, Area> surfaces = Caffeine.newBuilder()
      .maximumWeight(LETTERS_KEPT)
      .weigher((String text, Area _) -> text.length())
      .build();
  private final JsonMapper json;

  JdbcContents(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What a number of alerts say, each by its id.
  record Said(
      Map<UUID, List<Information>> allInformations,
      Map<UUID, List<Finding>> allFindings,
      Map<UUID, List<Reference>> allReferences) {
    List<Information> informations(AlertId id) {
      return allInformations.getOrDefault(id.value(), List.of());
    }

    List<Finding> findings(AlertId id) {
      return allFindings.getOrDefault(id.value(), List.of());
    }

    List<Reference> references(AlertId id) {
      return allReferences.getOrDefault(id.value(), List.of());
    }
  }

  Said of(Collection<AlertId> ids) {
    var values = ids.stream().map(AlertId::value).toArray(UUID[]::new);
    return new Said(informations(values), findings(values), references(values));
  }

  void add(NewAlert alert) {
    var id = alert.id().value();
    var informations = alert.read().informations();
    for (int i = 0; i < informations.size(); i++) add(id, i, informations.get(i));
    addFindings(id, 0, alert.read().findings());
    var references = alert.read().envelope().references();
    for (int i = 0; i < references.size(); i++) add(id, i, references.get(i));
  }

  /// Adds a finding about an alert that is stored already, unless it is there.
  void addLater(AlertId id, Finding finding) {
    var known = findings(new UUID[] {id.value()}).getOrDefault(id.value(), List.of());
    if (known.stream().noneMatch(it -> it.code().equals(finding.code())))
      addFindings(id.value(), known.size(), List.of(finding));
  }

  private void addFindings(UUID alert, int first, List<Finding> findings) {
    for (int i = 0; i < findings.size(); i++)
      jdbc.sql(ADD_FINDING)
          .param("alert", alert)
          .param("number", first + i)
          .param("code", findings.get(i).code())
          .param("place", findings.get(i).where())
          .param("details", json.writeValueAsString(findings.get(i).details()))
          .update();
  }

  private void add(UUID alert, int number, Reference reference) {
    jdbc.sql(ADD_REFERENCE)
        .param("alert", alert)
        .param("number", number)
        .param("sender", reference.sender())
        .param("identifier", reference.identifier())
        .param("sent", utc(reference.sent()))
        .update();
  }

  private void add(UUID alert, int number, Information it) {
    jdbc.sql(ADD_INFORMATION)
        .param("alert", alert)
        .param("number", number)
        .param("language", it.language())
        .param("event", it.event())
        .param("categories", it.categories().toArray(String[]::new))
        .param("severity", it.rating().severity().name())
        .param("urgency", it.rating().urgency().name())
        .param("certainty", it.rating().certainty().name())
        .param("effective", utc(it.timing().effective()))
        .param("onset", utc(it.timing().onset()))
        .param("expires", utc(it.timing().expires()))
        .param("headline", it.wording().headline())
        .param("description", it.wording().description())
        .param("instruction", it.wording().instruction())
        .param("responseTypes", it.wording().responseTypes().toArray(String[]::new))
        .param("senderName", it.wording().senderName())
        .param("web", it.wording().web())
        .param("contact", it.wording().contact())
        .update();
    for (int i = 0; i < it.areas().size(); i++) add(alert, number, i, it.areas().get(i));
  }

  private void add(UUID alert, int information, int number, AlertArea area) {
    jdbc.sql(ADD_AREA)
        .param("alert", alert)
        .param("information", information)
        .param("number", number)
        .param("description", area.description())
        .param("surface", area.area() == null ? null : AreaJson.write(area.area()))
        .param("placedBy", area.placedBy().name())
        .param("geocodes", json.writeValueAsString(area.geocodes()))
        .update();
  }

  private Map<UUID, List<Information>> informations(UUID[] alerts) {
    var areas = new HashMap<String, List<AlertArea>>();
    jdbc.sql(
            "select * from alerts.area where alert = any(:alerts) order by alert, information, number")
        .param("alerts", alerts)
        .query(row -> {
          var key = row.getString("alert") + "/" + row.getInt("information");
          areas.computeIfAbsent(key, _ -> new ArrayList<>()).add(area(row));
        });
    return byAlert(
        "select * from alerts.information where alert = any(:alerts) order by alert, number",
        alerts,
        row -> {
          var key = row.getString("alert") + "/" + row.getInt("number");
          return information(row, areas.getOrDefault(key, List.of()));
        });
  }

  private Map<UUID, List<Finding>> findings(UUID[] alerts) {
    return byAlert(
        "select * from alerts.finding where alert = any(:alerts) order by alert, number",
        alerts,
        row -> new Finding(
            row.getString("code"),
            row.getString("place"),
            json.readValue(row.getString("details"), new TypeReference<>() {})));
  }

  private Map<UUID, List<Reference>> references(UUID[] alerts) {
    return byAlert(
        "select * from alerts.reference where alert = any(:alerts) order by alert, number",
        alerts,
        row -> new Reference(
            row.getString("sender"), row.getString("identifier"), instant(row, "sent")));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<UUID, List<T>> byAlert(String sql, UUID[] alerts, Reader<T> reader) {
    var all = new HashMap<UUID, List<T>>();
    jdbc.sql(sql).param("alerts", alerts).query(row -> {
      var alert = row.getObject("alert", UUID.class);
      all.computeIfAbsent(alert, _ -> new ArrayList<>()).add(reader.read(row));
    });
    return all;
  }

  private AlertArea area(ResultSet row) throws SQLException {
    var surface = row.getString("surface");
    List<Geocode> geocodes =
        json.readValue(row.getString("geocodes"), new TypeReference<List<Geocode>>() {});
    return new AlertArea(
        row.getString("description"),
        surface == null ? null : surfaces.get(surface, AreaJson::read),
        PlacedBy.valueOf(row.getString("placed_by")),
        geocodes);
  }

  private static Information information(ResultSet row, List<AlertArea> areas) throws SQLException {
    return new Information(
        row.getString("language"),
        row.getString("event"),
        texts(row, "categories"),
        new Rating(
            Severity.valueOf(row.getString("severity")),
            Urgency.valueOf(row.getString("urgency")),
            AlertCertainty.valueOf(row.getString("certainty"))),
        new Timing(instant(row, "effective"), instant(row, "onset"), instant(row, "expires")),
        wording(row),
        areas);
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getString("headline"),
        row.getString("description"),
        row.getString("instruction"),
        texts(row, "response_types"),
        row.getString("sender_name"),
        row.getString("web"),
        row.getString("contact"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
