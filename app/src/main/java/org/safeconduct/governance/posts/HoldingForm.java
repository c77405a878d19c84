package org.safeconduct.governance.posts;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed to appoint somebody, right or wrong.
///
/// @param reason why the predecessor goes, if the new holder follows one
record HoldingForm(
    @Nullable Who who,
    @Nullable Where where,
    @Nullable When when,
    @Nullable Written written,
    @Nullable Reports reports,
    @Nullable String reason) {
  /// Where the form shows what the rules say.
  static final Map<String, String> FIELDS = Map.ofEntries(
      Map.entry("person", "who.person"),
      Map.entry("post", "where.post"),
      Map.entry("organisation", "where.organisation"),
      Map.entry("zone", "where.zone"),
      Map.entry("country", "where.country"),
      Map.entry("area", "where.area"),
      Map.entry("from", "when.from"),
      Map.entry("until", "when.until"),
      Map.entry("letter", "written.reference"),
      Map.entry("letterDate", "written.dated"),
      Map.entry("appointedBy", "written.by"),
      Map.entry("administrative", "reports.administrative"),
      Map.entry("technical", "reports.technical"));

  HoldingForm {
    who = Objects.requireNonNullElse(who, new Who("", ""));
    where = Objects.requireNonNullElse(where, new Where("", "", "", "", ""));
    when = Objects.requireNonNullElse(when, new When("", ""));
    written = Objects.requireNonNullElse(written, new Written("", "", "", ""));
    reports = Objects.requireNonNullElse(reports, new Reports("", ""));
    reason = Objects.requireNonNullElse(reason, "");
  }

  @Override
  public Who who() {
    return Objects.requireNonNull(who);
  }

  @Override
  public Where where() {
    return Objects.requireNonNull(where);
  }

  @Override
  public When when() {
    return Objects.requireNonNull(when);
  }

  @Override
  public Written written() {
    return Objects.requireNonNull(written);
  }

  @Override
  public Reports reports() {
    return Objects.requireNonNull(reports);
  }

  @Override
  public String reason() {
    return Objects.requireNonNull(reason);
  }

  /// @param person a name or a number
  /// @param chosen the id of one of several who are called so
  record Who(@Nullable String person, @Nullable String chosen) {}

  /// For what; ids, codes and words as they came.
  record Where(
      @Nullable String post,
      @Nullable String organisation,
      @Nullable String zone,
      @Nullable String country,
      @Nullable String area) {}

  /// @param from a day; empty for now
  /// @param until the last day; empty until further notice
  record When(@Nullable String from, @Nullable String until) {}

  /// The letter.
  ///
  /// @param file nothing is typed: what is wrong with the file is said beside it
  record Written(
      @Nullable String reference,
      @Nullable String dated,
      @Nullable String by,
      @Nullable String file) {}

  /// To which seats.
  record Reports(@Nullable String administrative, @Nullable String technical) {}
}
