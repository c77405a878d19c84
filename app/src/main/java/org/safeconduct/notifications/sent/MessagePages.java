package org.safeconduct.notifications.sent;

import java.time.Clock;
import java.util.Locale;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.platform.AskedPage;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@Shows(Content.PERSONAL)
class MessagePages {
  private final SentMessages sent;
  private final MessageSheets sheets;
  private final Clock clock;

  MessagePages(SentMessages sent, MessageSheets sheets, Clock clock) {
    this.sent = sent;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(path = "/messages", params = "!format")
  String questions(
      @ModelAttribute AskedFilter filter,
      @ModelAttribute AskedPage parts,
      Locale locale,
      Model page) {
    page.addAttribute("filter", filter);
    page.addAttribute("purposes", Purpose.values());
    page.addAttribute("asOf", clock.instant());
    page.addAttribute("questions", sent.questions(filter, parts.request(), locale.toLanguageTag()));
    return "notifications/questions";
  }

  @GetMapping(path = "/messages", params = "format")
  ResponseEntity<StreamingResponseBody> exportQuestions(
      @ModelAttribute AskedFilter filter,
      @ModelAttribute AskedPage parts,
      @RequestParam ExportFormat format,
      Locale locale) {
    var language = locale.toLanguageTag();
    var all = Exports.all(request -> sent.questions(filter, request, language), parts.sort());
    return sheets.questions(all, format);
  }

  @GetMapping(path = "/messages/list", params = "!format")
  String messages(@ModelAttribute SentFilter filter, @ModelAttribute AskedPage parts, Model page) {
    page.addAttribute("filter", filter);
    page.addAttribute("states", MessageState.values());
    page.addAttribute("asOf", clock.instant());
    page.addAttribute("messages", sent.messages(filter, parts.request()));
    return "notifications/messages";
  }

  @GetMapping(path = "/messages/list", params = "format")
  ResponseEntity<StreamingResponseBody> exportMessages(
      @ModelAttribute SentFilter filter,
      @ModelAttribute AskedPage parts,
      @RequestParam ExportFormat format) {
    return sheets.messages(sent.allMessages(filter, parts.request()), format);
  }

  @GetMapping("/messages/{id}")
  String message(@PathVariable MessageId id, Model page) {
    var opened = sent.open(id);
    page.addAttribute("opened", opened);
    page.addAttribute("exercise", opened.exercise());
    return "notifications/message";
  }
}
