package org.safeconduct.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which outlines a code of ISO 3166-2 means today: the outlines keep the codes of earlier
/// editions, and some of those mean another province now. Read from `places/region-codes.tsv`,
/// which says where its rows come from; a code that is not in it means the outline that bears it.
final class RegionCodes {
  private final Map<String, Today> byCode = new LinkedHashMap<>();

  /// @param code today's
  /// @param outlines the codes of the outlines of the same ground; none if there are none
  /// @param name in English
  /// @param within the code that is understood today for the outline that it lies in, if it has
  ///     none of its own
  record Today(
      String code,
      List<String> outlines,
      String name,
      @Nullable String within) {}

  static RegionCodes load() {
    var codes = new RegionCodes();
    var file =
        Objects.requireNonNull(RegionCodes.class.getResourceAsStream("/places/region-codes.tsv"));
    try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      in.lines().filter(line -> line.matches("[A-Z]{2}-.*")).forEach(codes::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The codes of regions cannot be read", e);
    }
    return codes;
  }

  private void add(String line) {
    var cells = line.split("\t", -1);
    var outlines = cells[1].equals("-") ? List.<String>of() : parts(cells[1]);
    var within = cells.length > 3 ? cells[3] : null;
    byCode.put(cells[0], new Today(cells[0], outlines, cells[2], within));
  }

  /// The codes of which one for several outlines, such as `NO-04+NO-05`, is made.
  static List<String> parts(String code) {
    return Arrays.asList(code.split("\\+", -1));
  }

  /// The code of the outline, or of the outlines, that a code means today; empty if that ground has
  /// none.
  String outline(String code) {
    var today = byCode.get(code);
    return today == null ? code : String.join("+", today.outlines());
  }

  /// What the table says of the code, if it is in it.
  @Nullable
  Today today(String code) {
    return byCode.get(code);
  }

  /// Those of the country that have an outline and are in the table.
  List<Today> of(String country) {
    return byCode.values().stream()
        .filter(it -> it.code().startsWith(country + "-") && !it.outlines().isEmpty())
        .toList();
  }
}
