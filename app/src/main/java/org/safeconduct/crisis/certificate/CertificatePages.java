package org.safeconduct.crisis.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountLedger;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.platform.Classifier.Mark;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// Shows the certificate of a closed headcount and hands it out as PDF and as JSON.
@Controller
@Shows(Content.WHEREABOUTS)
class CertificatePages {
  private final HeadcountLedger ledgers;
  private final CertificatePrint print;
  private final Problems problems;
  private final JsonMapper json;
  private final Marking marking;

  CertificatePages(
      HeadcountLedger ledgers,
      CertificatePrint print,
      Problems problems,
      JsonMapper json,
      Marking marking) {
    this.ledgers = ledgers;
    this.print = print;
    this.problems = problems;
    this.json = json;
    this.marking = marking;
  }

  @GetMapping("/headcounts/{id}/certificate")
  String page(@PathVariable HeadcountId id, Model model) {
    var certificate = Certificate.of(ledgers.ledger(id));
    if (certificate.isEmpty()) return "redirect:/headcounts/" + id;
    model.addAttribute("it", certificate.get());
    model.addAttribute("statuses", HeadcountStatus.values());
    model.addAttribute("curve", CurveDrawing.of(certificate.get().curve()));
    model.addAttribute("exercise", certificate.get().headcount().exercise());
    return "crisis/sealed";
  }

  @GetMapping("/headcounts/{id}/certificate.json")
  ResponseEntity<?> jsonFile(@PathVariable HeadcountId id) {
    return forPeople(id, it -> {
      Marking.holds(it);
      var label = marking.mark().field();
      return file(id, "json", MediaType.APPLICATION_JSON, bytes(it), label);
    });
  }

  @GetMapping("/headcounts/{id}/certificate.pdf")
  ResponseEntity<?> pdfFile(@PathVariable HeadcountId id, Locale language) {
    return forPeople(id, it -> file(id, "pdf", MediaType.APPLICATION_PDF, pdf(it, language)));
  }

  @GetMapping(
      path = "/api/v1/headcounts/{id}/certificate",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> json(@PathVariable HeadcountId id) {
    return forPrograms(
        id, it -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes(it)));
  }

  @GetMapping(
      path = "/api/v1/headcounts/{id}/certificate",
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<?> pdf(@PathVariable HeadcountId id, Locale language) {
    return forPrograms(id, it -> file(id, "pdf", MediaType.APPLICATION_PDF, pdf(it, language)));
  }

  private ResponseEntity<?> forPeople(
      HeadcountId id, Function<Certificate, ResponseEntity<?>> answer) {
    return Certificate.of(ledgers.ledger(id))
        .<ResponseEntity<?>>map(answer)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, "/headcounts/" + id)
            .build());
  }

  private ResponseEntity<?> forPrograms(
      HeadcountId id, Function<Certificate, ResponseEntity<?>> answer) {
    return Certificate.of(ledgers.ledger(id))
        .<ResponseEntity<?>>map(answer)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problems.of(HttpStatus.CONFLICT, "headcount-open")));
  }

  private byte[] bytes(Certificate certificate) {
    return json.writeValueAsBytes(CertificateJson.of(certificate));
  }

  private byte[] pdf(Certificate certificate, Locale language) {
    var out = new ByteArrayOutputStream();
    print.print(certificate, language, out);
    return out.toByteArray();
  }

  private static ResponseEntity<byte[]> file(
      HeadcountId id, String ending, MediaType type, byte[] body, String label) {
    var file = file(id, ending, type, body);
    return ResponseEntity.ok()
        .headers(file.getHeaders())
        .header(Mark.HEADER, label)
        .body(file.getBody());
  }

  private static ResponseEntity<byte[]> file(
      HeadcountId id, String ending, MediaType type, byte[] body) {
    var name = ContentDisposition.attachment()
        .filename("headcount-" + id + "." + ending, StandardCharsets.UTF_8)
        .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(type)
        .body(body);
  }
}
