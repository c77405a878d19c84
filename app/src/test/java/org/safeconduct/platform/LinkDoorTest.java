package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LinkDoorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab_C-9",
        " ab_C-9\r\n",
        "ab_C-\u200b9",
        "#ab_C-9",
        "https://safe.example.org/a#ab_C-9",
        "https://safe.example.org/a?lang=fr#ab_\n C-9.",
        "<https://safe.example.org/a#ab_C-9>",
        "https://safe.example.org/a/ab_C-9",
        "https://safe.example.org/a/invitation/ab_C-9?lang=fr"
      })
  void what_is_typed_or_pasted_gives_the_secret(String typed) {
    assertThat(LinkDoor.secret(typed)).isEqualTo("ab_C-9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "#", "https://safe.example.org/a#", "…"})
  void what_holds_no_letters_gives_none(String typed) {
    assertThat(LinkDoor.secret(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link=x", "secret=x", "lang=fr&%73ecret=x", "link"})
  void a_secret_in_the_address_is_refused(String query) {
    var request = new MockHttpServletRequest("POST", "/a");
    request.setQueryString(query);
    request.setParameter("secret", "x");

    assertThatThrownBy(() -> LinkDoor.secret(request)).isInstanceOf(BadParameter.class);
  }

  @Test
  void a_form_without_a_secret_gives_none() {
    assertThat(LinkDoor.secret(new MockHttpServletRequest("POST", "/a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/a, ab_C-9, fr, /a?lang=fr#ab_C-9",
    "/a, ab_C-9, , /a#ab_C-9",
    "/a, ab_C-9, //evil.example, /a#ab_C-9",
    "/a?told=x, ab_C-9, ar, /a?told=x&lang=ar#ab_C-9",
    "/a/n, 'a b\r\nX: y#{c}', , /a/n#a%20b%0D%0AX:%20y%23%7Bc%7D"
  })
  void a_link_of_former_builds_leads_to_its_door_and_nowhere_else(
      String page, String secret, String lang, String address) {
    var moved = LinkDoor.moved(page, secret, lang);

    assertThat(moved.getStatusCode().value()).isEqualTo(303);
    assertThat(moved.getHeaders().getFirst("Location")).isEqualTo(address);
    assertThat(moved.getHeaders().getCacheControl()).isEqualTo("no-store");
  }
}
