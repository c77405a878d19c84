package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.NotImplementedException;
import de.captaingoldfish.scim.sdk.common.exceptions.PreconditionFailedException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.exceptions.UnparseableFilterException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// The addresses of RFC 7644, 3.2. A library reads the requests and writes the answers.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/scim/v2")
class ScimApi {
  private final ResourceEndpoint scim;
  private final ProvisioningDuty duty;
  private final ScimWords words;
  private final BodyRules bodies;
  private final UnkeptAttributes unkept;

  ScimApi(
      ResourceEndpoint scim,
      ProvisioningDuty duty,
      ScimWords words,
      BodyRules bodies,
      UnkeptAttributes unkept) {
    this.bodies = bodies;
    this.unkept = unkept;
    this.scim = scim;
    this.duty = duty;
    this.words = words;
  }

  @GetMapping({"/Users", "/Users/{id}", "/Groups", "/Groups/{id}"})
  ResponseEntity<String> read(HttpServletRequest request) {
    return answer(request, HttpMethod.GET, null);
  }

  @Shows(Content.OPEN)
  @GetMapping({
    "/ServiceProviderConfig",
    "/ResourceTypes",
    "/ResourceTypes/{id}",
    "/Schemas",
    "/Schemas/{id}"
  })
  ResponseEntity<String> describe(HttpServletRequest request) {
    return answer(request, HttpMethod.GET, null);
  }

  @PostMapping({"/Users", "/Groups", "/Users/.search", "/Groups/.search"})
  ResponseEntity<String> add(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return answer(request, HttpMethod.POST, body);
  }

  @PutMapping({"/Users/{id}", "/Groups/{id}"})
  ResponseEntity<String> replace(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return answer(request, HttpMethod.PUT, body);
  }

  @PatchMapping({"/Users/{id}", "/Groups/{id}"})
  ResponseEntity<String> change(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return answer(request, HttpMethod.PATCH, body);
  }

  @DeleteMapping({"/Users/{id}", "/Groups/{id}"})
  ResponseEntity<String> delete(HttpServletRequest request) {
    return answer(request, HttpMethod.DELETE, null);
  }

  /// What RFC 7644 knows and this service provider does not do.
  @RequestMapping({"/Bulk", "/Me", "/.search"})
  ResponseEntity<String> leaveOut() {
    duty.require();
    return refuse(new NotImplementedException(words.say("people.scim.not-implemented")));
  }

  @RequestMapping("/**")
  ResponseEntity<String> getLost() {
    duty.require();
    return refuse(new ResponseException(
        words.say("people.scim.no-endpoint"), HttpStatus.NOT_FOUND.value(), null));
  }

  @ExceptionHandler
  ResponseEntity<String> refuse(Forbidden forbidden) {
    return refuse(new ForbiddenException(words.say("people.scim.forbidden"), forbidden));
  }

  @ExceptionHandler
  ResponseEntity<String> refuse(ForbiddenException narrow) {
    return refuse((ScimException) narrow);
  }

  @ExceptionHandler
  ResponseEntity<String> refuse(MaxUploadSizeExceededException large) {
    return refuse(new ResponseException(
        words.say("people.scim.too-large"), HttpStatus.CONTENT_TOO_LARGE.value(), null));
  }

  @ExceptionHandler
  ResponseEntity<String> refuse(TooManyRequests busy) {
    var refused = refuse(new ResponseException(
        words.say("people.scim.too-many"), HttpStatus.TOO_MANY_REQUESTS.value(), null));
    return ResponseEntity.status(refused.getStatusCode())
        .headers(refused.getHeaders())
        .header("Retry-After", String.valueOf(busy.seconds()))
        .body(refused.getBody());
  }

