package org.safeconduct.platform;

/// What a room keeps sealed, so that key and algorithm can be changed.
public interface SealedRows {
  /// Seals again with the current key and algorithm whatever is sealed with others.
  ///
  /// @return how many rows
  int reseal();
}
