package org.safeconduct.platform;

/// Lets a virus scanner look at files of people: before one is kept, and again before it is handed
/// out, because a scanner learns. While none is set every file is clear; the self-check says so.
public interface VirusScan {
  /// What the scanner says. What it finds is entered in the audit trail, in the caller's
  /// transaction or one of its own.
  ///
  /// @param kind of file, such as `letter`; stands in the audit trail
  /// @param subject the id of what it is kept with, empty if it is not kept yet
  ScanFinding look(String kind, String subject, byte[] content);

  /// As [#look], where only a file that is clear leads on.
  ///
  /// @throws HeldBack if it is not clear
  default void require(String kind, String subject, byte[] content) {
    switch (look(kind, subject, content)) {
      case ScanFinding.Clear _ -> {}
      case ScanFinding.Refusal it -> throw new HeldBack(it);
    }
  }
}
