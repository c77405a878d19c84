package org.safeconduct.people.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.FaultReport;
import org.safeconduct.people.lists.FaultWords;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportPreview;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers a program that handed in a list: what was stored, or what is wrong with which row.
@Component
public class ImportAnswers {
  private final FaultWords words;
  private final Problems problems;

  ImportAnswers(FaultWords words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /// 200 with what would happen.
  public ResponseEntity<?> answer(ImportPreview preview, Locale language) {
    return ResponseEntity.ok(
        told(null, preview.counts(), preview.faults(), preview.notices(), language));
  }

  /// 201 if something was stored, 200 if it had been before or nothing was new, 422 with every
  /// faulty row, or 422 if the key was used for another list.
  public ResponseEntity<?> answer(ImportOutcome outcome, Locale language) {
    return switch (outcome) {
      case ImportOutcome.Stored it -> {
        boolean fresh = !it.repeated() && it.counts().written() > 0;
        yield ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
            .body(told(it.importId().toString(), it.counts(), it.faults(), it.notices(), language));
      }
      case ImportOutcome.Refused it -> refused(it, language);
      case ImportOutcome.KeyUsed _ ->
        problem(problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused"));
    };
  }

  /// 422 with why nothing can be read, or 413 if that is the size.
  public ResponseEntity<ProblemDetail> answer(UnreadableList list, Locale language) {
    var problem = list.code().equals("too-large")
        ? problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large")
        : problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setDetail(words.reason(list, language));
    problem.setProperty("remedy", words.remedy(list, language));
    return problem(problem);
  }

  private ResponseEntity<ProblemDetail> refused(ImportOutcome.Refused it, Locale language) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty("counts", it.counts());
    problem.setProperty("badRows", it.faults().badRows());
    problem.setProperty("faults", faults(it.faults(), language));
    problem.setProperty("notices", notices(it.notices(), language));
    return problem(problem);
  }

  private Told told(
      @Nullable String importId,
      ImportCounts counts,
      FaultReport faults,
      List<Notice> notices,
      Locale language) {
    return new Told(
        importId, counts, faults.badRows(), faults(faults, language), notices(notices, language));
  }

  private List<String> notices(List<Notice> notices, Locale language) {
    return notices.stream().map(it -> words.say(it, language)).toList();
  }

  private List<Map<String, Object>> faults(FaultReport report, Locale language) {
    return report.shown().stream().map(it -> fault(it, language)).toList();
  }

  private Map<String, Object> fault(RowFault fault, Locale language) {
    return Map.of(
        "line", fault.line(),
        "column", fault.column(),
        "value", fault.value(),
        "code", fault.code(),
        "warning", fault.warning(),
        "reason", words.reason(fault, language),
        "remedy", words.remedy(fault, language));
  }

  private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  /// @param id of the import, as in the audit trail; null for a preview
  record Told(
      @Nullable String id,
      ImportCounts counts,
      int badRows,
      List<Map<String, Object>> faults,
      List<String> notices) {}
}
