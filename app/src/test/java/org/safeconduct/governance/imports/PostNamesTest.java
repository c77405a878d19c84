package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.governance.Post;

class PostNamesTest {
  @ParameterizedTest
  @EnumSource
  void a_list_may_call_a_post_what_our_pages_call_it(Post post) {
    for (var language : new String[] {"", "fr", "ar"}) {
      var words = ResourceBundle.getBundle("messages/governance", Locale.of(language));
      assertThat(PostNames.find(words.getString("governance.post." + post))).contains(post);
    }
  }
}
