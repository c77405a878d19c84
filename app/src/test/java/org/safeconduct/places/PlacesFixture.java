package org.safeconduct.places;

import org.safeconduct.platform.CountryNames;

/// The places of the world for the tests of this room and of higher ones, read once a run.
public final class PlacesFixture {
  /// Loads each part when a test first needs it, and keeps it for the next test.
  public static final Gazetteer GAZETTEER = new Gazetteer();

  public static final CountryNames COUNTRIES = new SpokenCountries(GAZETTEER);

  private PlacesFixture() {}
}
