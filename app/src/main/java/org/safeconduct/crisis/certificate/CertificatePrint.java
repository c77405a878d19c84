package org.safeconduct.crisis.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.PdfPress;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Prints a certificate on paper.
@Component
class CertificatePrint {
  private final ITemplateEngine templates;
  private final PdfPress press;
  private final Marking marking;

  CertificatePrint(ITemplateEngine templates, PdfPress press, Marking marking) {
    this.templates = templates;
    this.press = press;
    this.marking = marking;
  }

  void print(Certificate certificate, Locale language, ByteArrayOutputStream out) {
    var context = new Context(language);
    context.setVariable("it", certificate);
    Marking.holds(certificate);
    context.setVariable("label", marking.mark().words());
    context.setVariable("statuses", HeadcountStatus.values());
    context.setVariable("curve", CurveDrawing.of(certificate.curve()));
    try {
      press.print(templates.process("crisis/certificate", context), language, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory does not refuse to be written to", impossible);
    }
  }
}
