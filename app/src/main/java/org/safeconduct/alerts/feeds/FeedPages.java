package org.safeconduct.alerts.feeds;

import java.nio.file.Path;
import java.time.Clock;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Shows(Content.ADVICE)
class FeedPages {
  private final Feeds feeds;
  private final Permissions permissions;
  private final Clock clock;

  FeedPages(Feeds feeds, Permissions permissions, Clock clock) {
    this.feeds = feeds;
    this.permissions = permissions;
    this.clock = clock;
  }

  @ModelAttribute("folders")
  Path folders() {
    return feeds.folders();
  }

  @GetMapping("/alerts/feeds")
  String list(Model page) {
    page.addAttribute("feeds", feeds.list());
    page.addAttribute("asOf", clock.instant());
    return "alerts/feeds";
  }

  @GetMapping("/alerts/feeds/new")
  String begin(Model page) {
    permissions.require(Duty.MANAGE_FEEDS);
    page.addAttribute("form", FeedForm.BLANK);
    page.addAttribute("action", "/alerts/feeds");
    return "alerts/feed";
  }

  @PostMapping("/alerts/feeds")
  ModelAndView add(@ModelAttribute("form") FeedForm form, BindingResult errors) {
    return settled(feeds.add(form.feed()), "/alerts/feeds", errors);
  }

  @GetMapping("/alerts/feeds/{id}")
  String show(@PathVariable FeedId id, Model page) {
    var feed = feeds.get(id);
    page.addAttribute("form", FeedForm.of(feed));
    page.addAttribute("action", "/alerts/feeds/" + id);
    page.addAttribute("feed", feed);
    page.addAttribute("entries", feeds.entries(id));
    return "alerts/feed";
  }

  @PostMapping("/alerts/feeds/{id}")
  ModelAndView change(
      @PathVariable FeedId id, @ModelAttribute("form") FeedForm form, BindingResult errors) {
    var answer = settled(feeds.change(id, form.feed()), "/alerts/feeds/" + id, errors);
    answer.addObject("feed", feeds.get(id));
    answer.addObject("entries", feeds.entries(id));
    return answer;
  }

  @PostMapping("/alerts/feeds/{id}/switch")
  String enable(@PathVariable FeedId id, @RequestParam boolean enabled) {
    feeds.enable(id, enabled);
    return "redirect:/alerts/feeds";
  }

  @PostMapping("/alerts/feeds/{id}/poll")
  String poll(@PathVariable FeedId id, RedirectAttributes next) {
    boolean well = feeds.pollNow(id).last().error() == null;
    next.addFlashAttribute("said", well ? "alerts.feed.said.polled" : "alerts.feed.said.failed");
    return "redirect:/alerts/feeds/" + id;
  }

  private static ModelAndView settled(FeedOutcome outcome, String action, BindingResult errors) {
    return switch (outcome) {
      case FeedOutcome.Done(var id) -> new ModelAndView("redirect:/alerts/feeds/" + id);
      case FeedOutcome.Refused(var field, var words) -> {
        errors.rejectValue(field, words);
        var again = new ModelAndView("alerts/feed", errors.getModel());
        again.addObject("action", action);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
    };
  }
}
