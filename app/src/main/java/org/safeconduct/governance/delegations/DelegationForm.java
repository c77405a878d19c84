package org.safeconduct.governance.delegations;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed to pass authority on, right or wrong.
///
/// @param from the seat that gives
/// @param to who receives
/// @param reach how far it goes
/// @param begins a day; empty for now
/// @param until the last day
/// @param letter reference of the letter
/// @param fixed `true` if it cannot be revoked
record DelegationForm(
    @Nullable String authority,
    @Nullable String from,
    @Nullable To to,
    @Nullable Reach reach,
    @Nullable String begins,
    @Nullable String until,
    @Nullable String letter,
    @Nullable Boolean fixed) {
  static final DelegationForm EMPTY = new DelegationForm("", "", null, null, "", "", "", null);

  DelegationForm {
    to = Objects.requireNonNullElse(to, new To("", "", ""));
    reach = Objects.requireNonNullElse(reach, new Reach(List.of(), "", "", "", "0"));
  }

  @Override
  public To to() {
    return Objects.requireNonNull(to);
  }

  @Override
  public Reach reach() {
    return Objects.requireNonNull(reach);
  }

  /// Whether the organisation is chosen.
  public boolean ties(String id) {
    var chosen = reach().organisations();
    return chosen != null && chosen.contains(id);
  }

  /// Either a seat or a person.
  ///
  /// @param person a name or a number
  /// @param chosen the id of one of several who are called so
  record To(
      @Nullable String seat,
      @Nullable String person,
      @Nullable String chosen) {}

  /// Where, up to which risk and cost, and how many times it may be passed on.
  record Reach(
      @Nullable List<String> organisations,
      @Nullable String countries,
      @Nullable String maxRisk,
      @Nullable String maxUsd,
      @Nullable String subDelegable) {}
}
