package org.safeconduct.platform.exports;

import java.util.Locale;
import org.safeconduct.platform.ExportFormat;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads `?format=csv`.
@Component
class ReadExportFormat implements Converter<String, ExportFormat> {
  @Override
  public ExportFormat convert(String text) {
    return ExportFormat.valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
