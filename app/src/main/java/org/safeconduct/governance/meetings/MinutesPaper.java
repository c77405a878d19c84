package org.safeconduct.governance.meetings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.PdfPress;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Puts minutes on paper, with their label on each page.
@Component
class MinutesPaper {
  private final ITemplateEngine templates;
  private final PdfPress press;
  private final Marking marking;
  private final Clock clock;

  MinutesPaper(ITemplateEngine templates, PdfPress press, Marking marking, Clock clock) {
    this.templates = templates;
    this.press = press;
    this.marking = marking;
    this.clock = clock;
  }

  byte[] print(Map<String, Object> told, Locale language) {
    var context = new Context(language, told);
    context.setVariable("label", marking.mark().words());
    context.setVariable("printed", clock.instant());
    var out = new ByteArrayOutputStream();
    try {
      press.print(templates.process("governance/minutes-print", context), language, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory does not refuse to be written to", impossible);
    }
    return out.toByteArray();
  }
}
