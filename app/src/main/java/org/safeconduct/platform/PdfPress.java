package org.safeconduct.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Prints a page as PDF with our own fonts for Latin, Greek, Cyrillic and Arabic scripts;
/// nothing is fetched from outside.
public interface PdfPress {
  /// Prints the page.
  ///
  /// @param xhtml a well-formed XHTML page (`<br/>`, numeric entities only) with its CSS in a
  ///     `<style>`; `font-family` is set, page boxes are the page's own `@page`
  /// @param language the language it is in; Arabic runs from right to left
  /// @param out where the PDF goes; stays open
  /// @throws IOException if `out` refuses
  void print(String xhtml, Locale language, OutputStream out) throws IOException;
}
