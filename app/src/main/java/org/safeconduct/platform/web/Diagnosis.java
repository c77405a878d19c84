package org.safeconduct.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.CountsOnly;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.HeldBack;
import org.safeconduct.platform.KeyReused;
import org.safeconduct.platform.Narrowed;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.ScanFinding;
import org.safeconduct.platform.TooManyRequests;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Finds the trouble behind an exception.
final class Diagnosis {
  private Diagnosis() {}

  static Trouble of(Throwable exception) {
    return switch (exception) {
      case NotFound _ -> Trouble.of(HttpStatus.NOT_FOUND);
      case CountsOnly _ -> Trouble.of(HttpStatus.FORBIDDEN, "counts-only");
      case Narrowed it -> Trouble.of(HttpStatus.FORBIDDEN, it.by().slug());
      case Forbidden _ -> Trouble.of(HttpStatus.FORBIDDEN);
      case TooManyRequests it -> tooMany(it);
      case Busy it ->
        Trouble.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").with(retryAfter(it.seconds()));
      case HeldBack it -> heldBack(it.finding());
      case OptimisticLockingFailureException _ -> Trouble.of(HttpStatus.CONFLICT);
      case MethodArgumentTypeMismatchException it -> mismatch(it.getParameter());
      case KeyReused _ -> Trouble.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
      case BadParameter _ -> Trouble.of(HttpStatus.BAD_REQUEST);
      case RowLimit.Outside _ -> Trouble.of(HttpStatus.BAD_REQUEST, "limit");
      case BindException it
      when ParameterProblems.unread(it).isPresent() -> Trouble.of(HttpStatus.BAD_REQUEST);
      case BindException _ -> Trouble.of(HttpStatus.UNPROCESSABLE_CONTENT);
      case HandlerMethodValidationException _ -> Trouble.of(HttpStatus.UNPROCESSABLE_CONTENT);
      case MaxUploadSizeExceededException _ -> Trouble.of(HttpStatus.CONTENT_TOO_LARGE);
      case InvalidParameterException it -> Trouble.of(status(it.getErrorCode()));
      case MultipartException _ -> Trouble.of(HttpStatus.BAD_REQUEST);
      case DataAccessResourceFailureException _ -> unavailable();
      case CannotCreateTransactionException _ -> unavailable();
      case ErrorResponse it -> Trouble.of(status(it.getStatusCode().value())).with(it.getHeaders());
      case HttpMessageNotReadableException _ -> Trouble.of(HttpStatus.BAD_REQUEST);
      default -> Trouble.of(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  static HttpStatus status(int code) {
    var status = HttpStatus.resolve(code);
    if (status != null) return status;
    return code < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /// A malformed id in a path names nothing; a malformed parameter is a mistake in the question.
  private static Trouble mismatch(MethodParameter parameter) {
    return Trouble.of(
        parameter.hasParameterAnnotation(PathVariable.class)
            ? HttpStatus.NOT_FOUND
            : HttpStatus.BAD_REQUEST);
  }

  private static Trouble unavailable() {
    return Trouble.of(HttpStatus.SERVICE_UNAVAILABLE).with(retryAfter(5));
  }

  private static Trouble heldBack(ScanFinding.Refusal finding) {
    return switch (finding) {
      case ScanFinding.Infected _, ScanFinding.TooLarge _ ->
        Trouble.of(HttpStatus.UNPROCESSABLE_CONTENT, finding.code());
      case ScanFinding.Unanswered _ ->
        Trouble.of(HttpStatus.SERVICE_UNAVAILABLE, finding.code()).with(retryAfter(60));
    };
  }

  private static Trouble tooMany(TooManyRequests it) {
    return Trouble.of(HttpStatus.TOO_MANY_REQUESTS).with(retryAfter(it.seconds()));
  }

  private static HttpHeaders retryAfter(long seconds) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    return headers;
  }
}
