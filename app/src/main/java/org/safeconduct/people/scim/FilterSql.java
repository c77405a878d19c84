package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A filter (RFC 7644, 3.4.2.2) as SQL. What the client typed goes into parameters only.
final class FilterSql {
  private static final int MOST = 50;

  private final Map<String, Column> columns;
  private final Map<String, Object> parameters = new HashMap<>();

  /// @param columns by the name of the attribute in lower case, such as `name.familyname`
  FilterSql(Map<String, Column> columns) {
    this.columns = columns;
  }

  /// Where an attribute is stored.
  ///
  /// @param within for one of many values: the SQL around its condition, with `%s` for it
  record Column(String sql, Kind kind, @Nullable String within) {
    /// How its values are compared.
    enum Kind {
      TEXT,
      EXACT,
      BOOLEAN,
      TIME
    }

    static Column text(String sql) {
      return new Column(sql, Kind.TEXT, null);
    }

    static Column exact(String sql) {
      return new Column(sql, Kind.EXACT, null);
    }
  }

  /// The condition; true if there is no filter.
  ///
  /// @throws InvalidFilterException if it cannot be answered
  String condition(@Nullable FilterNode filter) {
    return filter == null ? "true" : say(filter, false);
  }

  /// The parameters of the condition.
  Map<String, Object> parameters() {
    return parameters;
  }

  private String say(FilterNode node, boolean inBrackets) {
    return switch (node) {
      case AndExpressionNode it ->
        "(" + say(it.getLeftNode(), inBrackets) + " and " + say(it.getRightNode(), inBrackets)
            + ")";
      case OrExpressionNode it ->
        "(" + say(it.getLeftNode(), inBrackets) + " or " + say(it.getRightNode(), inBrackets) + ")";
      case NotExpressionNode it ->
        "not coalesce(" + say(it.getRightNode(), inBrackets) + ", false)";
      case AttributePathRoot it -> brackets(it);
      case AttributeExpressionLeaf it -> leaf(it, inBrackets);
      default -> throw new InvalidFilterException("This filter cannot be answered: " + node);
    };
  }

  /// One and the same value fits all that stands in brackets.
  private String brackets(AttributePathRoot root) {
    var within = column(root.getShortName()).within;
    if (within == null || root.getChild() == null)
      throw new InvalidFilterException(root.getShortName() + " has no values to choose from");
    return within.formatted(say(root.getChild(), true));
  }

  private String leaf(AttributeExpressionLeaf leaf, boolean inBrackets) {
    if (parameters.size() >= MOST)
      throw new InvalidFilterException("A filter compares " + MOST + " values at most");
    var column = column(leaf.getShortName());
    var condition = compare(column, leaf);
    return column.within == null || inBrackets ? condition : column.within.formatted(condition);
  }

  private Column column(String attribute) {
    var column = columns.get(attribute.toLowerCase(Locale.ROOT));
    if (column == null) throw new InvalidFilterException("Nothing is filtered by " + attribute);
    return column;
  }

  private String compare(Column column, AttributeExpressionLeaf leaf) {
    var sql = column.sql;
    if (leaf.getComparator() == Comparator.PR) return "nullif(" + sql + "::text, '') is not null";
    if (leaf.isNull()) return nothing(sql, leaf.getComparator());
    var value = "f" + parameters.size();
    return switch (column.kind) {
      case BOOLEAN -> {
        parameters.put(value, leaf.getBooleanValue().orElseThrow());
        yield order(sql, leaf.getComparator(), ":" + value);
      }
      case TIME -> {
        parameters.put(value, leaf.getDateTime().orElseThrow().atOffset(ZoneOffset.UTC));
        yield order(sql, leaf.getComparator(), ":" + value);
      }
      case EXACT -> {
        parameters.put(value, text(leaf));
        yield letters(sql, leaf.getComparator(), ":" + value);
      }
      case TEXT -> {
        parameters.put(value, text(leaf).toLowerCase(Locale.ROOT));
        yield letters("lower(" + sql + ")", leaf.getComparator(), ":" + value);
      }
    };
  }

  private static String text(AttributeExpressionLeaf leaf) {
    return leaf.getValue().replace("\\\"", "\"").replace("\\\\", "\\").replace("\0", "");
  }

  private static String nothing(String sql, Comparator comparator) {
    return switch (comparator) {
      case EQ -> sql + " is null";
      case NE -> sql + " is not null";
      default -> throw new InvalidFilterException("Nothing is " + comparator + " null");
    };
  }

  private static String letters(String sql, Comparator comparator, String value) {
    return switch (comparator) {
      case CO -> "strpos(" + sql + ", " + value + ") > 0";
      case SW -> "starts_with(" + sql + ", " + value + ")";
      case EW -> "right(" + sql + ", length(" + value + ")) = " + value;
      default -> order(sql, comparator, value);
    };
  }

  private static String order(String sql, Comparator comparator, String value) {
    return switch (comparator) {
      case EQ -> sql + " = " + value;
      case NE -> sql + " is distinct from " + value;
      case GT -> sql + " > " + value;
      case GE -> sql + " >= " + value;
      case LT -> sql + " < " + value;
      case LE -> sql + " <= " + value;
      default -> throw new InvalidFilterException(comparator + " does not fit this attribute");
    };
  }
}
