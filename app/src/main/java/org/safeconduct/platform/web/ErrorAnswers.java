package org.safeconduct.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.HeldBack;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.TooManyRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Puts a trouble into words: a problem for programs, a calm page for people. Both carry a
/// reference that is in the log as well, and neither carries anything of the exception.
@Component
class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String READ_ALOUD = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private final SecureRandom random = new SecureRandom();
  private final Problems problems;
  private final ParameterProblems parameters;
  private final ApiDescription described;

  ErrorAnswers(Problems problems, ParameterProblems parameters, ApiDescription described) {
    this.problems = problems;
    this.parameters = parameters;
    this.described = described;
  }

  /// The answer: a `ResponseEntity` or a `ModelAndView`.
  Object answer(Trouble trouble, @Nullable Throwable cause, HttpServletRequest request) {
    var reference = reference();
    log(trouble, cause, request, reference);
    return wantsPage(request)
        ? page(trouble, words(trouble, cause), request, reference)
        : problem(trouble, cause, request, reference);
  }

  private ResponseEntity<?> problem(
      Trouble trouble, @Nullable Throwable cause, HttpServletRequest request, String reference) {
    var problem = words(trouble, cause);
    var headers = new HttpHeaders(trouble.headers());
    if (cause instanceof HttpMediaTypeNotSupportedException it) {
      headers.setAccept(kinds(it, request));
      problems.nameKinds(problem, headers.getAccept());
    }
    if (cause instanceof HttpRequestMethodNotSupportedException it)
      problems.nameMethods(
          problem, headers.getAllow().stream().map(HttpMethod::name).toList());
    problem.setInstance(URI.create(path(request)));
    problem.setProperty("reference", reference);
    if (cause instanceof BindException wrong && trouble.status() != HttpStatus.BAD_REQUEST)
      problem.setProperty("errors", errors(wrong));
    return ResponseEntity.status(trouble.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /// Names the parameter that was not understood, if one is behind it.
  private ProblemDetail words(Trouble trouble, @Nullable Throwable cause) {
    return (trouble.status() == HttpStatus.BAD_REQUEST
            ? parameters.explain(cause)
            : Optional.<ProblemDetail>empty())
        .orElseGet(() -> problems.of(trouble.status(), trouble.slug(), arguments(cause)));
  }

  /// What is described: a converter reads more, which nobody promised.
  private List<MediaType> kinds(
      HttpMediaTypeNotSupportedException unread, HttpServletRequest request) {
    var kinds = described.kinds(request.getMethod(), path(request));
    return kinds.isEmpty() ? unread.getSupportedMediaTypes() : kinds;
  }

  private static Object[] arguments(@Nullable Throwable cause) {
    return switch (cause) {
      case RowLimit.Outside it -> new Object[] {it.most()};
      case HeldBack it -> new Object[] {it.finding().detail()};
      case null, default -> new Object[0];
    };
  }

  private static ModelAndView page(
      Trouble trouble, ProblemDetail problem, HttpServletRequest request, String reference) {
    var bare = trouble.isOurs() || !isSignedIn() || LinkDoor.leadsTo(path(request));
    var model = Map.of(
        "frame",
        bare ? "plain" : "layout",
        "problem",
        problem,
        "reference",
        reference,
        "home",
        isSignedIn());
    return new ModelAndView("platform/error", model, trouble.status());
  }

  private static void log(
      Trouble trouble, @Nullable Throwable cause, HttpServletRequest request, String reference) {
    var status = trouble.status().value();
    var place = request.getMethod() + " " + place(request) + " by " + who(request);
    if (cause instanceof Busy || cause instanceof HeldBack)
      LOG.warn("{} {} {}: {}", reference, status, place, oneLine(cause));
    else if (trouble.isOurs()) LOG.error("{} {} {}", reference, status, place, cause);
    else LOG.info("{} {} {}: {}", reference, status, place, reason(trouble, cause));
  }

  /// Only our own exceptions tell their message: others may repeat what somebody typed.
  private static String reason(Trouble trouble, @Nullable Throwable cause) {
    return switch (cause) {
      case null -> trouble.slug();
      case NotFound it -> oneLine(it);
      case Forbidden it -> oneLine(it);
      case TooManyRequests it -> oneLine(it);
      default -> cause.getClass().getSimpleName();
    };
  }

  private static String oneLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", " ");
  }

  /// The pattern of the path if one matched: links of former builds hold their secret in it.
  private static String place(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String it
        && !it.equals("/error")
        && !it.equals("/**")) return it;
    var path = path(request);
    return path.startsWith("/a/") ? "/a/…" : path;
  }

  /// Whether a person asks with a browser, and no program.
  static boolean wantsPage(HttpServletRequest request) {
    var path = path(request);
    if (path.startsWith("/api/") || path.equals("/openapi.json")) return false;
    if (path.startsWith("/actuator/") || path.startsWith("/scim/")) return false;
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || !accept.contains("json") || accept.contains("text/html");
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
        ? original
        : request.getRequestURI();
  }

  private static boolean isSignedIn() {
    return actor() instanceof Actor.Account;
  }

  private static @Nullable Actor actor() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor it ? it : null;
  }

  /// The account, or the address of whoever has none.
  private static String who(HttpServletRequest request) {
    var actor = actor();
    return actor == null ? request.getRemoteAddr() : actor.identity();
  }

  private static List<Map<String, String>> errors(BindException wrong) {
    return wrong.getFieldErrors().stream().map(ErrorAnswers::error).collect(Collectors.toList());
  }

  private static Map<String, String> error(FieldError it) {
    var words = it.getDefaultMessage();
    return Map.of("field", it.getField(), "message", words == null ? "" : words);
  }

  private String reference() {
    var letters = random
        .ints(8, 0, READ_ALOUD.length())
        .mapToObj(index -> String.valueOf(READ_ALOUD.charAt(index)))
        .collect(Collectors.joining());
    return letters.substring(0, 4) + "-" + letters.substring(4);
  }
}
