package org.safeconduct.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Whose work is in the product: written by the build of the browser libraries and reference data.
@Component
class Credits {
  private final JsonMapper json;

  Credits(JsonMapper json) {
    this.json = json;
  }

  /// One source each.
  List<Source> sources() {
    return json.readValue(text("reference/sources.json"), new TypeReference<>() {});
  }

  /// The licences in full.
  String licences() {
    return text("reference/LICENCES.txt");
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(file + " is not in the build", missing);
    }
  }

  /// What was taken, from where, under which licence.
  ///
  /// @param origin whose work it is
  /// @param licence its SPDX name or words
  /// @param credit how they want to be named
  record Source(
      String origin,
      String licence,
      @Nullable String credit,
      @Nullable String homepage,
      @JsonProperty("package") String packageName,
      String version) {}
}
