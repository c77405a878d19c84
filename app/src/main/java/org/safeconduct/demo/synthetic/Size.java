package org.safeconduct.demo.synthetic;

/// How large the synthetic organisation is (`domain.md` 10.3).
public enum Size {
  /// An NGO in 25 countries.
  S(3, 2_000, 500, 80, 8_000, 150),
  /// A worldwide treaty organisation in 60 countries.
  M(20, 3_500, 2_500, 60, 15_000, 300),
  /// "UNX-Geneva", "Country K" (see [Towns]) and travellers everywhere.
  L(40, 30_000, 45_000, 220, 90_000, 2_500),
  /// A whole system of organisations in 190 countries.
  XL(100, 180_000, 400_000, 4_500, 2_000_000, 45_000);

  private final int organisations;
  private final int staff;
  private final int dependants;
  private final int premises;
  private final int tripsPerYear;
  private final int travellers;

  Size(
      int organisations,
      int staff,
      int dependants,
      int premises,
      int tripsPerYear,
      int travellers) {
    this.organisations = organisations;
    this.staff = staff;
    this.dependants = dependants;
    this.premises = premises;
    this.tripsPerYear = tripsPerYear;
    this.travellers = travellers;
  }

  /// How many organisations there are.
  public int organisations() {
    return organisations;
  }

  /// How many people work for them.
  public int staff() {
    return staff;
  }

  /// How many people live in the households of staff.
  public int dependants() {
    return dependants;
  }

  /// Staff and dependants.
  public int people() {
    return staff + dependants;
  }

  /// How many buildings there are.
  public int premises() {
    return premises;
  }

  /// How many trips begin in a year.
  public int tripsPerYear() {
    return tripsPerYear;
  }

  /// How many people are away at the same time, on average.
  public int travellers() {
    return travellers;
  }
}
