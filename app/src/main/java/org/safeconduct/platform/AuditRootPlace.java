package org.safeconduct.platform;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/// A place outside of this installation's database that the daily root of the audit trail is sent
/// to, so that whoever could rewrite the whole trail cannot rewrite what stands there.
public interface AuditRootPlace {
  /// A word for it, such as `MAIL`; its name is at message key `platform.root.place.<word>`.
  String word();

  /// Whether it is configured.
  boolean isConfigured();

  /// Brings a root there. The same root twice does no harm.
  ///
  /// @return what shows that it got there, in words for an auditor
  /// @throws IOException with what went wrong; it is tried again
  String bring(Root root) throws IOException;

  /// The words of those places that are configured.
  static String[] configured(Collection<AuditRootPlace> places) {
    return places.stream()
        .filter(AuditRootPlace::isConfigured)
        .map(AuditRootPlace::word)
        .toArray(String[]::new);
  }

  /// A root: the hash in which everything that was sealed until then is contained.
  ///
  /// @param day UTC
  /// @param number of the last seal then
  /// @param hex the hash, 64 digits
  record Root(LocalDate day, long number, String hex, Instant takenAt) {
    /// One line that a place keeps, and that `audit verify --root` reads.
    public String line() {
      return day + " " + number + " " + hex;
    }
  }
}
