package org.safeconduct.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Says what went wrong as an RFC 9457 problem, in the language of the request: `type`, `title`,
/// `status`, `detail`, `instance`, and `remedy`, what to do next.
///
/// The words are the messages `platform.problem.<slug>.title`, `.detail` and `.remedy`.
@Component
public class Problems {
  /// Request attribute that names the slug of an error page when the status does not say it all.
  public static final String SLUG = "org.safeconduct.problem";

  private static final String SCIM_JSON = "application/scim+json";
  private static final String TYPE = "urn:safeconduct:problem:";
  private final MessageSource words;
  private final JsonMapper json;

  Problems(MessageSource words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  /// A problem.
  ///
  /// @param slug the kind of problem, a stable name in kebab-case
  /// @param arguments what the words hold
  public ProblemDetail of(HttpStatus status, String slug, Object... arguments) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create(TYPE + slug));
    problem.setTitle(text(slug, "title", arguments));
    problem.setDetail(text(slug, "detail", arguments));
    problem.setProperty("remedy", text(slug, "remedy", arguments));
    return problem;
  }

  /// Adds which kinds of content the address would have read.
  public void nameKinds(ProblemDetail problem, List<MediaType> kinds) {
    var names = kinds.stream().map(MediaType::toString).toList();
    problem.setProperty("accepts", names);
    problem.setProperty("remedy", text("media-type", "kinds", String.join(", ", names)));
  }

  /// Adds which methods the address takes.
  public void nameMethods(ProblemDetail problem, Collection<String> methods) {
    var names = methods.stream().sorted().toList();
    problem.setProperty("methods", names);
    problem.setProperty("remedy", text("method-not-allowed", "methods", String.join(", ", names)));
  }

  /// Answers a request with a problem, from outside the controllers.
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(problem.getStatus());
    boolean scim = request.getRequestURI().startsWith("/scim/");
    response.setContentType(scim ? SCIM_JSON : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(scim ? scim(problem) : problem));
  }

  /// Directories read errors as RFC 7644, 3.12 has them.
  private static Map<String, Object> scim(ProblemDetail problem) {
    return Map.of(
        "schemas",
        List.of("urn:ietf:params:scim:api:messages:2.0:Error"),
        "status",
        String.valueOf(problem.getStatus()),
        "detail",
        String.valueOf(problem.getDetail()));
  }

  private String text(String slug, String part, Object... arguments) {
    var key = "platform.problem." + slug + "." + part;
    return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
