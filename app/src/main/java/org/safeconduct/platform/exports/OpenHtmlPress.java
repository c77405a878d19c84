package org.safeconduct.platform.exports;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.safeconduct.platform.PdfPress;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Prints by openhtmltopdf; the Noto fonts come from the class path, one file per script.
@Component
class OpenHtmlPress implements PdfPress {
  private static final List<String> SCRIPTS = List.of(
      "NotoSans-latin",
      "NotoSans-latin-ext",
      "NotoSans-cyrillic",
      "NotoSans-cyrillic-ext",
      "NotoSans-greek",
      "NotoSans-vietnamese",
      "NotoSansArabic");

  private static final String FONTS =
      "<style>* { font-family: '%s', sans-serif }</style>".formatted(String.join("', '", SCRIPTS));

  static {
    XRLog.listRegisteredLoggers().forEach(it -> XRLog.setLevel(it, Level.WARNING));
  }

  @Override
  public void print(String xhtml, Locale language, OutputStream out) throws IOException {
    var press = new PdfRendererBuilder();
    SCRIPTS.forEach(script -> {
      font(press, script, "Regular", 400);
      font(press, script, "Bold", 700);
    });
    press.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    press.useUnicodeBidiReorderer(new ICUBidiReorderer());
    press.defaultTextDirection(
        language.getLanguage().equals("ar") ? TextDirection.RTL : TextDirection.LTR);
    press.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    press.withHtmlContent(xhtml.replaceFirst("(?i)</head>", FONTS + "</head>"), null);
    press.withProducer("Safeconduct");
    press.toStream(out);
    press.run();
  }

  private static void font(PdfRendererBuilder press, String script, String face, int weight) {
    press.useFont(() -> open(script + "-" + face), script, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String name) {
    try {
      return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException("The font " + name + " is not in the build", missing);
    }
  }
}
