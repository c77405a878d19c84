package org.safeconduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What a list shows, on its page and in its file.
public final class Listed {
  private Listed() {}

  /// Those of these words that the page shows, which are those that the file of the same filter
  /// holds, in the order in which they were given.
  ///
  /// @param address of the page, with its filter
  public static List<String> of(TestBrowser reader, String address, String... words) {
    var page = reader.get(address);
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    var file = reader.get(address + "&format=csv").body();
    var shown = among(page.body(), words);
    assertThat(among(file, words)).as("the file of " + address).isEqualTo(shown);
    return shown;
  }

  private static List<String> among(String text, String... words) {
    return List.of(words).stream().filter(text::contains).toList();
  }
}
