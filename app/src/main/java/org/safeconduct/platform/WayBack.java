package org.safeconduct.platform;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a step leads: back to a page, which says what became of it.
///
/// @param path such as `/access/shares`
public record WayBack(String path) {
  /// Says that it was done.
  ///
  /// @param words a message key
  public ModelAndView done(String words, RedirectAttributes next) {
    next.addFlashAttribute("said", words);
    return back();
  }

  /// Says why it was not done.
  ///
  /// @param words a message key
  public ModelAndView wrong(String words, RedirectAttributes next) {
    next.addFlashAttribute("wrong", words);
    return back();
  }

  /// Says nothing.
  public ModelAndView back() {
    return new ModelAndView("redirect:" + path);
  }

  /// The form again, with what was typed and what is wrong with it, as an answer that says so.
  ///
  /// @param template shows the form
  /// @param page what it shows
  public static ModelAndView refused(String template, Model page) {
    return new ModelAndView(template, page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
