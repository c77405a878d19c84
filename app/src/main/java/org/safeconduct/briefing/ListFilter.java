package org.safeconduct.briefing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Gap;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.people.awareness.Standing;
import org.safeconduct.platform.BadParameter;

/// Which entries a list shows, as it stands in an address; what is `null` or empty does not limit.
///
/// @param q words of the name; not for training
/// @param country ISO 3166-1 alpha-2; not for training
/// @param missing the word of a [Gap]; for personnel and dependants only
/// @param course the word of a [Course]; for awareness only
/// @param standing the word of a [Standing]; for awareness and briefing only
public record ListFilter(
    @Nullable UUID organisation,
    @Nullable String q,
    @Nullable String country,
    @Nullable String missing,
    @Nullable String course,
    @Nullable String standing) {
  /// Shows everything.
  public static final ListFilter ALL = new ListFilter(null, null, null, null, null, null);

  private static final int LONGEST = 100;

  /// Reads what [#text()] wrote.
  static ListFilter read(String text) {
    var values = text.lines()
        .filter(line -> line.contains("="))
        .collect(Collectors.toMap(
            line -> line.substring(0, line.indexOf('=')),
            line -> line.substring(line.indexOf('=') + 1)));
    var organisation = values.get("organisation");
    return new ListFilter(
        organisation == null ? null : UUID.fromString(organisation),
        values.get("q"),
        values.get("country"),
        values.get("missing"),
        values.get("course"),
        values.get("standing"));
  }

  /// As it is kept: a line for each part that limits.
  String text() {
    return parts().entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining("\n"));
  }

  /// The parts that limit, by name.
  public Map<String, String> parts() {
    var parts = new TreeMap<String, String>();
    if (organisation != null) parts.put("organisation", organisation.toString());
    if (words() != null) parts.put("q", words());
    if (code() != null) parts.put("country", code());
    if (gap() != null) parts.put("missing", gap().word());
    if (courseOrNull() != null) parts.put("course", courseOrNull().word());
    if (standingOrNull() != null) parts.put("standing", standingOrNull().word());
    return parts;
  }

  @Nullable
  OrganisationId organisationId() {
    return organisation == null ? null : new OrganisationId(organisation);
  }

  /// In one line, of at most a hundred characters.
  @Nullable
  String words() {
    if (q == null || q.isBlank()) return null;
    var line = q.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(LONGEST, line.length()));
  }

  @Nullable
  String code() {
    if (country == null || country.isBlank()) return null;
    var code = country.strip().toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}")) throw new BadParameter("country", country, List.of());
    return code;
  }

  @Nullable
  Gap gap() {
    return BadParameter.read("missing", missing, Gap::of);
  }

  @Nullable
  Course courseOrNull() {
    return BadParameter.read("course", course, Course::of);
  }

  @Nullable
  Standing standingOrNull() {
    return BadParameter.read("standing", standing, Standing::of);
  }
}
