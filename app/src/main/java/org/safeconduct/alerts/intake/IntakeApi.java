package org.safeconduct.alerts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertJson;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.Intake;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Shows(Content.ADVICE)
class IntakeApi {
  private static final String PROBLEM = "urn:safeconduct:problem:";

  private final AlertDesk desk;
  private final FaultWords faults;
  private final MessageSource words;

  IntakeApi(AlertDesk desk, FaultWords faults, MessageSource words) {
    this.desk = desk;
    this.faults = faults;
    this.words = words;
  }

  /// @param alerts every alert of an envelope that holds several
  /// @param faults why others of the same envelope were refused
  record Several(List<AlertJson> alerts, List<FaultWords.Said> faults) {}

  @PostMapping(
      path = "/api/v1/alerts",
      consumes = {
        MediaType.APPLICATION_XML_VALUE,
        MediaType.TEXT_XML_VALUE,
        "application/*+xml",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  ResponseEntity<?> receive(
      InputStream body,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      Locale reader)
      throws IOException {
    var document = LimitedBody.read(body, type);
    return switch (desk.receive(document, new Arrival(Channel.API, "", false))) {
      case Intake.Taken taken -> taken(taken, reader);
      case Intake.Refused(var why) ->
        problem(HttpStatus.UNPROCESSABLE_CONTENT, "alert-refused", why, reader);
      case Intake.TooLarge() ->
        problem(HttpStatus.CONTENT_TOO_LARGE, "alert-too-large", List.of(), reader);
    };
  }

  private ResponseEntity<?> taken(Intake.Taken taken, Locale reader) {
    var alerts = taken.alerts().stream()
        .map(it -> AlertJson.of(desk.get(it.id()), reader, words))
        .toList();
    boolean single = alerts.size() == 1 && taken.faults().isEmpty();
    return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/v1/alerts/" + taken.alerts().getFirst().id()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            single ? alerts.getFirst() : new Several(alerts, faults.said(taken.faults(), reader)));
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String slug, List<Fault> why, Locale reader) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create(PROBLEM + slug));
    problem.setTitle(faults.text("alerts.problem." + slug + ".title", reader));
    problem.setDetail(faults.text("alerts.problem." + slug + ".detail", reader, why.size()));
    problem.setProperty("remedy", faults.text("alerts.problem." + slug + ".remedy", reader));
    if (!why.isEmpty()) problem.setProperty("faults", faults.said(why, reader));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
