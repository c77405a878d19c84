package org.safeconduct.premises.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.premises.PremisesKind;

class KindNamesTest {
  @ParameterizedTest
  @EnumSource
  void a_list_may_call_a_kind_what_our_pages_call_it(PremisesKind kind) {
    for (var language : new String[] {"", "fr", "ar"}) {
      var words = ResourceBundle.getBundle("messages/premises", Locale.of(language));
      assertThat(KindNames.find(words.getString("premises.kind." + kind))).contains(kind);
    }
  }
}
