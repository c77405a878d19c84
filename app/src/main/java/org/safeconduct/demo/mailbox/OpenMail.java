package org.safeconduct.demo.mailbox;

import java.util.List;

/// A mail to read.
///
/// @param listed its line of the list
/// @param headers as they came, decoded
/// @param language of the text, as the mail says
/// @param text the plain text, cut at its links
record OpenMail(KeptMail listed, List<Header> headers, String language, List<Piece> text) {
  /// One line of the head.
  record Header(String name, String value) {}

  /// A piece of the text.
  ///
  /// @param words what is shown
  /// @param isLink whether a click on it leads somewhere
  record Piece(String words, boolean isLink) {}
}
