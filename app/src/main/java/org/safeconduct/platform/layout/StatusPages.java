package org.safeconduct.platform.layout;

import java.util.Set;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.LiveUpdates;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What keeps an open page current: the news stream, and the status bar on its own.
@Controller
@Shows(Content.OPEN)
class StatusPages {
  private final Permissions permissions;
  private final LiveUpdates live;

  StatusPages(Permissions permissions, LiveUpdates live) {
    this.permissions = permissions;
    this.live = live;
  }

  @GetMapping("/status")
  String status() {
    return "_status :: both";
  }

  @ResponseBody
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live() {
    permissions.requireAny(Duty.SEE_CONSOLE, Duty.READ_HEADCOUNT);
    return live.subscribe(Set.of("console"));
  }
}
