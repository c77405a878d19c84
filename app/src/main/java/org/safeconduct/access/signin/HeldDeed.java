package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// What somebody wanted to do when they were asked to show who they are: it is sent again with
/// all that was typed. A file cannot be held: the field `fileLost` says that there was one.
///
/// @param method `post`, or anything else for a page
/// @param path on this site, with its query
record HeldDeed(String method, String path, List<Field> fields) {
  private static final String PREFIX = "held.";
  private static final Set<String> NOT_KEPT = Set.of("_csrf");
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  /// One field of the form.
  record Field(String name, String value) {
    /// What it is called while it is held.
    public String held() {
      return PREFIX + name;
    }
  }

  static HeldDeed of(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (!request.getMethod().equals("POST")) return new HeldDeed("get", path, List.of());
    var fields = new ArrayList<Field>();
    request.getParameterMap().forEach((name, values) -> {
      if (!NOT_KEPT.contains(name))
        Arrays.stream(values).forEach(it -> fields.add(new Field(name, it)));
    });
    if (hasFile(request)) fields.add(new Field("fileLost", "true"));
    return new HeldDeed("post", path, fields);
  }

  private static boolean hasFile(HttpServletRequest request) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts != null
        && parts.getMultiFileMap().values().stream()
            .flatMap(List::stream)
            .anyMatch(it -> !it.isEmpty());
  }

  /// Reads it back from the form that asked for the proof.
  ///
  /// @return null if it would lead elsewhere
  static @Nullable HeldDeed read(HttpServletRequest request) {
    var path = request.getParameter("heldPath");
    var method = request.getParameter("heldMethod");
    if (path == null || method == null || !OWN_PATH.matcher(path).matches()) return null;
    var fields = new ArrayList<Field>();
    request.getParameterMap().forEach((name, values) -> {
      if (name.startsWith(PREFIX))
        Arrays.stream(values)
            .forEach(it -> fields.add(new Field(name.substring(PREFIX.length()), it)));
    });
    return new HeldDeed(method, path, fields);
  }

  boolean isPost() {
    return method.equals("post");
  }
}
