package org.safeconduct.crisis.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.MemberFilter;
import org.safeconduct.crisis.MemberFilter.View;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Confidence;
import org.springframework.web.util.UriComponentsBuilder;

/// What a list of members is asked for in an address; what is not understood does not limit it.
///
/// @param status one of the status words
/// @param view `help`, `contradictions`, `accounted` or `excluded`
/// @param organisation an organisation's id
/// @param zone a warden zone's id
/// @param confidence `certain`, `likely` or `possible`
/// @param group `present`, `arriving` or `unlocated`
/// @param q words to look for
/// @param page which page, from 0
/// @param size rows a page
/// @param sort the order
record BoardFilter(
    @Nullable String status,
    @Nullable String view,
    @Nullable String organisation,
    @Nullable String zone,
    @Nullable String confidence,
    @Nullable String group,
    @Nullable String q,
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String sort) {
  MemberFilter members() {
    return new MemberFilter(
        status == null ? null : HeadcountStatus.of(status).orElse(null),
        one(View.values(), view),
        read(organisation, OrganisationId::valueOf),
        read(zone, UUID::fromString),
        one(Confidence.values(), confidence),
        one(Group.values(), group),
        q);
  }

  PageRequest request() {
    return PageRequest.asked(page, size, sort);
  }

  /// The same as a query string, with its question mark; empty if nothing limits it.
  String query() {
    return query(page, size, sort);
  }

  /// The same people on another page of a list that has its own order, as a query string.
  public String onPage(int number) {
    return query(number == 0 ? null : number, null, null);
  }

  private String query(@Nullable Integer page, @Nullable Integer size, @Nullable String sort) {
    var query = UriComponentsBuilder.newInstance();
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("status", status);
    parts.put("view", view);
    parts.put("organisation", organisation);
    parts.put("zone", zone);
    parts.put("confidence", confidence);
    parts.put("group", group);
    parts.put("q", q);
    parts.put("page", page);
    parts.put("size", size);
    parts.put("sort", sort);
    parts.forEach((name, value) -> {
      if (value != null && !value.toString().isBlank()) query.queryParam(name, value);
    });
    return query.encode().build().toUriString();
  }

  private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String word) {
    if (word == null) return null;
    var name = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
    if (text == null || text.isBlank()) return null;
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
