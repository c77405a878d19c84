package org.safeconduct.crisis.links;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.safeconduct.crisis.Household.Asked;
import org.safeconduct.crisis.Household.One;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.asking.ToDo;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Writes the answer page and the pages that say why there is none. They stand alone: no
/// layout, no script but that of the door, one small style sheet.
@Component
class AnswerPage {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final List<HeadcountStatus> OWN =
      List.of(HeadcountStatus.SAFE, HeadcountStatus.NEEDS_HELP, HeadcountStatus.NOT_IN_AREA);
  private static final List<HeadcountStatus> DEPENDANTS = List.of(
      HeadcountStatus.SAFE,
      HeadcountStatus.NEEDS_HELP,
      HeadcountStatus.MISSING,
      HeadcountStatus.NOT_IN_AREA);

  private final SpringTemplateEngine templates;
  private final MessageSource messages;
  private final String phone;

  AnswerPage(
      SpringTemplateEngine templates,
      MessageSource messages,
      @Value("${safeconduct.duty-officer-phone:}") String phone) {
    this.templates = templates;
    this.messages = messages;
    this.phone = phone.strip();
  }

  /// The page with the form.
  ///
  /// @param speaker whose link it is
  /// @param told what to say above the form: `answered`, `nothing-said`, or an empty string
  /// @param typed the form that came in, which holds the secret at least
  ResponseEntity<String> ask(
      Locale language, Asked asked, PersonId speaker, String told, AnswerForm typed) {
    var model = new HashMap<String, Object>();
    model.put("asked", asked);
    model.put("speaker", speaker);
    model.put("own", OWN);
    model.put("dependants", DEPENDANTS);
    model.put("nonce", AnswerForm.newNonce());
    model.put(
        "toDo",
        ToDo.among(asked.headcount().asking().words(), language, messages).orElse(null));
    model.put("told", told);
    model.put("next", next(asked.household()));
    model.put("place", typed.field("place"));
    model.put("words", typed.field("words"));
    return page(HttpStatus.OK, "crisis/answer", language, typed.secret(), model);
  }

  /// The words on what happens now: nothing only when everybody is safe or elsewhere.
  private static String next(List<One> household) {
    var said = household.stream()
        .flatMap(it -> Stream.ofNullable(it.said()))
        .map(it -> it.status())
        .toList();
    if (said.stream().anyMatch(HeadcountStatus::asksForHelp)) return "crisis.answer.next-help";
    if (said.contains(HeadcountStatus.MISSING)) return "crisis.answer.next-missing";
    return said.size() < household.size() ? "crisis.answer.next-open" : "crisis.answer.next";
  }

  /// A page that says why nothing can be answered here, and what to do instead.
  ///
  /// @param why `forged`, `expired`, `closed` or `too-many`
  /// @param secret goes along when the reader chooses another language
  ResponseEntity<String> sorry(HttpStatus status, Locale language, String secret, String why) {
    return page(status, "crisis/no-answer", language, secret, new HashMap<>(Map.of("why", why)));
  }

  private ResponseEntity<String> page(
      HttpStatus status,
      String template,
      Locale language,
      String secret,
      Map<String, Object> model) {
    model.put("phone", phone);
    model.put("secret", secret);
    model.put("language", language);
    model.put("direction", language.getLanguage().equals("ar") ? "rtl" : "ltr");
    model.put("times", new Times(language));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(templates.process(template, new Context(language, model)));
  }

  /// Writes moments as the page shows them.
  record Times(Locale language) {
    /// Such as `24 Nov 2026 15:05 UTC`, with Latin digits in every language.
    public String utc(Instant moment) {
      var latinDigits = new Locale.Builder()
          .setLocale(language)
          .setUnicodeLocaleKeyword("nu", "latn")
          .build();
      return DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'")
          .localizedBy(latinDigits)
          .format(moment.atOffset(ZoneOffset.UTC));
    }
  }
}
