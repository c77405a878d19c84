package org.safeconduct.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.rows.ScopeSql;
import org.safeconduct.exposure.Group;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// The condition of a query over `crisis.member m` left join `crisis.answer h`, with its
/// parameters.
final class MemberQuery {
  private static final String FOLDED =
      "lower(unaccent(concat_ws(' ', m.name, m.organisation_name, m.place, h.place, h.words)))";

  private static final String KNOWN = "lower(unaccent(concat_ws(' ', m.name, m.place)))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  MemberQuery(HeadcountId headcount, Scope scope, MemberFilter filter) {
    parameters.putAll(scope.parameters());
    and("m.headcount = :headcount", "headcount", headcount.value());
    conditions.add(ScopeSql.MEMBER_IN_SCOPE);
    conditions.add(view(filter.view()));
    if (filter.status() != null)
      and("m.status = :status", "status", filter.status().word());
    if (filter.organisation() != null)
      and(
          "m.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.zone() != null) and("m.zone = :zone", "zone", filter.zone());
    if (filter.confidence() != null)
      and("m.confidence = :confidence", "confidence", filter.confidence().name());
    if (filter.group() == Group.PRESENT) and("m.confidence is not null");
    else if (filter.group() != null)
      and("m.presence_group = :group", "group", filter.group().name());
    words(FOLDED, "text", filter.text());
    words(KNOWN, "known", filter.known());
  }

  private void words(String folded, String parameter, @Nullable String text) {
    if (text != null && !text.isBlank())
      and(
          folded + " like '%' || lower(unaccent(:" + parameter + ")) || '%'",
          parameter,
          Conditions.literal(text));
  }

  /// Adds a condition with one parameter.
  MemberQuery and(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
    return this;
  }

  /// Adds a condition.
  MemberQuery and(String condition) {
    conditions.add(condition);
    return this;
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private static String view(MemberFilter.@Nullable View view) {
    return switch (view) {
      case null -> "m.excluded_at is null";
      case HELP -> "m.urgency = 0";
      case CONTRADICTIONS -> "m.against is not null and m.excluded_at is null";
      case ACCOUNTED -> "m.status <> 'silent' and m.excluded_at is null";
      case EXCLUDED -> "m.excluded_at is not null";
    };
  }
}
