package org.safeconduct.platform;

/// What a room keeps sealed, so that the key can be changed.
public interface SealedRows {
  /// Seals again with the current key whatever is sealed with an older one.
  ///
  /// @return how many rows
  int reseal();
}
