package org.safeconduct.platform;

/// What a list can be exported as. In addresses it is written small: `?format=csv`.
public enum ExportFormat {
  /// RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read it right.
  CSV("text/csv;charset=UTF-8"),
  /// Office Open XML (ECMA-376) workbook.
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /// A4 pages.
  PDF("application/pdf");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// Its media type.
  public String mediaType() {
    return mediaType;
  }

  /// The end of its file names, without the dot.
  public String suffix() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
