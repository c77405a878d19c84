package org.safeconduct.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// The door in front of pages that a personal link opens. The secret of such a link stands behind
/// the `#`, which browsers keep to themselves: no server, proxy or log sees it (ASVS V14.2.1).
/// Whoever follows the link gets the door, which is the same for everybody and uses nothing up, so
/// that mail scanners and previews do no harm. Its script sends the secret in the body of a form,
/// and the answer is the page. Without script the secret is pasted or typed.
@Component
public class LinkDoor {
  /// What the door sends: a secret, or a whole link that somebody pasted.
  public static final String LINK = "link";

  /// What the forms behind the door send.
  public static final String SECRET = "secret";

  private static final String FOLDER = "/a";
  private static final Duration KEPT = Duration.ofDays(1);
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]+");

  private final SpringTemplateEngine templates;

  public LinkDoor(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  /// The path of a link, with the secret behind the `#`.
  ///
  /// @param page where the door is, such as `/a`; it may have a query
  /// @param secret in letters of base64url (RFC 4648, 5)
  public static String path(String page, String secret) {
    return page + "#" + secret;
  }

  /// Whether a door, or what is behind one, has this path.
  public static boolean leadsTo(String path) {
    return path.equals(FOLDER) || path.startsWith(FOLDER + "/");
  }

  /// The door. Browsers keep it for a day, so that a link that is opened again costs one request.
  public ResponseEntity<String> show(Locale language) {
    var direction = language.getLanguage().equals("ar") ? "rtl" : "ltr";
    var model = Map.<String, Object>of("language", language, "direction", direction);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .varyBy("Accept-Language", "Cookie")
        .body(templates.process("platform/door", new Context(language, model)));
  }

  /// Sends on whoever follows a link of former builds, whose secret stood in the path.
  ///
  /// @param page where the door is; it may have a query
  /// @param lang the language that the link asked for, such as `fr`; left out if it is none
  ///     of ours
  public static ResponseEntity<Void> moved(String page, String secret, @Nullable String lang) {
    var language = Optional.ofNullable(lang).flatMap(Languages::find).map(Locale::getLanguage);
    var address = UriComponentsBuilder.fromUriString(page)
        .queryParamIfPresent("lang", language)
        .fragment(secret)
        .build()
        .encode()
        .toUri();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(address)
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /// The secret that a form sent; empty if it sent none.
  ///
  /// @throws BadParameter if it stands in the address, where logs would keep it
  public static String secret(HttpServletRequest request) {
    for (var field : List.of(LINK, SECRET)) {
      if (isInAddress(field, request)) throw new BadParameter(field, "", List.of());
      if (request.getParameter(field) instanceof String typed) return secret(typed);
    }
    return "";
  }

  /// The secret in what somebody typed or pasted: the letters alone, a whole link, or a link of
  /// former builds; blanks that mail programs put into long lines count for nothing.
  static String secret(String typed) {
    var text = NO_LETTERS.matcher(typed).replaceAll("");
    var hash = text.lastIndexOf('#');
    var end = hash >= 0
        ? text.substring(hash + 1)
        : text.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    var letters = LETTERS.matcher(end);
    return letters.find() ? letters.group() : "";
  }

  private static boolean isInAddress(String field, HttpServletRequest request) {
    var query = request.getQueryString();
    return query != null
        && Arrays.stream(query.split("&"))
            .map(it -> URLDecoder.decode(it.split("=", 2)[0], StandardCharsets.UTF_8))
            .anyMatch(field::equals);
  }
}
