package org.safeconduct.platform;

import java.util.Base64;

/// The one script of the pages that a personal link opens. It stands in the page itself, because
/// fetching a file would cost a slow connection one more way there and back; the browser runs it
/// because the content policy names its hash, and runs no other.
///
/// At the door it sends what stands behind the `#`. Behind the door it makes the page one that is
/// opened, not sent, when somebody loads it again or comes back to it. If another link is opened
/// in the same tab, which a browser takes for a place on the same page, it sends that one.
public final class LinkScript {
  /// What the browser runs.
  public static final String TEXT = "(function(d,f){if(!f)return;var t=d.getElementById('typed');"
      + "function go(){var s=location.hash.slice(1);if(!s)return;f.link.value=s;"
      + "if(t){t.hidden=true;d.getElementById('wait').hidden=false}f.submit()}"
      + "onhashchange=go;"
      + "if(t)go();else history.replaceState(null,'','#'+f.link.value)"
      + "})(document,document.forms.door)";

  /// How a content policy names it (CSP Level 3, 2.3.1).
  public static final String SOURCE =
      "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(TEXT)) + "'";

  private LinkScript() {}
}