  private ResponseEntity<String> answer(
      HttpServletRequest request, HttpMethod method, byte @Nullable [] body) {
    duty.require();
    var query = request.getQueryString();
    var address = request.getRequestURL() + (query == null ? "" : "?" + query);
    var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    try {
      bodies.checkType(method, request.getContentType());
      bodies.check(method, request.getRequestURI(), text);
      var response = handle(request, address, method, text);
      if (response instanceof ErrorResponse error) name(error, method);
      MendedAnswer.locate(response, request.getRequestURL().toString());
      if (request.getRequestURI().endsWith("/ResourceTypes")) MendedAnswer.keepOurs(response);
      return write(response);
    } catch (BadRequestException | ResponseException wrong) {
      return refuse(wrong);
    } catch (StackOverflowError deep) {
      return refuse(new BadRequestException(
          words.say("people.scim.too-deep"), ScimType.RFC7644.INVALID_FILTER));
    }
  }

  /// A PATCH of which nothing is kept changes nothing and answers with the resource, unless it
  /// asks for another version than there is (RFC 7644, 3.14).
  private ScimResponse handle(
      HttpServletRequest request, String address, HttpMethod method, String body) {
    boolean user = method == HttpMethod.PATCH && request.getRequestURI().contains("/Users/");
    var kept = user ? unkept.passOver(body) : body;
    if (!user || !kept.isEmpty())
      return scim.handleRequest(address, method, kept, headers(request), new Context(null));
    var headers = headers(request);
    headers.keySet().removeIf(HttpHeaders.IF_MATCH::equalsIgnoreCase);
    var there = scim.handleRequest(address, HttpMethod.GET, kept, headers, new Context(null));
    return isWanted(request, there)
        ? there
        : new ErrorResponse(new PreconditionFailedException(words.say("people.scim.changed")));
  }

  /// Whether it is the version that the request asks for, or no resource at all.
  private static boolean isWanted(HttpServletRequest request, ScimResponse there) {
    var wanted = request.getHeader(HttpHeaders.IF_MATCH);
    var version = there.path("meta").path("version").asText("");
    return wanted == null
        || version.isEmpty()
        || Arrays.stream(wanted.split(","))
            .map(String::strip)
            .anyMatch(it -> it.equals("*") || it.equals(version));
  }

  /// The library leaves some types out, and takes the path of a PATCH for a filter (RFC 7644,
  /// table 9).
  private static void name(ErrorResponse error, HttpMethod method) {
    if (error.getHttpStatus() != HttpStatus.BAD_REQUEST.value()) return;
    var said = error.getScimType().orElse("");
    boolean filter = said.equals(ScimType.RFC7644.INVALID_FILTER)
        || error.getScimException().getCause() instanceof UnparseableFilterException;
    if (filter && method == HttpMethod.PATCH) error.setScimType(ScimType.RFC7644.INVALID_PATH);
    else if (filter) {
      error.setScimType(ScimType.RFC7644.INVALID_FILTER);
      MendedAnswer.nameFilter(error);
    } else if (said.isEmpty()) error.setScimType(ScimType.RFC7644.INVALID_VALUE);
  }

  /// `If-Match: *` asks for any version (RFC 9110, 13.1.1), which is what no header asks for.
  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new HashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames()))
      headers.put(name, request.getHeader(name));
    headers
        .keySet()
        .removeIf(it ->
            it.equalsIgnoreCase("If-Match") && request.getHeader(it).strip().equals("*"));
    return headers;
  }

  private static ResponseEntity<String> refuse(ScimException refusal) {
    return write(new ErrorResponse(refusal));
  }

  /// The library names the version of what it reads and adds, not of what it changes.
  private static ResponseEntity<String> write(ScimResponse response) {
    var headers = new HttpHeaders();
    response.getHttpHeaders().forEach(headers::set);
    var version = response.path("meta").path("version").asText("");
    if (!version.isEmpty()) headers.set(HttpHeaders.ETAG, version);
    var answer = ResponseEntity.status(response.getHttpStatus()).headers(headers);
    boolean empty = response.getHttpStatus() == HttpStatus.NO_CONTENT.value()
        || response.getHttpStatus() == HttpStatus.NOT_MODIFIED.value();
    return empty ? answer.build() : answer.body(response.toString());
  }
}
