package org.safeconduct.demo.synthetic;

import java.util.UUID;

/// Ids that follow from the seed and a number: UUIDs of version 8 (RFC 9562, 5.8), in order, so
/// that indexes grow at one end.
final class Ids {
  enum Of {
    ORGANISATION,
    PERSON,
    CHANNEL,
    STATION,
    PREMISES,
    ZONE,
    APPOINTMENT,
    TRIP,
    LEG,
    CHECK_IN,
    PRESENCE
  }

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final long prefix;

  Ids(long seed) {
    this.prefix = Dice.mix(seed + 1) & 0xFFFF_FFFF_FFFF_0000L;
  }

  /// @param number 0 to 2^61
  UUID id(Of what, long number) {
    return new UUID(prefix | VERSION_8 | what.ordinal(), VARIANT | number);
  }
}
