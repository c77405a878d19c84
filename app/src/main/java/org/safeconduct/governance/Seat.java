package org.safeconduct.governance;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// A post where it is held: for a zone, an organisation, a country or a part of one. Stays the
/// same when its holder changes, so reporting lines and delegations lead from seat to seat.
///
/// @param country ISO 3166-1 alpha-2
/// @param area a part of the country, in words
public record Seat(
    Post post,
    @Nullable OrganisationId organisation,
    @Nullable UUID zone,
    @Nullable String country,
    @Nullable String area) {
  private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern TEXT = Pattern.compile("([A-Z_]+)(?:\\.o-(" + UUID_TEXT
      + "))?(?:\\.z-(" + UUID_TEXT + "))?(?:\\.c-([A-Z]{2}))?(?:\\.a-(.{1,100}))?");

  /// The post for an organisation.
  public static Seat of(Post post, OrganisationId organisation) {
    return new Seat(post, organisation, null, null, null);
  }

  /// The post for a zone.
  public static Seat ofZone(Post post, UUID zone) {
    return new Seat(post, null, zone, null, null);
  }

  /// The post for a country.
  public static Seat ofCountry(Post post, String country) {
    return new Seat(post, null, null, country, null);
  }

  /// Reads what [#toString()] wrote, as it stands in addresses and tables.
  ///
  /// @throws IllegalArgumentException if it is no seat
  public static Seat valueOf(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a seat: " + text);
    return new Seat(
        Post.valueOf(parts.group(1)),
        parts.group(2) == null ? null : OrganisationId.valueOf(parts.group(2)),
        parts.group(3) == null ? null : UUID.fromString(parts.group(3)),
        parts.group(4),
        parts.group(5));
  }

  /// Another post at the same place.
  public Seat with(Post other) {
    return new Seat(other, organisation, zone, country, area);
  }

  @Override
  public String toString() {
    return post
        + (organisation == null ? "" : ".o-" + organisation)
        + (zone == null ? "" : ".z-" + zone)
        + (country == null ? "" : ".c-" + country)
        + (area == null ? "" : ".a-" + area);
  }
}
