package org.safeconduct.platform.layout;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Locale;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.LinkScript;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Links to the page that is being shown, with one thing changed. Templates call it as `#links`.
@Component
class PageLinks {
  /// The path of this page.
  public String path() {
    return ServletUriComponentsBuilder.fromCurrentRequest().build().getPath() instanceof String path
        ? path
        : "/";
  }

  /// Whether a personal link leads to this page.
  public boolean isPersonal() {
    return LinkDoor.leadsTo(path());
  }

  /// The script of pages that a personal link opens.
  public String script() {
    return LinkScript.TEXT;
  }

  /// The languages that a page can be read in.
  public List<Locale> languages() {
    return Languages.ALL;
  }

  /// This page as it was asked for.
  public String here() {
    return text(current());
  }

  /// This page as it was asked for, or the start page if it answers a form or says what went
  /// wrong: what can be opened again.
  public String again() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
            && it.getRequest().getMethod().equals("GET")
            && it.getRequest().getDispatcherType() == DispatcherType.REQUEST
        ? here()
        : "/";
  }

  /// This page with a parameter set; the page number falls away unless it is what is set, as
  /// does the export format.
  public String with(String parameter, Object value) {
    return text(current().replaceQueryParam("page").replaceQueryParam(parameter, value));
  }

  /// This page without any parameter.
  public String bare() {
    return text(current().replaceQuery(null));
  }

  /// The value of a parameter of this page, or an empty string.
  public String parameter(String name) {
    var value = ServletUriComponentsBuilder.fromCurrentRequest().build().getQueryParams();
    return value.getFirst(name) instanceof String text ? text : "";
  }

  /// This page sorted by that order, or the other way round if it already is.
  public String sorted(String order) {
    return with("sort", parameter("sort").equals(order) ? "-" + order : order);
  }

  /// How the list is sorted by that order: `ascending`, `descending` or `none`.
  public String direction(String order) {
    var sort = parameter("sort");
    if (sort.equals(order)) return "ascending";
    return sort.equals("-" + order) ? "descending" : "none";
  }

  private static UriComponentsBuilder current() {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("format")
        .replaceQueryParam("lang");
  }

  private static String text(UriComponentsBuilder builder) {
    var uri = builder.scheme(null).host(null).port(null).userInfo(null).build();
    return uri.toUriString();
  }
}
