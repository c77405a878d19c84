package org.safeconduct.people.lists;

import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeconduct.platform.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers programs that hand in lists: 201 with the counts when a list was taken in, 200 for a
/// preview or a repeated call, 422 with every row that cannot be used, up to a thousand.
@Component
public class ImportAnswers {
  private final FaultWords words;
  private final Problems problems;
  private final MessageSource messages;

  ImportAnswers(FaultWords words, Problems problems, MessageSource messages) {
    this.words = words;
    this.problems = problems;
    this.messages = messages;
  }

  /// Takes a list in, or previews it, and answers.
  ///
  /// @param in the bytes of the list; 413 if there are more than 20 MB
  public ResponseEntity<?> answer(
      Importer importer, InputStream in, ImportChoices choices, boolean preview) {
    try {
      var content = ListBytes.read(in, ListBytes.UPLOAD_LIMIT);
      if (preview) return ok(importer.preview(content, choices, ImportWatch.NONE));
      return switch (importer.run(content, choices, ImportWatch.NONE)) {
        case ImportOutcome.Stored it ->
          ResponseEntity.status(it.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
              .body(stored(it));
        case ImportOutcome.Refused it -> problem(refused(it));
        case ImportOutcome.KeyUsed it -> problem(keyUsed(it));
      };
    } catch (UnreadableList unreadable) {
      return problem(unreadable(unreadable));
    }
  }

  private ResponseEntity<Map<String, Object>> ok(ImportPreview preview) {
    var body = counts(preview.counts());
    body.put("bad", preview.faults().badRows());
    body.put("errors", faults(preview.faults(), false));
    body.put("warnings", faults(preview.faults(), true));
    body.put("notices", notices(preview.notices()));
    body.put("changes", preview.first());
    return ResponseEntity.ok(body);
  }

  private Map<String, Object> stored(ImportOutcome.Stored stored) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", stored.importId());
    body.putAll(counts(stored.counts()));
    body.put("skipped", stored.faults().badRows());
    body.put("errors", faults(stored.faults(), false));
    body.put("warnings", faults(stored.faults(), true));
    body.put("notices", notices(stored.notices()));
    return body;
  }

  private ProblemDetail refused(ImportOutcome.Refused refused) {
    var problem = problem("list-refused", refused.faults().badRows());
    counts(refused.counts()).forEach(problem::setProperty);
    problem.setProperty("bad", refused.faults().badRows());
    problem.setProperty("total", refused.faults().total());
    problem.setProperty("errors", faults(refused.faults(), false));
    problem.setProperty("warnings", faults(refused.faults(), true));
    problem.setProperty("notices", notices(refused.notices()));
    return problem;
  }

  private ProblemDetail unreadable(UnreadableList list) {
    if (list.code().equals("too-large"))
      return problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    var problem = problem("list-unreadable");
    problem.setDetail(words.reason(list, locale()));
    problem.setProperty("code", list.code());
    problem.setProperty("remedy", words.remedy(list, locale()));
    return problem;
  }

  private ProblemDetail keyUsed(ImportOutcome.KeyUsed used) {
    return problem("key-used", used.idempotencyKey());
  }

  private ProblemDetail problem(String slug, Object... arguments) {
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setType(URI.create("urn:safeconduct:problem:" + slug));
    problem.setTitle(text("people.import.problem." + slug + ".title"));
    problem.setDetail(text("people.import.problem." + slug + ".detail", arguments));
    problem.setProperty("remedy", text("people.import.problem." + slug + ".remedy"));
    return problem;
  }

  private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
    return ResponseEntity.of(problem).build();
  }

  private static Map<String, Object> counts(ImportCounts counts) {
    var body = new LinkedHashMap<String, Object>();
    body.put("rows", counts.rows());
    body.put("created", counts.created());
    body.put("changed", counts.changed());
    body.put("unchanged", counts.unchanged());
    body.put("missing", counts.missing());
    body.put("ended", counts.ended());
    return body;
  }

  private List<Map<String, Object>> faults(FaultReport report, boolean warnings) {
    return report.shown().stream()
        .filter(fault -> fault.warning() == warnings)
        .map(this::told)
        .toList();
  }

  private Map<String, Object> told(RowFault fault) {
    var told = new LinkedHashMap<String, Object>();
    told.put("line", fault.line());
    told.put("column", fault.column());
    told.put("value", fault.value());
    told.put("code", fault.code());
    told.put("reason", words.reason(fault, locale()));
    told.put("remedy", words.remedy(fault, locale()));
    return told;
  }

  private List<String> notices(List<Notice> notices) {
    return notices.stream().map(notice -> words.say(notice, locale())).toList();
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
