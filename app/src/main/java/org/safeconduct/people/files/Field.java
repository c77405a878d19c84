package org.safeconduct.people.files;

import java.util.List;

/// What the fields of a file are called, on forms, in JSON and in the history.
public final class Field {
  /// The whole of it.
  public static final String FILE = "file";

  static final String ORGANISATION = "organisation";
  static final String NUMBER = "number";
  static final String GIVEN_NAME = "givenName";
  static final String FAMILY_NAME = "familyName";
  static final String CATEGORY = "category";

  /// ISO 639-1 codes, best first, parted by blanks.
  public static final String LANGUAGES = "languages";

  static final String CONTRACT = "contract";
  static final String CONTRACT_FROM = "contractFrom";
  static final String CONTRACT_UNTIL = "contractUntil";
  static final String SECONDING_STATE = "secondingState";
  static final String CLEARANCE = "clearance";
  static final String CLEARANCE_UNTIL = "clearanceUntil";
  static final String UNIT = "unit";
  static final String HEAD = "headOfHousehold";
  static final String RELATION = "relation";
  static final String RECOGNISED = "recognised";

  /// Who a person is, in the order of the form.
  public static final List<String> DETAILS = List.of(
      NUMBER,
      GIVEN_NAME,
      FAMILY_NAME,
      CATEGORY,
      LANGUAGES,
      CONTRACT,
      CONTRACT_FROM,
      CONTRACT_UNTIL,
      SECONDING_STATE,
      CLEARANCE,
      CLEARANCE_UNTIL,
      UNIT,
      HEAD,
      RELATION,
      RECOGNISED);

  private Field() {}
}
