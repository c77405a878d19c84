package org.safeconduct.alerts;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.AskedPage;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.VirusScan;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Shows(Content.ADVICE)
class AlertPages {
  private final AlertDesk desk;
  private final AlertSheet sheet;
  private final Gazetteer gazetteer;
  private final VirusScan scanner;
  private final Clock clock;

  AlertPages(
      AlertDesk desk, AlertSheet sheet, Gazetteer gazetteer, VirusScan scanner, Clock clock) {
    this.desk = desk;
    this.sheet = sheet;
    this.gazetteer = gazetteer;
    this.scanner = scanner;
    this.clock = clock;
  }

  @GetMapping(path = "/alerts", params = "!format")
  String list(AskedAlerts asked, AskedPage place, Locale reader, Model page) {
    page.addAttribute("asked", asked);
    page.addAttribute("page", desk.list(asked.filter(gazetteer), place.request()));
    page.addAttribute("countries", countryNames(reader));
    page.addAttribute("asOf", clock.instant());
    return "alerts/list";
  }

  @GetMapping(path = "/alerts", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      AskedAlerts asked, AskedPage place, @RequestParam ExportFormat format) {
    return sheet.download(asked.filter(gazetteer), place.sort(), format);
  }

  @GetMapping("/alerts/{id}/details")
  String details(@PathVariable AlertId id, Model page) {
    page.addAttribute("details", desk.details(id));
    page.addAttribute("asOf", clock.instant());
    return "alerts/details";
  }

  @GetMapping("/alerts/{id}/document")
  ResponseEntity<byte[]> document(@PathVariable AlertId id) {
    var document = desk.document(id);
    scanner.require("alert", id.toString(), document.bytes());
    var charset = document.charset();
    var type =
        charset == null ? MediaType.TEXT_PLAIN : new MediaType(MediaType.TEXT_PLAIN, charset);
    var name = ContentDisposition.attachment().filename("alert-" + id + ".xml").build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(document.bytes());
  }

  @PostMapping("/alerts/{id}/verification")
  String verify(
      @PathVariable AlertId id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    next.addFlashAttribute(
        "said",
        switch (desk.verify(id, reason)) {
          case Outcome.Done() -> "alerts.said.verified";
          case Outcome.AlreadyDecided(var label) -> label;
        });
    return "redirect:/alerts/" + id;
  }

  private Map<String, String> countryNames(Locale reader) {
    return gazetteer.countries().stream()
        .collect(Collectors.toMap(Country::iso2, it -> it.name(reader), (first, _) -> first));
  }
}
