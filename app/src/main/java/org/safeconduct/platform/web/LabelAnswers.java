package org.safeconduct.platform.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Marking;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/// Writes the label of the whole into the head of each answer to a program, and that of each row
/// that names a labelled record into the row. A refusal holds no records and bears none. That it is
/// read is noted before it is written.
@ControllerAdvice
class LabelAnswers implements ResponseBodyAdvice<Object> {
  private static final int REFUSED = 400;

  private final Marking marking;
  private final NoteReads reads;
  private final JsonMapper json;

  LabelAnswers(Marking marking, NoteReads reads, JsonMapper json) {
    this.marking = marking;
    this.reads = reads;
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body == null
        || !(request instanceof ServletServerHttpRequest asked)
        || !(response instanceof ServletServerHttpResponse answer)
        || !AnswerLabel.isOwedTo(asked.getServletRequest())) return body;
    if (answer.getServletResponse().getStatus() >= REFUSED) {
      AnswerLabel.take(answer.getServletResponse());
      return body;
    }
    var labelled = marking.knowsLabels() ? labelled(body, type) : body;
    AnswerLabel.give(answer.getServletResponse(), marking.mark());
    reads.note();
    return labelled;
  }

  private Object labelled(Object body, MediaType type) {
    if (!type.getSubtype().endsWith("json")) return body;
    var rows = new LabelledRows(marking);
    var changed = switch (body) {
      case String text -> rows.read(text);
      case byte[] text -> rows.read(new String(text, StandardCharsets.UTF_8));
      default -> rows.label(json.valueToTree(body));
    };
    return body instanceof String || body instanceof byte[] || !rows.any() ? body : changed;
  }
}
