package org.safeconduct.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Tells a program which parameter was not understood, and which words it may have.
@Component
class ParameterProblems {
  private static final int LONGEST = 100;
  private final Problems problems;

  ParameterProblems(Problems problems) {
    this.problems = problems;
  }

  /// The problem, if a parameter is behind it.
  Optional<ProblemDetail> explain(@Nullable Throwable cause) {
    return switch (cause) {
      case BadParameter it -> Optional.of(problem(it));
      case MethodArgumentTypeMismatchException it -> Optional.of(problem(parameter(it)));
      case BindException it -> unread(it).map(this::problem);
      case null, default -> Optional.empty();
    };
  }

  private ProblemDetail problem(BadParameter it) {
    var value = it.value().substring(0, Math.min(LONGEST, it.value().length()));
    var code = code(it);
    var problem = problems.of(
        HttpStatus.BAD_REQUEST,
        code,
        it.name(),
        value,
        String.join(", ", it.allowed()),
        it.nearest());
    var fault = new LinkedHashMap<String, Object>();
    fault.put("where", it.name());
    fault.put("code", code);
    fault.put("value", value);
    if (!it.allowed().isEmpty()) fault.put("allowed", it.allowed());
    if (!it.nearest().isEmpty()) fault.put("nearest", it.nearest());
    fault.put("detail", String.valueOf(problem.getDetail()));
    problem.setProperty("faults", List.of(fault));
    return problem;
  }

  private static String code(BadParameter it) {
    if (it.isUnknown()) return it.allowed().isEmpty() ? "no-parameters" : "unknown-parameter";
    if (it.name().equals("cursor")) return "cursor";
    if (it.name().equals(KnownParameters.KEY)) return key(it.value());
    return it.allowed().isEmpty() ? "parameter" : "unknown-word";
  }

  private static String key(String value) {
    if (value.isBlank()) return "key-blank";
    return value.length() > KnownParameters.LONGEST_KEY ? "key-too-long" : "no-repeating";
  }

  private static BadParameter parameter(MethodArgumentTypeMismatchException it) {
    return new BadParameter(
        it.getName(), String.valueOf(it.getValue()), words(it.getRequiredType()));
  }

  /// The parameter of a record of parameters that is not of its kind, if there is one.
  static Optional<BadParameter> unread(BindException it) {
    return it.getFieldErrors().stream()
        .filter(FieldError::isBindingFailure)
        .findFirst()
        .map(wrong -> new BadParameter(
            wrong.getField(),
            String.valueOf(wrong.getRejectedValue()),
            words(it.getFieldType(wrong.getField()))));
  }

  private static List<String> words(@Nullable Class<?> type) {
    if (type == boolean.class || type == Boolean.class) return List.of("true", "false");
    if (type == null || !type.isEnum()) return List.of();
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name())
        .toList();
  }
}
