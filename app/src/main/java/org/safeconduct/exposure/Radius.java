package org.safeconduct.exposure;

/// How far around a town or point somebody may ask, in kilometres: not less than is worth asking
/// about, and not around the whole Earth.
public final class Radius {
  private static final double SMALLEST_KM = 0.1;
  private static final double LARGEST_KM = 20_000;

  private Radius() {}

  /// Whether it can be asked about; not a number cannot.
  public static boolean isUsable(double km) {
    return km >= SMALLEST_KM && km <= LARGEST_KM;
  }
}
