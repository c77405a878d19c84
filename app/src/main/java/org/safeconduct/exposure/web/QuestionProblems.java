package org.safeconduct.exposure.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Tells a program which parts of its question nobody can answer, and what to do about each.
@Component
class QuestionProblems {
  private final MessageSource messages;

  QuestionProblems(MessageSource messages) {
    this.messages = messages;
  }

  /// The problem (RFC 9457), with every fault.
  ProblemDetail of(List<Fault> faults) {
    var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setType(URI.create("urn:safeconduct:problem:bad-question"));
    problem.setTitle(say("exposure.problem.title"));
    problem.setDetail(say("exposure.problem.detail", faults.size()));
    problem.setProperty("remedy", say("exposure.problem.remedy"));
    problem.setProperty("faults", faults.stream().map(this::told).toList());
    return problem;
  }

  private Map<String, Object> told(Fault fault) {
    var told = new LinkedHashMap<String, Object>();
    told.put("where", fault.where());
    told.put("code", fault.code());
    told.put("value", fault.value());
    if (!fault.allowed().isEmpty()) told.put("allowed", fault.allowed());
    told.put("detail", detail(fault));
    return told;
  }

  private String detail(Fault fault) {
    var arguments = new Object[] {
      fault.value(), fault.more(), String.join("; ", fault.allowed()),
    };
    var own = messages.getMessage(
        fault.label() + ".api", arguments, null, LocaleContextHolder.getLocale());
    return own == null ? say(fault.label(), arguments) : own;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
